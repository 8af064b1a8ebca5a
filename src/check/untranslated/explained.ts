import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'

/** What may stand between a text and the bracket behind it. */
const behind =
  /^[\s:：*)\]」”"'’»]{0,4}(?<stop>[.。．!?！？]?)[\s*)\]」”"'’»]{0,4}[(（](?<inside>[^)）]*)/
/** UTF-16 units that are looked at. */
const mostBehind = 400
/** UTF-16 units behind a text that may be the source's as well. */
const mostShared = 60
/** What explains a whole sentence is at least this share of its length. */
const leastShare = 0.2

/** `Setting (設定)`: what is shown as the screen has it and translated behind. */
export function isExplained(source: Segment, target: Segment, run: Place): boolean {
  const text = target.text.slice(run.start, run.end)
  const at = source.text.indexOf(text)
  const rest = following(target.text, run.end)
  const kept = at < 0 ? '' : sharedStart(rest, following(source.text, at + text.length))
  if (at >= 0 && behind.test(following(source.text, at + text.length))) return false
  const found = behind.exec(rest.slice(kept.length))?.groups
  if (!found) return false
  const isSentence = found['stop'] !== '' || /[.。．!?！？]/.test(kept)
  return !isSentence || (found['inside'] ?? '').length >= text.length * leastShare
}

/** What follows in both: a name or sign that ends the text; never a bracket. */
function sharedStart(text: string, other: string): string {
  let end = 0
  while (end < mostShared && end < text.length && text[end] === other[end]) {
    if (/[(（]/.test(text.charAt(end))) break
    end++
  }
  return text.slice(0, end)
}

function following(text: string, offset: number): string {
  return text.slice(offset, offset + mostBehind)
}
