import type {RegistryFault, RegistryKey, RegistryNotation} from '../../model/registry.ts'
import type {FoldedText} from '../folded.ts'
import {hiveOf} from '../hive.ts'
import {keyFact} from '../key-fact.ts'
import {nearestHive} from '../nearest-hive.ts'
import type {Notation} from '../notation.ts'
import {isRelativePath, pathEnd} from '../path-end.ts'
import {isNameOfWords} from '../words.ts'

/** `HKEY_CURRENT_USER\Software\Microsoft` in a sentence, in quotes, or as a whole cell. */
export const barePath: Notation = {
  name: 'bare-path',
  summary: 'Key paths in running text, with or without hive',
  *find(view) {
    let end = 0
    for (const match of view.plain.matchAll(start)) {
      if (match.index < end) continue
      const found =
        match[1] === undefined
          ? rooted(view, match.index, match[0])
          : unrooted(view, match.index, match[1])
      if (!found) continue
      end = found.to
      yield {start: found.key.place.start, end: found.key.place.end, facts: [found.key]}
    }
  }
}

/** What stands for the underscore of a hive. */
const joint = '[ _\\u2010-\\u2015-]{0,3}'

const hiveInWords = `H ?KEY${joint}(?:LOCAL${joint}MACHINE|CURRENT${joint}(?:USER|CONFIG)|CLASSES${joint}ROOT)(?![A-Za-z0-9_])`
const abbreviated = String.raw`HK(?:LM|CU|CR|CC|U|PD)(?= ?:? ?\\)`
const translatedInWords = String.raw`HKEY_(?!(?:LOCAL_MACHINE|CURRENT_USER|CURRENT_CONFIG|CLASSES_ROOT|USERS) )[\p{L}\p{M}_]{1,40}(?: (?!HK)[\p{L}\p{M}_]{1,20}){1,2}(?=\\)`
const translated = String.raw`HKEY_[\p{L}\p{M}\p{N}_]{1,40}`
const transliterated = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,20}(?:_[\p{L}\p{M}]{2,20}){1,3}(?= ?\\)`
const belowHive = String.raw`(\\?(?:software|system|hardware)(?=\\)|\\[\p{L}\p{M}]{3,30}(?=\\Microsoft\\))`

const starts = [hiveInWords, abbreviated, translatedInWords, translated, transliterated, belowHive]

/**
 * What can be the start of a path: a hive and its like, or a name below a hive with what stands
 * before it.
 *
 * Bounded quantifiers keep it linear.
 */
const start = new RegExp(`(?<![A-Za-z0-9_])(?:${starts.join('|')})`, 'giu')

interface FoundKey {
  readonly key: RegistryKey
  /** Index after the path in the plain text. */
  readonly to: number
}

function rooted(view: FoldedText, from: number, token: string): FoundKey | undefined {
  const name = hiveName(token)
  const hive = hiveOf(name)
  const after = from + name.length
  const colon = /^ ?:(?= ?\\)/.exec(view.plain.slice(after, after + 4))?.[0].length ?? 0
  const to = closedEnd(view.plain, from, after) ?? pathEnd(view.plain, after + colon)
  const hasPath = to > after + colon
  if (!hive && !isLikeHive(name, hasPath)) return undefined
  if (!hasPath && (!hive || !/^HKEY_/i.test(name))) return undefined
  const notation: RegistryNotation =
    colon > 0 || hasProvider(view.plain, from) ? 'powershell' : 'prose'
  return {key: keyFact(view, from, to, {notation, faults: leadingFaults(view, from)}), to}
}

/** `HKEY_LOCAL_MACHINE下` is the hive and a word after it. */
function hiveName(token: string): string {
  const ascii = /^[A-Za-z_]+/.exec(token)?.[0] ?? ''
  return hiveOf(ascii) ? ascii : token
}

/** Not a hive, but meant as one: near to one, or `HKEY_` with a path after it. */
function isLikeHive(name: string, hasPath: boolean): boolean {
  if (!hasPath)
    return /[^\x00-\x7f]/.test(name) && /^HKEY_/i.test(name) && nearestHive(name) !== undefined
  return (
    /^HKEY_\S*$/i.test(name) || nearestHive(name) !== undefined || /^HKEY_[^ -\x7f]/i.test(name)
  )
}

/** `Registry::HKEY_…` */
function hasProvider(plain: string, at: number): boolean {
  return /registry::$/i.test(plain.slice(Math.max(0, at - 10), at))
}

/** A backslash before the hive that nothing stands before: `under \HKEY_LOCAL_MACHINE`. */
function leadingFaults(view: FoldedText, at: number): readonly RegistryFault[] {
  if (view.plain.charAt(at - 1) !== '\\' || /[^\s"'([]/.test(view.plain.charAt(at - 2))) return []
  const place = view.place(at - 1, at)
  return [{kind: 'notation', place, actual: view.text.slice(place.start, place.end), expected: ''}]
}

const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`']
])

/** Longest path that is looked for between quotes, in UTF-16 units. */
const longestPath = 512

/** The end of a path between quotes, or that is the whole text: its last name can have blanks. */
function closedEnd(plain: string, from: number, after: number): number | undefined {
  const isWhole = plain.slice(Math.max(0, from - 8), from).trim() === '' && from <= 8
  const quote = closing.get(plain.charAt(from - 1))
  const rest = plain.slice(after, after + longestPath)
  const inner = quote ? rest.split(quote, 1)[0] : isWhole ? rest.trimEnd() : undefined
  if (
    inner === undefined ||
    (quote ? inner.length === rest.length : after + rest.length < plain.length)
  )
    return undefined
  if (!/^:?\\/.test(inner) || /["<>|=;\n[\]]|\\\\|[ \t]\\|\\[ \t]/.test(inner)) return undefined
  const last = inner.slice(inner.lastIndexOf('\\') + 1)
  if (!/ /.test(last) || /[.,:!?]$/.test(last) || !isNameOfWords(last)) return undefined
  return after + inner.length
}

function unrooted(view: FoldedText, at: number, token: string): FoundKey | undefined {
  const {plain} = view
  const before = plain.slice(Math.max(0, at - 3), at)
  if (/[\w\\%/.}>)$~-]$/.test(before) || /(?:^|[^A-Za-z])[A-Za-z]:$/.test(before)) return undefined
  if (!isRelativePath(plain, at)) return undefined
  const to = pathEnd(plain, at + token.length)
  const names = plain
    .slice(at, to)
    .split('\\')
    .filter((name) => name !== '')
  if (names.length < 3) return undefined
  return {key: keyFact(view, at, to, {notation: 'prose'}), to}
}
