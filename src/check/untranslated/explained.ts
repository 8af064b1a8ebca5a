import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'

/** What may stand between a text and the bracket behind it. */
const behind =
  /^[\s:：*)\]」”"'’»]{0,4}(?<stop>[.。．!?！？]?)[\s*)\]」”"'’»]{0,4}[(（](?<inside>[^)）]*)/
/** UTF-16 units that are looked at. */
const mostBehind = 400
/** What explains a whole sentence is at least this share of its length. */
const leastShare = 0.2

/** `Setting (設定)`: what is shown as the screen has it and translated behind. */
export function isExplained(source: Segment, target: Segment, run: Place): boolean {
  const text = target.text.slice(run.start, run.end)
  const at = source.text.indexOf(text)
  if (at >= 0 && behind.test(following(source.text, at + text.length))) return false
  const found = behind.exec(following(target.text, run.end))?.groups
  if (!found) return false
  return !found['stop'] || (found['inside'] ?? '').length >= text.length * leastShare
}

function following(text: string, offset: number): string {
  return text.slice(offset, offset + mostBehind)
}
