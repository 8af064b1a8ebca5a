import {directionOf} from '../bcp47/direction.ts'
import {
  hidden,
  isBidiControl,
  isJoinerNeeded,
  isOverride,
  isTagCharacter,
  unbalanced
} from '../bidi/controls.ts'
import type {Fact} from '../model/fact.ts'
import type {Locale} from '../model/locale.ts'
import type {Place} from '../model/place.ts'
import type {Segment, Trouble} from '../model/record.ts'
import {coverage} from '../place/coverage.ts'
import {toFile} from '../place/mapped-text.ts'

/**
 * Characters that nobody sees and that do harm where they stand: in code and addresses all of them,
 * in running text what has no counterpart, reverses letters or has nothing to act on.
 *
 * @param text      The text that the segments were cut from, to ask cheaply whether there are any.
 * @param segments  With facts; places are offsets in the file.
 * @param locale    Whose direction the text has.
 */
export function hiddenCharacters(
  text: string,
  segments: readonly Segment[],
  locale: Locale
): readonly Trouble[] {
  if (text.search(hidden) < 0) return []
  const isRightToLeft = directionOf(locale) === 'rtl'
  return segments.flatMap((segment) => [
    ...inAddresses(segment),
    ...(segment.text.search(hidden) < 0 ? [] : inText(segment, isRightToLeft))
  ])
}

/** Letters that are read from right to left, beside which a mark may be of use. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Hanifi_Rohingya}\p{Script=Yezidi}]/u

function inText(segment: Segment, isRightToLeft: boolean): readonly Trouble[] {
  const {text} = segment
  const isTechnical = technicalPlaces(segment)
  const isAddress = coverage(segment.marks.flatMap(({destination}) => destination ?? []))
  const hasUse = isRightToLeft || rightToLeft.test(text)
  const lost = new Map(
    unbalanced(blankTechnical(text, isTechnical)).map((each) => [each.start, each])
  )
  const trouble: Trouble[] = []
  for (const {0: actual, index} of text.matchAll(hidden)) {
    const own = {start: index, end: index + actual.length}
    const kind = isTechnical(own)
      ? isJoinerNeeded(text, index) || isInFlag(text, index, actual)
        ? undefined
        : 'hidden-in-code'
      : kindInProse(actual, lost.get(index)?.opens, hasUse)
    if (kind === undefined || (kind === 'hidden-text' && isInFlag(text, index, actual))) continue
    const place = toFile(segment, own.start, own.end)
    // Because an address that is its own text stands in a destination, it is told of once.
    if (isAddress(place)) continue
    const last = trouble.at(-1)
    // Because a run of them is one defect, it is one trouble.
    if (last?.kind === kind && last.place.end === place.start && kind !== 'bidi-unclosed') {
      trouble[trouble.length - 1] = {
        kind,
        place: {start: last.place.start, end: place.end},
        actual: last.actual + actual
      }
    } else trouble.push({kind, place, actual})
  }
  return trouble
}

function kindInProse(
  character: string,
  opens: boolean | undefined,
  hasUse: boolean
): Trouble['kind'] | undefined {
  if (isOverride(character)) return 'bidi-override'
  if (opens !== undefined) return opens ? 'bidi-unclosed' : 'bidi-unopened'
  // Because what closes belongs to what opens, a pair is told of once.
  if (character === '\u202C' || character === '\u2069') return undefined
  if (isBidiControl(character)) return hasUse ? undefined : 'bidi-idle'
  return isTagCharacter(character) ? 'hidden-text' : undefined
}

/** Flags of regions are a black flag and tag characters. */
function isInFlag(text: string, offset: number, character: string): boolean {
  if (!isTagCharacter(character)) return false
  return /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u.test(text.slice(Math.max(0, offset - 16), offset))
}

/** Code, and facts that are typed as they stand. */
function technicalPlaces(segment: Segment): (place: Place) => boolean {
  if (segment.kind === 'code') return () => true
  const {marks, facts} = segment
  const isCode = coverage(marks.filter(({kind}) => kind === 'code'))
  const isFact = coverage(facts.filter(isTyped).map(({place}) => place))
  return (place) => isCode(place) || isFact(toFile(segment, place.start, place.end))
}

function isTyped({kind}: Fact): boolean {
  return kind !== 'version' && kind !== 'number' && kind !== 'literal' && kind !== 'url'
}

function blankTechnical(text: string, isTechnical: (place: Place) => boolean): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, (control, offset: number) =>
    isTechnical({start: offset, end: offset + 1}) ? ' ' : control
  )
}

/** Destinations of links and pictures. */
function inAddresses({marks}: Segment): readonly Trouble[] {
  return marks.flatMap(({url, destination, place}): readonly Trouble[] => {
    if (url === undefined || url.search(hidden) < 0) return []
    const found = [...url.matchAll(hidden)]
    const isAsWritten = destination && destination.end - destination.start === url.length
    if (!isAsWritten) {
      const actual = found.map(([character]) => character).join('')
      return [{kind: 'hidden-in-code', place: destination ?? place, actual}]
    }
    return found.map(({0: actual, index}) => ({
      kind: 'hidden-in-code',
      place: {
        start: destination.start + index,
        end: destination.start + index + actual.length
      },
      actual
    }))
  })
}
