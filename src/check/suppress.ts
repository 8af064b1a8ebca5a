import type {Finding} from '../model/finding.ts'
import type {DocumentRecord, Suppression} from '../model/record.ts'
import {pointAt} from '../place/lines.ts'

/**
 * Mark the findings that a comment in their document silences.
 *
 * A finding is silenced where it starts in the scope of a suppression that names its rule.
 *
 * @returns  The findings in their order; the same list where there is no suppression.
 */
export function silence(
  findings: readonly Finding[],
  document: DocumentRecord
): readonly Finding[] {
  const {suppressions = [], lines} = document
  if (suppressions.length === 0) return findings
  return findings.map((finding) => {
    const found = suppressions.find((suppression) => silences(suppression, finding))
    if (!found) return finding
    const {line} = pointAt(lines, found.place.start)
    return {...finding, suppressed: {reason: found.reason, line}}
  })
}

/** Whether a suppression names the rule of a finding and holds where it starts. */
export function silences(
  {rules, scope, directive}: Suppression,
  {rule, start}: Pick<Finding, 'rule' | 'start'>
): boolean {
  if (directive === 'enable' || !rules.includes(rule)) return false
  return scope.start <= start.offset && start.offset <= scope.end
}
