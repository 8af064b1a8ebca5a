import type {Place} from '../model/place.ts'
import {isApart, termsOf} from './terms.ts'

/** Shorter names take no ending of a language without a mark between. */
const leastInflected = 4
/** Letters of an ending, or of a word that is joined. */
const longestEnding = 16

/**
 * Where a name stands in a text letter for letter.
 *
 * An ending that the language glues to it is no other word; the place is that of the name alone.
 *
 * ```text
 * > | Teamsin kokous, Exchange-Server, Outlook’ta
 *     ^^^^^
 * ```
 */
export function findName(text: string, name: string): Place[] {
  const found: Place[] = []
  for (
    let start = text.indexOf(name);
    start >= 0;
    start = text.indexOf(name, start + name.length)
  ) {
    if (isNameAt(text, start, name)) found.push({start, end: start + name.length})
  }
  return found
}

/** Whether `findName` would find anything. */
export function hasName(text: string, name: string): boolean {
  for (
    let start = text.indexOf(name);
    start >= 0;
    start = text.indexOf(name, start + name.length)
  ) {
    if (isNameAt(text, start, name)) return true
  }
  return false
}

function isNameAt(text: string, start: number, name: string): boolean {
  const end = start + name.length
  return isApart(text, start, end + endingLength(text, end, name))
}

/** Small letters behind a name; 0 where it is too short to take any. */
function endingLength(text: string, end: number, name: string): number {
  if (name.length < leastInflected || !/[A-Za-z]/.test(name.charAt(name.length - 1))) return 0
  let length = 0
  while (length < longestEnding && isSmall(text.charCodeAt(end + length))) length++
  return length
}

function isSmall(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f)
}

/**
 * Names of a text, longest first, those inside of longer ones among them.
 *
 * @param names  All names that there are.
 */
export function namesIn(text: string, names: {has(name: string): boolean}): readonly string[] {
  const found = new Set<string>()
  for (const {text: term} of termsOf(text)) if (names.has(term)) found.add(term)
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
