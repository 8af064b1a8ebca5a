import {directionOf} from '../bcp47/direction.ts'

/**
 * Whether groups of digits are in reverse order, as they are set in text from right to left.
 *
 * ```text
 * > | 1-800-555-0134  →  0134-555-800-1
 * ```
 *
 * @param written   In the locale's text.
 * @param expected  In the source.
 */
export function isReversed(written: string, expected: string, locale: string): boolean {
  if (written === expected || directionOf(locale) !== 'rtl') return false
  const groups = expected.match(/\p{Nd}+/gu) ?? []
  return groups.length > 2 && (written.match(/\p{Nd}+/gu) ?? []).reverse().join() === groups.join()
}
