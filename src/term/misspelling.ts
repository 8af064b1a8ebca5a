import {editDistance} from './edit-distance.ts'

/** Words of fewer letters are near to too many others. */
const leastLetters = 5
/** Words of so many letters are told although two letters are wrong. */
const longWord = 8

/**
 * Whether a word is a name with a letter changed, lost, added or swapped with its neighbour; in long
 * words two.
 *
 * Because languages inflect at the end of a word, what differs there only is another form of it:
 * `Offices`, `Azuru`. A consonant that is replaced or lost there is a slip.
 *
 * @param word  One word, case does not count.
 * @param name  One word.
 */
export function isMisspelling(word: string, name: string): boolean {
  const [a, b] = [word.toLowerCase(), name.toLowerCase()]
  if (a === b || b.length < 4) return false
  if (b.length < leastLetters)
    return a.length === b.length && sorted(a) === sorted(b) && isSwap(a, b)
  const most = b.length >= longWord ? 2 : 1
  if (editDistance(a, b, most) > most) return false
  return !isOtherForm(a, b)
}

function isSwap(a: string, b: string): boolean {
  return editDistance(a, b, 1) === 1
}

function sorted(word: string): string {
  return [...word].sort().join('')
}

/** Whether two words differ as forms of one word do: in their last letters. */
function isOtherForm(word: string, name: string): boolean {
  let same = 0
  while (same < word.length && same < name.length && word[same] === name[same]) same++
  const [rest, lost] = [word.slice(same), name.slice(same)]
  if (lost === '' || lost === 's') return true
  // `Azur` of `Azure`, `Officu` of `Office`, `Directorio` of `Directory`; but not `Outloop`.
  if (lost.length === 1) return /[aeiouy]/.test(lost)
  return lost.length === 2 && rest.length > 2 && !rest.endsWith(lost)
}
