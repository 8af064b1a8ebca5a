/**
 * Break what a CI system would take for a command when it reads a log: `##vso[`, `##[` anywhere and
 * `::` at the beginning of a line (GitHub ignores blanks before it).
 *
 * @param line  One line, without its line feed.
 */
export function withoutLogCommands(line: string): string {
  return line.replace(/#(?=#(?:vso)?\[)/gi, '# ').replace(/^(\s*):(?=:)/, '$1: ')
}
