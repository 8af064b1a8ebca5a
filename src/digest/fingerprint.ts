import {createHash} from 'node:crypto'

/**
 * Identity of a finding that survives moved lines and edits elsewhere in the file.
 *
 * @param parts    What the finding is: rule, article, locale, actual, expected.
 * @param ordinal  Which of several findings with equal parts in one document it is, from 0.
 * @returns        16 lower-case hex digits.
 */
export function fingerprint(parts: readonly string[], ordinal: number): string {
  return createHash('sha256')
    .update([...parts, String(ordinal)].join('\0'))
    .digest('hex')
    .slice(0, 16)
}
