/**
 * The anchor that the wrapper's writer derives from a heading, without the marks between its words:
 * `TLS 1.0 – off` → `tls10off`, as of the anchor `tls-10--off`.
 *
 * Because writers differ in what they make of blanks and drop letters outside of ASCII, only what they
 * agree on is left. Empty where nothing is.
 */
export function anchorKey(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]+/g, '')
}
