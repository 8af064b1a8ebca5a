/** Characters that words do not have, and switches: paths, addresses, variables, markup. */
const technical = /[\\/_{}=@$%<>|~^]|[A-Za-z0-9]\.[A-Za-z0-9]|[a-z][A-Z]|^-[A-Za-z]/

/** `Get-Mailbox` */
const cmdlet = /(?<![\p{L}\p{N}-])[A-Z][a-z]+-[A-Z]\w*/gu

/**
 * A text in which all that is no word of a language is blanked: paths, addresses, variables,
 * switches, cmdlets, names in mixed case. Offsets stay.
 */
export function blankTechnical(text: string): string {
  return text.replace(/\S+/g, (run) =>
    technical.test(run) ? blank(run) : run.replace(cmdlet, blank)
  )
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
