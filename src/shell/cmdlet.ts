import {verbs} from './verbs.ts'

/** Ends of compounds that begin like a cmdlet: `Add-In`, `Set-Up`, `Pop-Ups`, `Write-Only`, `Open-Source`. */
const compound =
  /^(?:ins?|ons?|outs?|ups?|off|only|to|by|as|and|or|of|the|based|free|line|source)$/i

/**
 * Whether a word is the name of a cmdlet, in any case: `Get-Mailbox`.
 *
 * The noun may be of any script, because that is what damage makes of it.
 */
export function isCmdlet(word: string): boolean {
  const dash = word.indexOf('-')
  if (dash < 2 || !verbs.has(word.slice(0, dash).toLowerCase())) return false
  const noun = word.slice(dash + 1)
  return /^\p{L}[\p{L}\p{M}\p{N}_]+$/u.test(noun) && !compound.test(noun)
}

/**
 * Whether a word is written as cmdlets are and compounds of a language are seldom: the verb
 * capitalised, the noun of two parts or long.
 */
export function isPlainlyCmdlet(word: string): boolean {
  if (!/^[A-Z]/.test(word) || !isCmdlet(word)) return false
  const noun = word.slice(word.indexOf('-') + 1)
  return (
    /^[A-Z]\w*[a-z0-9][A-Z]|^[A-Z]{2,}[a-z]/.test(noun) || /^\p{Lu}[\p{Ll}\p{M}]{4,}$/u.test(noun)
  )
}
