/**
 * Cut the extension off the path of a Markdown file.
 *
 * ```text
 * > | mail/tls.md
 *     ^^^^^^^^
 * ```
 *
 * @returns  Undefined when it is no Markdown file, or nothing is left of the name.
 */
export function withoutExtension(path: string): string | undefined {
  const match = /\.(?:md|markdown)$/i.exec(path)
  if (!match || match.index === 0 || path[match.index - 1] === '/') return undefined
  return path.slice(0, match.index)
}
