import type {Place} from '../model/place.ts'
import type {Customs} from './customs.ts'
import {decimal} from './decimal.ts'

/** A number inside of a chain: offsets in the chain's text. */
export interface ChainNumber extends Place {
  /** What it may mean, the likeliest first. */
  readonly values: readonly string[]
}

const blank = /[\s\u00a0\u2009\u202f]/
/** More groups are no number, and cost too much to be tried from each. */
const mostGroups = 8

const groupSign = /[.,，٬'’\u00a0\u2009\u202f]/

/**
 * Read digits with single signs between them by the customs of a locale.
 *
 * ```text
 * > | 1.000,50      10 000       3.5.2021
 *     ^^^^^^^^      ^^^^^^       ^ ^ ^^^^
 * ```
 *
 * Where one sign may group or divide, both readings are given.
 *
 * @param chain  ASCII digits and signs; begins and ends with a digit.
 */
export function readChain(chain: string, customs: Customs): readonly ChainNumber[] {
  const runs = [...chain.matchAll(/\d+/g)]
  const digits = runs.map(([text]) => text)
  const signs = runs.slice(1).map(({index}) => chain[index - 1] ?? '')
  const numbers: ChainNumber[] = []
  for (let first = 0; first < runs.length; ) {
    const read = readOne(digits, signs, first, customs)
    const start = runs[first]?.index ?? 0
    const end = (runs[read.last]?.index ?? 0) + (digits[read.last]?.length ?? 0)
    numbers.push({start, end, values: read.values})
    first = read.last + 1
  }
  return numbers
}

interface Read {
  /** Index of the last run of digits that belongs to it. */
  readonly last: number
  readonly values: readonly string[]
}

function readOne(
  runs: readonly string[],
  signs: readonly string[],
  first: number,
  customs: Customs
): Read {
  const sign = signs[first] ?? ''
  const last = endOfGroups(runs, signs, first, customs)
  const next = signs[last] ?? ''
  const isDivided =
    isDecimalSign(next, customs) &&
    next !== sign &&
    signs[last + 1] !== next &&
    last < runs.length - 1
  if (last > first) {
    const whole = runs.slice(first, last + 1).join('')
    if (isDivided) return {last: last + 1, values: [decimal(whole, runs[last + 1])]}
    const grouped = decimal(whole)
    if (last > first + 1 || !/[.,]/.test(sign)) return {last, values: [grouped]}
    const divided = decimal(runs[first] ?? '', runs[last])
    return {last, values: sign === customs.decimal ? [divided, grouped] : [grouped, divided]}
  }
  const isShort = (runs[first + 1]?.length ?? 0) < 3
  const dividesOnce =
    (isDecimalSign(sign, customs) || (sign === ',' && isShort)) && signs[first + 1] !== sign
  if (dividesOnce && first + 1 < runs.length && (first === 0 || signs[first - 1] !== sign)) {
    return {last: first + 1, values: [decimal(runs[first] ?? '', runs[first + 1])]}
  }
  return {last: first, values: [decimal(runs[first] ?? '')]}
}

/** Index of the last group of thousands that begins at a run; the run itself when there is none. */
function endOfGroups(
  runs: readonly string[],
  signs: readonly string[],
  first: number,
  customs: Customs
): number {
  const sign = signs[first] ?? ''
  if ((runs[first]?.length ?? 0) > 3 || !mayGroup(sign, runs[first + 1] ?? '', customs))
    return first
  const most = first + mostGroups
  let last = first
  while (last < most && signs[last] === sign && runs[last + 1]?.length === 3) last++
  if (last > first) return signs[last] === sign ? first : last
  // India: two digits to a group, three in the last.
  while (last < most && signs[last] === sign && runs[last + 1]?.length === 2) last++
  return sign === ',' && last > first && signs[last] === sign && runs[last + 1]?.length === 3
    ? last + 1
    : first
}

function mayGroup(sign: string, next: string, customs: Customs): boolean {
  if (sign === ' ' && !customs.groupsByBlank) return next === '000'
  return groupSign.test(sign) || (blank.test(sign) && sign !== '\n')
}

/** English writing is met everywhere, a comma where it does not group. */
function isDecimalSign(sign: string, {decimal}: Customs): boolean {
  return sign === '.' || sign === '٫' || sign === '．' || (sign === ',' && decimal !== '.')
}
