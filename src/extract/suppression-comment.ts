import type {Suppression} from '../model/record.ts'

/** What a comment says. */
export type Directive = Pick<Suppression, 'directive' | 'rules' | 'reason'>

/** Names of rules that are read from one comment. */
const mostRules = 50

/**
 * Read the content of a comment as a directive.
 *
 * ```text
 * lockstep-disable-next-line fact-number, fact-url -- the price differs by country
 * ```
 *
 * @param content  Between `<!--` and `-->`, or behind `#`.
 * @returns        Undefined for any other comment.
 */
export function readComment(content: string): Directive | undefined {
  const found = /^\s*lockstep-(disable-next-line|disable|enable)(?![\w-])/.exec(content)
  if (!found) return undefined
  const rest = content.slice(found[0].length)
  // Because translation turns two hyphens into a dash, and a comma into its own, both are read.
  const dash = /(?:--|[\u2013\u2014])(?=\s|$)/.exec(rest)
  const names = rest.slice(0, dash?.index ?? rest.length)
  return {
    directive: found[1] as Suppression['directive'],
    rules: names
      .split(/[\s,\u3001\uFF0C\u060C]+/)
      .filter((name) => name !== '')
      .slice(0, mostRules),
    reason: dash
      ? rest
          .slice(dash.index + dash[0].length)
          .replace(/\s+/g, ' ')
          .trim()
      : ''
  }
}
