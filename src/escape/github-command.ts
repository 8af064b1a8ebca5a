/**
 * Escape the message of a GitHub workflow command.
 *
 * @see <https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts>
 */
export function escapeGithubData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** Escape a property of a GitHub workflow command, such as its file. */
export function escapeGithubProperty(text: string): string {
  return escapeGithubData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
