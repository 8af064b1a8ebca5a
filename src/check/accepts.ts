import type {Observation} from '../model/finding.ts'

/**
 * Make the test whether the `ignore` of a rule drops an observation.
 *
 * A pattern fits a value as a whole: `*` is any text, `?` one UTF-16 unit; letters' case counts.
 * An empty value (nothing there, nothing expected) is never meant.
 *
 * @param patterns  `87.74`, `https://contoso.com/*`.
 */
export function accepts(patterns: readonly string[]): (observation: Observation) => boolean {
  if (patterns.length === 0) return () => false
  return ({actual, expected}) =>
    patterns.some((pattern) =>
      [actual, expected].some((value) => value !== '' && fits(value, pattern))
    )
}

/** Because a pattern is content of a file, it is walked, not made a regular expression: no backtracking beyond the last `*`. */
function fits(value: string, pattern: string): boolean {
  let at = 0
  let step = 0
  let star = -1
  let resume = 0
  while (at < value.length) {
    if (pattern[step] === '*') {
      star = step++
      resume = at
    } else if (step < pattern.length && (pattern[step] === '?' || pattern[step] === value[at])) {
      step++
      at++
    } else if (star >= 0) {
      step = star + 1
      at = ++resume
    } else return false
  }
  while (pattern[step] === '*') step++
  return step === pattern.length
}
