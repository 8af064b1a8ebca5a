/**
 * A BCP 47 language tag in the letters that the content uses, such as `de-DE` or `sr-Latn-RS`.
 *
 * Compare two of them case-insensitively (`bcp47/canonical.ts`).
 */
export type Locale = string

/** The direction that the script of a locale is read in. */
export type Direction = 'ltr' | 'rtl'
