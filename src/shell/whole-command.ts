import {isCmdlet} from './cmdlet.ts'
import {isExecutable} from './executables.ts'
import {isProse} from './prose.ts'

/** `PS C:\>`, `C:\>`, `$ `, `> `, `sudo ` */
const prompt = /^(?:PS(?: [A-Z]:[^>\n]{0,100})?>|[A-Z]:[^>\n]{0,100}>|\$(?= )|>|sudo(?= ))[ \t]*/
/** `$session = ` */
const assignment = /^\$[\w:]+\s{0,4}[+-]?=\s{0,4}/

/**
 * Whether a code span or a line of code is one command line: `Get-Mailbox | ft Name`, `sfc /scannow`,
 * `$s = New-PSSession …`.
 */
export function isWholeCommand(text: string): boolean {
  const line = text
    .trim()
    .replace(prompt, '')
    .replace(assignment, '')
    .replace(/^[(&@{"']{1,3}\s?/, '')
  const word = /^[^\s"'()|;,]+/.exec(line)?.[0] ?? ''
  if (isCmdlet(word.replace(/[–—−‑]/, '-'))) return true
  return isExecutable(word) && line.length > word.length && (isTyped(line) || !isProse(line))
}

/** A few words that begin small and end without a full stop: `az ad app owner add`. */
function isTyped(line: string): boolean {
  return /^[a-z]/.test(line) && !/[.!?…。]$/.test(line) && line.split(/\s+/, 9).length < 9
}
