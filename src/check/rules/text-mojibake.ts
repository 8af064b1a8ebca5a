import {findMojibake, type Mojibake} from '../../encoding/mojibake.ts'
import {rangesOf} from '../../encoding/ranges.ts'
import type {Observation} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import {toFile} from '../../place/mapped-text.ts'
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
    const ranges = rangesOf(around.slice(0, 4000))
    for (const segment of document.segments) {
      for (const found of inWords(findMojibake(segment.text, ranges), segment.text)) {
        // Because an article about garbled text shows some, what the source has too is meant.
        if (sources.get(segment)?.text.includes(found.text)) continue
        yield observe(found, toFile(segment, found.start, found.end))
      }
    }
    for (const {value, place} of document.metadata.values()) {
      for (const found of findMojibake(value, ranges)) yield observe(found, place)
    }
  }
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
