import {commandMeaning, differInWordsAlone} from '../../shell/code-meaning.ts'
import {verbs} from '../../shell/verbs.ts'
import {similarity} from '../../term/similarity.ts'
import type {FactComparer} from '../comparer.ts'
import {exact, sharesMeaning} from '../exact.ts'
import {inOneLine} from '../in-one-line.ts'
import {isAsPadded} from '../padding.ts'

/** Longer texts are not searched for inflected names, so that a search is cheap. */
const longest = 20_000

/** Command lines: case matters in values only; the verb shows what a translated cmdlet was. */
export const command: FactComparer = {
  ...exact('command'),
  isSame: (source, target) =>
    sharesMeaning(source, target) ||
    isAsPadded(source, target) ||
    differInWordsAlone(source.meanings[0] ?? '', target.meanings[0] ?? '') ||
    isSameButQuotes(source.meanings[0] ?? '', target.meanings[0] ?? ''),
  isIn({raw}, segment) {
    const line = inOneLine(segment)
    return line.has(raw) || hasInflected(line.lower, raw.toLowerCase())
  },
  likeness(source, target) {
    const [own, other] = [source.raw.toLowerCase(), target.raw.toLowerCase()]
    const alike = similarity(own, other)
    const verb = verbOf(own)
    return verb !== '' && verb === verbOf(other) ? 0.6 + 0.4 * alike : alike
  },
  meanings: (text) => [commandMeaning(text)]
}

/** A string in which PowerShell replaces nothing, so that both kinds of quotes mean the same. */
const plainString = /'([^'"$`\n]*)'/g

/** Whether two cmdlets differ in the quotes of plain strings alone: `'Sales'`, `"Sales"`. */
function isSameButQuotes(source: string, target: string): boolean {
  if (verbOf(source) === '' || source.length !== target.length) return false
  return source.replace(plainString, '"$1"') === target.replace(plainString, '"$1"')
}

/**
 * A name as the grammar of a language ends it: `Get-Mailboxin`, `Get-Mailbox'ı`; in other case, too.
 *
 * @param text  In lower case, as the name.
 */
function hasInflected(text: string, name: string): boolean {
  if (text.length > longest || !/^[\w-]+$/.test(name)) return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const rest = text.slice(at + name.length, at + name.length + 6)
    if (/^(?:['’]?\p{L}{1,3})?(?![\p{L}\p{N}_])/u.test(rest) && !/[\w-]/.test(text[at - 1] ?? ' '))
      return true
  }
  return false
}

function verbOf(text: string): string {
  const verb = /^\p{L}+(?=[-–—−‑]\p{L})/u.exec(text)?.[0] ?? ''
  return verbs.has(verb) ? verb : ''
}
