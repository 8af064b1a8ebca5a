import type {PlainAnswer} from '../model/answer.ts'
import type {Place} from '../model/place.ts'
import {lostLines} from './block-lines.ts'
import type {Subject} from './rule.ts'

/** Where in a code block a line should stand that was lost; nothing for other answers. */
export function placeInBlock(
  {pairs}: Subject,
  {verdict, expected}: PlainAnswer
): {readonly place?: Place} {
  if (verdict !== 'missing' || !expected) return {}
  const {start, end} = expected.place
  const pair = pairs.find(
    ({source}) => source?.kind === 'code' && source.place.start <= start && end <= source.place.end
  )
  const line =
    pair &&
    lostLines(pair).find(
      (lost) => lost.expected.place.start <= start && end <= lost.expected.place.end
    )
  return line ? {place: line.near} : {}
}
