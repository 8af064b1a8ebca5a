import {visible} from '../../escape/visible.ts'

/** UTF-16 units of a value that a page shows. */
const longestValue = 600

/** A value made visible, and shortened where it is very long. */
export function shortValue(text: string): string {
  const cut = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
  return visible(cut)
}
