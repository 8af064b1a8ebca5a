import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import {type Residue, residueOf} from '../../term/residue.ts'
import {sourceEvidence} from '../evidence.ts'
import type {Rule} from '../rule.ts'

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
      const source = sources.get(segment)
      for (const residue of residueOf(segment.text)) {
        const {text, start, end, isCertain} = residue
        const place = toFile(segment, start, end)
        const isMeant = source ? source.text.includes(text) : !isCertain
        if (isMeant || isInCode(segment, residue) || isWrittenSo(residue, place)) continue
        yield {
          place,
          message: `Unexpected \`${text}\`, ${isEscape(text) ? 'an escape that shows' : 'a placeholder of the translation engine'}, expected ${wanted(text)}`,
          actual: text,
          expected: wanted(text),
          evidence:
            source && reference ? sourceEvidence(reference, source.place.start) : {kind: 'grammar'}
        }
      }
    }
  }
}

function isInCode({marks}: Segment, {start}: Place): boolean {
  return marks.some((mark) => mark.kind === 'code' && mark.start <= start && start < mark.end)
}

/** Because the text of an HTML block keeps its entities, one that stands there as it is does not show. */
function isWrittenSo({text, start, end}: Residue, place: Place): boolean {
  return /^&.*;$/.test(text) && place.end - place.start === end - start
}

/** `\u00e9`, `&nbsp;` */
function isEscape(text: string): boolean {
  return /^(?:\\u|&)/.test(text)
}

function wanted(text: string): string {
  return isEscape(text) ? 'the character that it stands for' : 'the text that it stood for'
}
