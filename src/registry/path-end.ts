import {hiveOf} from './hive.ts'
import {isNameOfWords, scriptOf} from './words.ts'

/**
 * Where a key path ends that stands in running text.
 *
 * ```text
 * > | under HKEY_CURRENT_USER\Software\Windows NT\Identity. Then restart
 *                            ^ at                         ^ end
 * ```
 *
 * A full stop, a word after a blank and text in another script are not part of it. A segment holds
 * a blank when a backslash follows it and it looks like a name, or when it is a name that is known
 * to. Looks ahead at most one segment, so that the whole text is read in linear time.
 *
 * @param plain  Folded text.
 * @param at     Index after the hive, or at the first backslash.
 * @returns      Index after the path; `at` when nothing of a path follows.
 */
export function pathEnd(plain: string, at: number): number {
  let end = at
  for (;;) {
    const separator = separatorAt(plain, end)
    if (!separator || (separator.isApart && end > at && isRelativePath(plain, separator.start)))
      return end
    const next = segmentEnd(plain, separator)
    if (next === undefined) return separator.isApart ? end : separator.start + separator.width
    end = next
  }
}

/** A relative path that starts with a name which only stands below a hive. */
export function isRelativePath(plain: string, at: number): boolean {
  relative.lastIndex = at
  return relative.test(plain)
}

/**
 * `\Software\Microsoft\…`, `SYSTEM\CurrentControlSet\…`: two names that belong together; and
 * `\Programvara\Microsoft\Office\16.0`, whose first name was translated.
 */
const relative =
  /\\?(?:software\\(?:microsoft|policies|classes|wow6432node)(?![\w-])|\\software\\[^\\\s]{1,64}\\|system\\(?:currentcontrolset|controlset\d{3}|setup)(?![\w-])|hardware\\(?:description|devicemap|resourcemap)(?![\w-])|\\[\p{L}\p{M}]{3,30}\\microsoft\\(?:office\\\d\d\.|windows(?: nt)?\\currentversion))/iuy

interface Separator {
  /** Index of the first backslash. */
  readonly start: number
  readonly width: number
  /** Blanks stand before it. */
  readonly isApart: boolean
  /** Index of the segment. */
  readonly next: number
  /** Blanks stand after it. */
  readonly isBeforeBlank: boolean
}

const separatorPattern = /([ \t]{0,2})(\\{1,2})([ \t]{0,2})/y

function separatorAt(plain: string, at: number): Separator | undefined {
  separatorPattern.lastIndex = at
  const [all, before = '', slashes = '', after = ''] = separatorPattern.exec(plain) ?? []
  if (all === undefined || (before !== '' && slashes.length > 1)) return undefined
  const start = at + before.length
  return {
    start,
    width: slashes.length,
    isApart: before !== '',
    next: at + all.length,
    isBeforeBlank: after !== ''
  }
}

/** Longest name of a key, in UTF-16 units: <https://learn.microsoft.com/windows/win32/sysinfo/registry-element-size-limits>. */
const longestName = 255

function segmentEnd(plain: string, {next, isBeforeBlank, isApart}: Separator): number | undefined {
  const inner = innerEnd(plain, next)
  if (inner !== undefined) return inner
  // `Office\ and then`: a closing backslash, after which the sentence goes on.
  if (isApart && isBeforeBlank)
    return /[A-Z\d{]/.test(plain.charAt(next)) ? lastEnd(plain, next) : undefined
  if (isBeforeBlank || (isApart && !/[\p{L}\p{N}{]/u.test(plain.charAt(next)))) return undefined
  return lastEnd(plain, next)
}

/** The end of a segment that a backslash follows. */
function innerEnd(plain: string, from: number): number | undefined {
  let at = from
  const limit = Math.min(plain.length, from + longestName)
  while (at < limit && isInner(plain, at)) at++
  if (plain.charAt(at) !== '\\') return undefined
  let end = at
  while (end > from && /[ \t]/.test(plain.charAt(end - 1))) end--
  if (end === from || at - end > 2) return undefined
  const text = plain.slice(from, end)
  if (hiveOf(text.split(/\s/).at(-1) ?? '')) return undefined
  if (/\s/.test(text)) return isNameOfWords(text) ? end : undefined
  return isOneScript(text) ? end : undefined
}

function isInner(plain: string, at: number): boolean {
  const char = plain.charAt(at)
  if (char === ',') return isBetweenDigits(plain, at)
  if (char === '<' || char === '>') return isPlaceholder(plain, at)
  return !/[\\"':;?|=[\]\n\r\u3001\u3002\u060c\u2013-\u2015]/.test(char)
}

function isBetweenDigits(plain: string, at: number): boolean {
  return /\d/.test(plain.charAt(at - 1)) && /\d/.test(plain.charAt(at + 1))
}

/** `<SID>`, as a whole segment. */
function isPlaceholder(plain: string, at: number): boolean {
  return plain.charAt(at) === '<'
    ? plain.charAt(at - 1) === '\\' && /^<[\w .-]{1,40}>(?!\w)/.test(plain.slice(at, at + 44))
    : plain.charAt(at - 1) !== '\\'
}

/** No change from Latin letters to others: nobody translates half a name. */
function isOneScript(text: string): boolean {
  const scripts = new Set<string>()
  for (const char of text) {
    const script = scriptOf(char)
    if (script) scripts.add(script)
  }
  return scripts.size <= 1 || !scripts.has('latin')
}

/** Names that end in a word after a blank: nothing but knowledge tells where they end. */
const namesOfWords =
  /(?:(?:tls|ssl|dtls|pct) \d(?:[.,]\d)?|windows (?:nt|defender|search|update)|internet (?:explorer|settings)|control panel|(?:user )?shell folders|terminal (?:server|services)|session manager|memory management|(?:aes|rc2|rc4) \d{2,3}\/\d{2,3}|des 56\/56|triple des 168)(?![\p{L}\p{N}_])/iuy

/** The end of the last segment. */
function lastEnd(plain: string, from: number): number | undefined {
  namesOfWords.lastIndex = from
  if (namesOfWords.test(plain)) return namesOfWords.lastIndex
  let at = from
  let script: string | undefined
  const limit = Math.min(plain.length, from + longestName)
  for (; at < limit; at++) {
    const char = plain.charAt(at)
    const own = scriptOf(char)
    if (own === 'unspaced' || (own && script && own !== script)) break
    script ??= own
    if (!own && !isLast(plain, at)) break
  }
  return withoutPunctuation(plain, from, at)
}

function isLast(plain: string, at: number): boolean {
  const char = plain.charAt(at)
  if (char === ',') return isBetweenDigits(plain, at)
  if (char === '/') return isBetweenDigits(plain, at)
  if (char === '<' || char === '>') return isPlaceholder(plain, at)
  return /[\p{N}\p{M}_\-.{}()$%&+~#@!]/u.test(char)
}

/** `Identity.` and `Identity)` without the last character, `{…}` and `Files (x86)` with it. */
function withoutPunctuation(plain: string, from: number, to: number): number | undefined {
  let end = to
  while (end > from) {
    const char = plain.charAt(end - 1)
    const isOpen = char === ')' && hasOpen(plain, from, end - 1, '(', ')')
    const isBraced = char === '}' && hasOpen(plain, from, end - 1, '{', '}')
    if (isOpen || isBraced || !/[.,;:!?)}({&+~#@-]/.test(char)) break
    end--
  }
  return end > from ? end : undefined
}

function hasOpen(plain: string, from: number, to: number, open: string, close: string): boolean {
  let depth = 0
  for (let index = from; index < to; index++) {
    if (plain.charAt(index) === open) depth++
    if (plain.charAt(index) === close) depth--
  }
  return depth > 0
}
