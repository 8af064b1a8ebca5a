import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import type {RegistryType} from '../../model/registry.ts'
import {readRegistry} from '../../registry/read.ts'
import {typeOfName} from '../../registry/type.ts'
import {valueFact} from '../../registry/value-fact.ts'
import type {Extracted, Extractor} from '../extractor.ts'
import {inFile} from '../in-file.ts'

/**
 * Sentences that name a type, a value and its key:
 *
 * ```text
 * > | Add a DWORD value of **EnableMail** with a setting of **0** under HKCU\\Software\\Contoso.
 *           ^^^^^            ^^^^^^^^^^                      ^          ^^^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * Words for types are those of the registry and of English; in other languages such a value is known
 * by its reference.
 */
export const registryProse: Extractor = {
  name: 'registry-prose',
  summary: 'Registry values in sentences',
  trust: 100,
  *extract(segments) {
    for (const [index, segment] of segments.entries()) {
      if (segment.kind === 'code' || !typeWord.test(segment.text)) continue
      const value = readSentence(segment)
      if (value) yield {segment: index, fact: value}
    }
  }
}

const typeWord = /\b(REG_[A-Z_]+|[DQ]WORD|(?:expandable |multi-)?string value|binary value)\b/i

/** Words with a capital inside, as value names have it; blanks and underscores are not in it. */
const nameWord =
  /(?<![\w\\])(?:[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+|[A-Z]{2,}[a-z][A-Za-z0-9]*)(?![\w\\])/g

function readSentence(segment: Segment): Extracted['fact'] | undefined {
  const facts = readRegistry(segment.text, 'markdown')
  const [key, ...more] = facts.filter((fact) => fact.kind === 'registry-key')
  if (!key || more.length > 0 || facts.length > 1 || key.segments.length < 2) return undefined
  const type = typeOf(typeWord.exec(segment.text)?.[1] ?? '')
  const outside = (place: Place) => place.end <= key.place.start || place.start >= key.place.end
  const names = [...segment.text.matchAll(nameWord)].map(placeOf).filter(outside)
  const [name, ...others] = names.filter(
    (place) => typeOf(segment.text.slice(place.start, place.end)) === undefined
  )
  if (!name || others.length > 0) return undefined
  const numbers = [...segment.text.matchAll(/(?<![\w.,\\])\d+(?![\w\\]|[.,]\d)/g)]
    .map(placeOf)
    .filter(outside)
  const number = numbers.length === 1 ? numbers[0] : undefined
  const text = segment.text.slice(name.start, name.end)
  const digits = number && segment.text.slice(number.start, number.end)
  const data = type === 'REG_DWORD' && digits !== undefined ? Number(digits) : digits
  const literal = number ?? name
  return inFile(
    valueFact(segment.text, {
      notation: 'prose',
      place: name,
      key: key.path,
      name: text,
      namePlace: name,
      type,
      literalPlace: literal,
      verdict: {data, status: 'accepted', reason: undefined}
    }),
    segment
  )
}

function placeOf(match: RegExpExecArray): Place {
  return {start: match.index, end: match.index + match[0].length}
}

function typeOf(word: string): RegistryType | undefined {
  const lower = word.toLowerCase()
  if (lower.endsWith('string value')) {
    return lower.startsWith('expandable')
      ? 'REG_EXPAND_SZ'
      : lower.startsWith('multi')
        ? 'REG_MULTI_SZ'
        : 'REG_SZ'
  }
  return lower === 'binary value' ? 'REG_BINARY' : typeOfName(word)
}
