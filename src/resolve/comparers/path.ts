import type {PlainFact} from '../../model/fact.ts'
import {filePaths} from '../../token/file-paths.ts'
import type {FactComparer} from '../comparer.ts'
import {exact, sharesMeaning} from '../exact.ts'
import {literal} from '../literal.ts'
import {standsIn} from '../stands-in.ts'

/** Paths and names of files; case counts in Unix paths only. */
export const path: FactComparer = {
  ...exact('path'),
  isSame: (source, target) =>
    sharesMeaning(source, target) || isSameButUser(source, target) || isCompound(source, target),
  isIn: ({raw}, {text}) =>
    /^[/~]/.test(raw) ? standsIn(text, raw) : standsIn(text.toLowerCase(), raw.toLowerCase()),
  // Because a path is no destination, blanks and parentheses mean nothing in it.
  written: (source, target) =>
    isCut(source.raw, target.raw) || literal(source.raw.replace(/[ ()]/g, '')) === undefined
      ? undefined
      : source.raw,
  meanings: (text) => {
    const [found] = filePaths(text)
    return found?.start === 0 && found.end === text.length ? [found.meaning] : [text]
  }
}

/** `c:\users\username\…`: the name of a user who is everybody, which is translated. */
const anyone = /^([a-z]:\\users\\)(?:your ?)?(?:user|user ?name|name|profile)(?=\\|$)/

function isSameButUser(source: PlainFact, target: PlainFact): boolean {
  const meaning = source.meanings[0] ?? ''
  const start = anyone.exec(meaning)
  if (!start) return false
  const rest = meaning.slice(start[0].length)
  return target.meanings.some((other) => {
    if (!other.startsWith(start[1] ?? '') || !other.endsWith(rest)) return false
    const name = other.slice(start[1]?.length, other.length - rest.length)
    return name !== '' && !name.includes('\\')
  })
}

/** A compound of the language, whose hyphen Markdown lets eat the last backslash: `teams\\-mappen`. */
function isCompound({raw}: PlainFact, target: PlainFact): boolean {
  if (!raw.endsWith('\\')) return false
  const [own, other] = [target.raw.toLowerCase(), raw.slice(0, -1).toLowerCase()]
  return own.startsWith(other) && /^\\?-\p{Ll}+$/u.test(own.slice(other.length))
}

/** Whether the target may go on in the text, or begin before, so that what is left would be doubled. */
function isCut(source: string, target: string): boolean {
  const last = target.slice(target.lastIndexOf('\\') + 1).toLowerCase()
  const expected = source.slice(source.lastIndexOf('\\') + 1).toLowerCase()
  return (expected !== last && expected.startsWith(last)) || /^\\[^\\]/.test(target)
}
