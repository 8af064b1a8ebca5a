import type {Place} from '../model/place.ts'
import {isCmdlet, isPlainlyCmdlet} from './cmdlet.ts'
import {isExecutable} from './executables.ts'

/** Most words of a command; keeps reading linear. */
const mostWords = 80

/** Cheap test: a text without these holds no command. */
const sign = /[-–—−‑]\p{L}|\/[A-Za-z]/u

/** Words that a command may begin with: `Get-Mailbox`, `gpupdate`, `C:\tools\setup.exe`. */
const head =
  /(?<![\p{L}\p{N}\p{M}_\\/@.$%&#-])(?:\p{L}{2,14}-\p{L}[\p{L}\p{M}\p{N}_]+(?![\p{L}\p{M}\p{N}_-]*(?:[@\\]|\.[\p{L}\p{N}]))|[A-Za-z%][\w:.%\\-]*)/gu

/**
 * Commands in running text, as far as they are certain:
 *
 * ```text
 * > | Run Get-Mailbox -Identity Anna | Set-Mailbox -HiddenFromAddressListsEnabled $true to hide it.
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | Then run gpupdate /force and use the -ResultSize parameter of Get-Recipient.
 *              ^^^^^^^^^^^^^^^         ^^^^^^^^^^^              ^^^^^^^^^^^^^
 * ```
 *
 * @returns  In the order of the text, without overlap.
 */
export function commandsIn(text: string): readonly Place[] {
  if (!sign.test(text)) return []
  const found: Place[] = []
  let from = 0
  for (const match of text.matchAll(head)) {
    if (match.index < from) continue
    const end = endOfCommand(text, match.index, match[0])
    if (end === undefined) continue
    found.push({start: match.index, end})
    from = end
  }
  return [...found, ...parametersIn(text, found)].sort((a, b) => a.start - b.start)
}

/** Where a command with this head ends; undefined where it is none. */
function endOfCommand(text: string, start: number, word: string): number | undefined {
  const end = start + word.length
  if (word.includes('-') && isCmdlet(word)) {
    const rest = argumentsAfter(text, end)
    return isPlainlyCmdlet(word) || rest.hasSwitch ? rest.end : undefined
  }
  if (!isExecutable(word)) return undefined
  const rest = argumentsAfter(text, end)
  return rest.hasSwitch ? rest.end : undefined
}

/** A parameter, whatever its dash: `-Identity`, `-Confirm:$false`; a switch: `/force`, `/v:on`. */
const parameter =
  /[-–—−‑][\p{L}?][\p{L}\p{N}_]*(?::(?=\S))?|\/[A-Za-z?][\w?]*(?::[^\s,;]+)?(?![\w/])/uy
/** What only commands have for a value: variables, strings, placeholders, blocks. */
const value =
  /\$[\w.:]+|"[^"\n]{0,200}"|'[^'\n]{0,200}'|“[^“”\n]{0,200}”|‘[^‘’\n]{0,200}’|<[^<>\n]{1,60}>|@?\{[^{}\n]{0,300}\}|@\([^()\n]{0,300}\)/y
/** `user@contoso.com`, `\\server\share`, `Name,Alias`, `*sharing*` */
const technicalWord =
  /(?=[^\s]*[\w\d])(?=[^\s.,;:!?]*[\\/@_*=\d$]|[^\s.,;:!?]+[.,:=][\w*])[^\s|;"“”()（）。、，<>`]+/y
/** A word that begins as values of parameters do; nothing else in a sentence follows one. */
const name = /[A-Z][A-Za-z0-9]*(?![\p{L}\p{M}-])/uy
/** After a pipe: a cmdlet or an alias of one. */
const piped =
  /\|[ \t]*(?:\p{L}+-\p{L}[\p{L}\p{N}]*|ft|fl|fw|foreach|select|where|sort|group|measure|[%?])(?![\p{L}\p{N}-])/uy

interface Arguments {
  readonly end: number
  /** Whether any of them is a parameter or a switch. */
  readonly hasSwitch: boolean
}

function argumentsAfter(text: string, start: number): Arguments {
  let end = start
  let hasSwitch = false
  let isOpen = false
  for (let words = 0; words < mostWords; words++) {
    const at = afterBlank(text, end)
    // A value may follow its parameter's colon at once.
    if (at === end && text[end - 1] !== ':') break
    const next = matchEnd(parameter, text, at)
    if (next !== undefined) {
      hasSwitch = true
      isOpen = true
      end = next
      continue
    }
    const after =
      matchEnd(piped, text, at) ??
      matchEnd(value, text, at) ??
      (isAddress(text, at) ? undefined : matchEnd(technicalWord, text, at)) ??
      (isOpen ? matchEnd(name, text, at) : undefined)
    if (after === undefined) break
    isOpen = false
    end = after
  }
  return {end: withoutPunctuation(text, start, end), hasSwitch}
}

/** A sentence may go on with an address. */
function isAddress(text: string, at: number): boolean {
  return /^(?:https?:|www\.|[[(])/.test(text.slice(at, at + 6))
}

function afterBlank(text: string, at: number): number {
  let end = at
  while (end < at + 3 && /[ \t\u00a0\u2009\u202f]/.test(text[end] ?? '')) end++
  return end
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function withoutPunctuation(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /[.,:;!?。，、：；]/.test(text[last - 1] ?? '')) last--
  return last
}

/** Parameters that are named by themselves, of two parts at least: `-ResultSize`. */
function parametersIn(text: string, commands: readonly Place[]): readonly Place[] {
  const found: Place[] = []
  let next = 0
  for (const match of text.matchAll(
    /(?<![^\s("'“„«‘（「])-[A-Z][a-z]+[A-Z][A-Za-z]+(?![\p{L}\p{N}-])/gu
  )) {
    const end = match.index + match[0].length
    while ((commands[next]?.end ?? text.length) <= match.index) next++
    if ((commands[next]?.start ?? text.length) >= end) found.push({start: match.index, end})
  }
  return found
}
