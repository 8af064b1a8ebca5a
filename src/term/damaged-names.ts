import type {Place} from '../model/place.ts'
import {lookAlikes} from '../registry/look-alike.ts'
import {isMisspelling} from './misspelling.ts'
import {isApart} from './terms.ts'

/**
 * A stretch that a name became.
 *
 * - `case`: other case (`sharePoint`, `tLS`)
 * - `blank`: a blank too many or too few (`Share Point`, `Office365`)
 * - `look-alike`: letters of another script (`Outlооk` with Cyrillic `о`)
 * - `letters`: a letter changed, lost, added or swapped (`Exchnage Online`)
 */
export interface DamagedName extends Place {
  readonly kind: 'case' | 'blank' | 'look-alike' | 'letters'
}

/** Runs of letters and digits in the scripts that have look-alikes of Latin letters. */
const run = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d\uff10-\uff5a]+/gu

/** Letters that a language may glue to the end of a name. */
const longestEnding = 5

/**
 * Where a text has what a name became by damage; what it has letter for letter is left out.
 *
 * @param text  Not longer than a segment.
 * @param name  Words of letters and digits; of others only the case is looked at.
 */
export function damagedNames(text: string, name: string): DamagedName[] {
  const words = text.matchAll(run)
  const tokens: Place[] = []
  for (const word of words) tokens.push({start: word.index, end: word.index + word[0].length})
  const parts = name.split(/[ .+#-]/)
  const found: DamagedName[] = []
  for (let first = 0; first < tokens.length; first++) {
    let end = tokens[first]?.end ?? 0
    for (let last = first; last < tokens.length && last <= first + parts.length; last++) {
      const token = tokens[last] as Place
      if (last > first && !(token.start === end + 1 && /[ \u00a0.+#-]/.test(text.charAt(end))))
        break
      end = token.end
      const place = {start: tokens[first]?.start ?? 0, end}
      const hit = compare(text, place, name, last - first + 1 === parts.length)
      if (hit && isApart(text, place.start, place.end)) {
        found.push(hit)
        first = last
        break
      }
    }
  }
  return found
}

function compare(
  text: string,
  {start, end}: Place,
  name: string,
  isSameCount: boolean
): DamagedName | undefined {
  if (end - start > name.length + longestEnding) return undefined
  const written = text.slice(start, end).replaceAll('\u00a0', ' ')
  if (written === name) return undefined
  const plain = foldLookAlikes(written)
  if (plain !== written) {
    if (plain.toLowerCase() !== name.toLowerCase()) return undefined
    return isForeignLook(written, name) ? {kind: 'look-alike', start, end} : undefined
  }
  const folded = written.toLowerCase()
  const wanted = name.toLowerCase()
  if (folded === wanted) return {kind: 'case', start, end}
  if (isOtherwiseSet(written, name)) return {kind: 'blank', start, end}
  if (isSameCount) {
    const isEnded =
      folded.startsWith(wanted) && /^[a-z\u00df-\u024f]+$/.test(written.slice(name.length))
    if (isEnded) {
      const isRight = written.startsWith(name) || !/[a-z][A-Z]/.test(name)
      return isRight ? undefined : {kind: 'case', start, end: start + name.length}
    }
    if (isNearMiss(written, name)) return {kind: 'letters', start, end}
  }
  return undefined
}

/** Full-width, Cyrillic and Greek letters that look like Latin ones, as these. */
function foldLookAlikes(text: string): string {
  if (/^[\0-\u024f]*$/.test(text)) return text
  let folded = ''
  for (const character of text)
    folded += lookAlikes.get(character.charCodeAt(0))?.stands ?? character
  return folded
}

/** A word that mixes scripts is damaged; one in another script alone may be a word of its own. */
function isForeignLook(written: string, name: string): boolean {
  return /[A-Za-z]/.test(written) || (name.length >= 4 && foldLookAlikes(written) === name)
}

/** Whether only blanks differ. */
function isOtherwiseSet(written: string, name: string): boolean {
  const blanks = count(written) - count(name)
  if (blanks === 0 || /[.+#-]/.test(written) !== /[.+#-]/.test(name)) return false
  const joined = written.replaceAll(' ', '')
  // Because languages write compounds as one word (`Exchangeserver`), each word keeps its capital.
  if (blanks < 0) return joined === name.replaceAll(' ', '')
  const hasOwnCase = written !== written.toLowerCase() || /[a-z][A-Z]/.test(name)
  return hasOwnCase && joined.toLowerCase() === name.replaceAll(' ', '').toLowerCase()
}

function count(text: string): number {
  return text.split(' ').length - 1
}

/** One word is misspelled, all others are right. */
function isNearMiss(written: string, name: string): boolean {
  const words = written.split(' ')
  const meant = name.split(' ')
  if (words.length !== meant.length || /[.+#-]/.test(written)) return false
  let misspelled = 0
  for (const [index, word] of words.entries()) {
    const right = meant[index] ?? ''
    if (word === right) continue
    misspelled++
    const isWord = /^[A-Za-z]+$/.test(right) && /^\p{Script=Latin}+$/u.test(word)
    // Because a name keeps its capital when a letter slips, `projekt` for `Project` is a word.
    if (misspelled > 1 || !isWord || isSmall(word) !== isSmall(right)) return false
    if (!isMisspelling(word, right)) return false
  }
  return misspelled === 1
}

function isSmall(word: string): boolean {
  return word.charAt(0) === word.charAt(0).toLowerCase()
}
