import {toFile} from '../../place/mapped-text.ts'
import {sourceEvidence} from '../evidence.ts'
import type {Rule} from '../rule.ts'

/**
 * Stand-ins that a translation engine puts in for markup and should have taken out again:
 * `#A0`, `{PH0}`, `__PH_0__` (which Markdown takes for emphasis of `PH_0`), `<x id="1"/>`,
 * `[[[0]]]`.
 */
const residue =
  /(?<![\w#&/.-])#[A-Z]\d{1,2}(?![\w-])|\{\{?PH_?\d+\}?\}|__PH_?\d+__|(?<!\w)PH_\d{1,3}(?!\w)|<\/?(?:x|g|bx|ex|ph) id="?\d+"?\s*\/?>|\[\[\[\d+\]\]\]/g

/** Placeholders that the translation engine left in the text. */
export const textResidue: Rule = {
  name: 'text-residue',
  summary: 'No placeholder of the translation engine is left',
  severity: 'error',
  *check({document, isSource, reference, pairs}) {
    if (isSource) return
    const sources = new Map(pairs.map(({source, target}) => [target, source]))
    for (const segment of document.segments) {
      if (segment.kind === 'code') continue
      for (const match of segment.text.matchAll(residue)) {
        const source = sources.get(segment)
        const isInCode = segment.marks.some(
          (mark) => mark.kind === 'code' && mark.start <= match.index && match.index < mark.end
        )
        if (isInCode || source?.text.includes(match[0])) continue
        yield {
          place: toFile(segment, match.index, match.index + match[0].length),
          message: `Unexpected \`${match[0]}\`, a placeholder of the translation engine, expected the text that it stood for`,
          actual: match[0],
          expected: 'the text that it stood for',
          evidence:
            source && reference ? sourceEvidence(reference, source.place.start) : {kind: 'grammar'}
        }
      }
    }
  }
}
