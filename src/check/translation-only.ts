import type {Rule} from './rule.ts'

/**
 * A rule that says nothing about the source.
 *
 * Because translation engines break a literal in every language alike (`setup. exe`), most locales
 * prove nothing against a source that has it whole.
 */
export function translationOnly(rule: Rule): Rule {
  return {
    ...rule,
    *check(subject, options) {
      if (!subject.isSource) yield* rule.check(subject, options)
    }
  }
}
