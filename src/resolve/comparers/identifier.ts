import type {Segment} from '../../model/record.ts'
import {identifiers} from '../../token/identifiers.ts'
import type {FactComparer} from '../comparer.ts'
import {exact} from '../exact.ts'
import {literal} from '../literal.ts'

const base = exact('identifier')

/** Codes and names that systems know. */
export const identifier = {
  ...base,
  isIn: ({raw}, segment) => isShown(segment, raw.toLowerCase()),
  // Because the rest of it may stand behind, a part that was read as something else is not replaced.
  written: ({raw}, target) =>
    target.kind !== 'identifier' && raw.includes(target.raw) ? undefined : literal(raw),
  meanings: (text) => {
    const [found] = identifiers(text)
    return found?.start === 0 && found.end === text.length ? [found.meaning] : [text]
  }
} satisfies FactComparer

/**
 * Because grammar adds endings (`proxyAddressesin`), letters may follow one that ends in a letter;
 * behind a link or emphasis, words that lost their blank.
 */
function isShown({text, marks}: Segment, part: string): boolean {
  const lower = text.toLowerCase()
  const endings = /\d$/.test(part) ? /[\p{Script=Latin}\p{Nd}_]/u : /[\p{Nd}_]/u
  for (let at = lower.indexOf(part); at >= 0; at = lower.indexOf(part, at + part.length)) {
    const end = at + part.length
    const opens = !/[\p{Script=Latin}\p{Nd}_]/u.test(lower[at - 1] ?? ' ')
    const closes = !endings.test(lower[end] ?? ' ')
    const isOpened = opens || marks.some((mark) => mark.start === at)
    const isClosed = closes || marks.some((mark) => mark.end === end)
    if (isOpened && isClosed && (opens || closes)) return true
  }
  return false
}
