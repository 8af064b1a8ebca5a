/** What a fix makes of a file. */
export interface Change {
  /** Path for people, with `/`. */
  readonly file: string
  readonly before: string
  readonly after: string
  readonly hasByteOrderMark: boolean
}

/**
 * Print a change as a unified diff that `git apply` and `patch` take.
 *
 * ```diff
 * --- a/de-DE/tls.md
 * +++ b/de-DE/tls.md
 * @@ -30,7 +30,7 @@
 * ```
 */
export async function unifiedDiff(change: Change): Promise<string> {
  const {createTwoFilesPatch, FILE_HEADERS_ONLY} = await import('diff')
  const {file, before, after, hasByteOrderMark} = change
  const mark = hasByteOrderMark ? '\uFEFF' : ''
  const [from, to] = [mark + before, mark + after]
  const options = {context: 3, headerOptions: FILE_HEADERS_ONLY}
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, from, to, undefined, undefined, options)
}
