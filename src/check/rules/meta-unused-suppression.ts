import type {IdleSuppression} from '../idle-suppression.ts'
import type {Rule} from '../rule.ts'

/** A comment that silences nothing, names no rule, or one that there is not. */
export const metaUnusedSuppression: Rule = {
  name: 'meta-unused-suppression',
  summary: 'Every comment that silences a rule is needed',
  severity: 'warning',
  runsLast: true,
  *check({idle = []}) {
    for (const each of idle) {
      const {suppression, rule, trouble} = each
      const actual = `lockstep-${suppression.directive}${rule === undefined ? '' : ` ${rule}`}`
      const expected = expectedOf(each)
      yield {
        place: suppression.place,
        message: `Unexpected \`${actual}\`, ${reasonOf(each)}expected ${expected}`,
        actual,
        expected,
        evidence: {kind: 'grammar'},
        ...(trouble === 'copied' ? {atMost: 'info'} : {})
      }
    }
  }
}

function reasonOf({trouble}: IdleSuppression): string {
  switch (trouble) {
    case 'unused':
      return 'which silences nothing, '
    case 'copied':
      return 'which is needed in the source alone, '
    case 'unopened':
      return 'which nothing before it opens, '
    default:
      return ''
  }
}

function expectedOf({trouble, meant}: IdleSuppression): string {
  if (trouble === 'nameless') return 'the names of the rules that it silences'
  if (trouble === 'unknown') {
    return meant === undefined ? 'a rule that `lockstep explain` lists' : `\`${meant}\``
  }
  return 'no such comment'
}
