import {lostLetters} from '../../encoding/lost-letters.ts'
import {findMojibake, type Mojibake} from '../../encoding/mojibake.ts'
import {rangesOf, rangesOfLocale} from '../../encoding/ranges.ts'
import type {Observation} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import type {Rule} from '../rule.ts'

/** Bytes that were decoded wrongly somewhere on the way. */
export const textMojibake: Rule = {
  name: 'text-mojibake',
  summary: 'Text is decoded rightly',
  severity: 'error',
  *check({document, pairs}) {
    // Because bytes that are no UTF-8 were replaced while reading, that file is another rule's.
    if (document.trouble.some(({kind}) => kind === 'not-utf-8' || kind === 'nul-byte')) return
    const sources = new Map(pairs.map(({source, target}) => [target, source]))
    const around = document.segments.map(({text}) => text).join('\n')
    const ranges = new Set([...rangesOf(around.slice(0, 4000)), ...rangesOfLocale(document.locale)])
    for (const segment of document.segments) {
      const source = sources.get(segment)
      for (const found of inWords(findMojibake(segment.text, ranges), segment.text)) {
        // Because an article about garbled text shows some, what the source has too is meant.
        if (source?.text.includes(found.text)) continue
        const whole = {...found, meant: again(found.meant, ranges)}
        yield observe(whole, toFile(segment, found.start, found.end))
      }
      if (source && segment.text.includes('?')) yield* lostIn(segment, source)
    }
    for (const {value, place} of document.metadata.values()) {
      for (const found of findMojibake(value, ranges)) yield observe(found, place)
    }
  }
}

/** Question marks in the place of letters; only a source that has none proves it. */
function* lostIn(segment: Segment, source: Segment): Generator<Observation, void, undefined> {
  const text = textWithoutCode(segment)
  for (const {start, end} of lostLetters(text, textWithoutCode(source))) {
    const lost = {text: text.slice(start, end), meant: undefined, start, end}
    yield observe(lost, toFile(segment, start, end))
  }
}

/** Because a text may have been misread twice, what comes out is looked at again. */
function again(meant: string | undefined, ranges: ReadonlySet<number>): string | undefined {
  if (meant === undefined) return undefined
  const [found] = inWords(findMojibake(meant, ranges), meant)
  const isWhole = found && found.start === 0 && found.end === meant.length
  return isWhole && found.meant !== undefined ? found.meant : meant
}

/** Because a reader looks for a word, a finding covers the whole of it. */
function inWords(found: readonly Mojibake[], text: string): readonly Mojibake[] {
  const words: {start: number; end: number; parts: Mojibake[]}[] = []
  for (const part of found) {
    const before = /\p{Script=Latin}{1,40}$/u.exec(
      text.slice(Math.max(0, part.start - 40), part.start)
    )
    const after = /^\p{Script=Latin}{1,40}/u.exec(text.slice(part.end, part.end + 40))
    const start = part.start - (before?.[0].length ?? 0)
    const end = part.end + (after?.[0].length ?? 0)
    const last = words.at(-1)
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end)
      last.parts.push(part)
    } else words.push({start, end, parts: [part]})
  }
  return words.map(({start, end, parts}) => ({
    start,
    end,
    text: text.slice(start, end),
    meant: repaired(text, start, end, parts)
  }))
}

/** A word with its parts repaired; undefined when one of them is lost. */
function repaired(
  text: string,
  start: number,
  end: number,
  parts: readonly Mojibake[]
): string | undefined {
  let result = ''
  let cursor = start
  for (const part of parts) {
    if (part.meant === undefined) return undefined
    result += text.slice(cursor, part.start) + part.meant
    cursor = part.end
  }
  return result + text.slice(cursor, end)
}

function observe({text, meant}: Mojibake, place: Place): Observation {
  const expected = meant ?? 'the character that was lost'
  const wanted = meant === undefined ? expected : `\`${meant}\``
  return {
    place,
    message: `Unexpected \`${text}\`, bytes decoded wrongly, expected ${wanted}`,
    actual: text,
    expected,
    evidence: {kind: 'grammar'},
    ...(meant === undefined || place.end - place.start !== text.length
      ? {}
      : {fix: {...place, text: meant}})
  }
}
