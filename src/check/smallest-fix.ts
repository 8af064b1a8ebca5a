import type {PlainAnswer} from '../model/answer.ts'
import type {Fix} from '../model/finding.ts'
import type {Place} from '../model/place.ts'
import type {DocumentRecord, Segment} from '../model/record.ts'
import {isCertain} from './evidence.ts'

/** What Markdown may read as markup outside of code. */
const markup = /[`<>*_[\]\\&|~#!]/g

/**
 * The smallest edit of whole words that makes a damaged fact what its reference has.
 *
 * @returns  Undefined where the evidence is not certain, where markup stands inside of the fact on
 *           either side, or where Markdown would read what is written as something else.
 */
export function smallestFix(answer: PlainAnswer, document: DocumentRecord): Fix | undefined {
  const {actual, expected} = answer
  if (!actual || !expected || !isCertain(answer)) return undefined
  if (!isWhole(actual) || !isWhole(expected)) return undefined
  const [from, to] = [actual.raw, expected.raw]
  const most = Math.min(from.length, to.length)
  let before = 0
  while (before < most && from[before] === to[before]) before++
  let after = 0
  while (after < most - before && from.at(-1 - after) === to.at(-1 - after)) after++
  // Because whole words are easier to read, the edit begins and ends where they do.
  while (before > 0 && isWord(to[before - 1])) before--
  while (after > 0 && isWord(to.at(-after))) after--
  const text = to.slice(before, to.length - after)
  const segment = document.segments.find(({place}) => isInside(actual.place, place))
  if (!segment) return undefined
  const isSafe = isCode(segment, actual.place)
    ? !text.includes('`') && !(segment.kind === 'cell' && text.includes('|'))
    : markupOf(text) === markupOf(from.slice(before, from.length - after))
  const {start, end} = actual.place
  return isSafe ? {start: start + before, end: end - after, text} : undefined
}

function markupOf(text: string): string {
  return (text.match(markup) ?? []).join('')
}

function isWord(character = ''): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** Whether the file shows a fact as its reader sees it. */
function isWhole({place, raw}: {readonly place: Place; readonly raw: string}): boolean {
  return place.end - place.start === raw.length
}

function isCode({kind, marks}: Segment, place: Place): boolean {
  return (
    kind === 'code' || marks.some((mark) => mark.kind === 'code' && isInside(place, mark.place))
  )
}

function isInside(inner: Place, outer: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
