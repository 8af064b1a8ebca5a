import {findMojibake, type Mojibake} from '../../encoding/mojibake.ts'
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
    const sources = new Map(pairs.map(({source, target}) => [target, source]))
    const around = document.segments.map(({text}) => text).join('\n').slice(0, 4000)
    for (const segment of document.segments) {
      for (const found of findMojibake(segment.text, around)) {
        // Because an article about garbled text shows some, what the source has too is meant.
        if (sources.get(segment)?.text.includes(found.text)) continue
        yield observe(found, toFile(segment, found.start, found.end))
      }
    }
    for (const {value, place} of document.metadata.values()) {
      for (const found of findMojibake(value, around)) yield observe({...found, meant: undefined}, place)
    }
  }
}

function observe({text, meant}: Mojibake, place: Place): Observation {
  const expected = meant ?? 'the character that was lost'
  return {
    place,
    message: `Unexpected \`${text}\`, bytes decoded wrongly, expected \`${expected}\``,
    actual: text,
    expected,
    evidence: {kind: 'grammar'},
    ...(meant === undefined || place.end - place.start !== text.length ? {} : {fix: {...place, text: meant}})
  }
}
