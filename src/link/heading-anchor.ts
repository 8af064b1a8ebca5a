/**
 * Make an anchor from the text of a heading, as GitHub and DocFX make them.
 *
 * ```text
 * Send/receive mail: TLS 1.0  →  sendreceive-mail-tls-10
 * ```
 */
export function anchorOf(heading: string): string {
  return heading.trim().toLowerCase().replace(notInAnchors, '').replace(/\s/g, '-')
}

/** What anchors leave out: all but letters, marks, digits, `_`, `-` and blanks. */
const notInAnchors = /[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu
