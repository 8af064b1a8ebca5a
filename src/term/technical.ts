/** Characters that words do not have, inside or beside a word: paths, addresses, variables, markup. */
const technicalPattern =
  /\S*(?:[\\/_{}=@$%<>|~^]|[A-Za-z0-9]\.[A-Za-z0-9]|[a-z][A-Z]|:\/\/)\S*|(?<!\S)-[A-Za-z]\S*|(?<![\p{L}\p{N}])[A-Z][a-z]+-[A-Z]\w*/gu

/**
 * A text in which all that is no word of a language is blanked: paths, addresses, variables,
 * switches, cmdlets, names in mixed case. Offsets stay.
 */
export function blankTechnical(text: string): string {
  return text.replace(technicalPattern, (found) => ' '.repeat(found.length))
}
