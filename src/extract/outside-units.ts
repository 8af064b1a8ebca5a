import type {TranslationUnit} from '../model/bilingual.ts'
import type {Segment, Trouble} from '../model/record.ts'
import {coverage} from '../place/coverage.ts'
import {toFile} from '../place/mapped-text.ts'
import {blankTechnical} from '../term/technical.ts'
import {textWithoutCode} from '../term/text-without-code.ts'
import {wordsOf} from '../term/words.ts'

/** Fewer words outside of the wrappers are names and labels that needed no translation. */
const leastWords = 4

/**
 * Sentences of a bilingual document that stand in no wrapper: nobody can tell which language they
 * are meant for.
 *
 * @param segments  Of the target text.
 * @param units     In the order of the file; none in a plain document.
 * @param broken    Trouble with wrappers: where it stands, text is outside for that reason.
 */
export function textOutside(
  segments: readonly Segment[],
  units: readonly TranslationUnit[],
  broken: readonly Trouble[]
): readonly Trouble[] {
  if (units.length === 0) return []
  const isWrapped = coverage(units)
  const isBroken = coverage(broken.map(({place}) => place))
  const trouble: Trouble[] = []
  for (const segment of segments) {
    if (isBroken(segment.place)) continue
    const words = wordsOf(blankTechnical(textWithoutCode(segment))).filter(
      (word) => !isWrapped(toFile(segment, word.start, word.end))
    )
    const first = words[0]
    const last = words.at(-1)
    if (!first || !last || words.length < leastWords) continue
    const actual = segment.text.slice(first.start, last.end)
    trouble.push({
      kind: 'wrapper-text-outside',
      place: toFile(segment, first.start, last.end),
      actual: actual.length > 60 ? `${actual.slice(0, 57)}…` : actual
    })
  }
  return trouble
}
