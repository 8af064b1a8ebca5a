import type {BaselineEntry} from '../model/baseline.ts'
import type {Finding} from '../model/finding.ts'

/** What findings are held against before they count. */
export interface Gate {
  /** Accepted findings; undefined without a baseline. */
  readonly baseline: readonly BaselineEntry[] | undefined
  /** Whether a finding stands on what was changed; undefined where everything counts. */
  readonly isTouched: ((finding: Finding) => boolean) | undefined
  /** Whether the run would have found a finding of this entry again, if it were still there. */
  readonly wasLookedFor: (entry: BaselineEntry) => boolean
}

/** Findings by what they mean for a gate; each list in the order of the findings. */
export interface Gated {
  /** Those that count. */
  readonly findings: readonly Finding[]
  /** Those that the baseline accepts. */
  readonly accepted: readonly Finding[]
  /** Those on lines that the change did not touch. */
  readonly untouched: readonly Finding[]
  /** Entries of the baseline that are no longer found. */
  readonly stale: readonly BaselineEntry[]
}

/**
 * Tell findings that count from those that are known.
 *
 * An accepted finding is accepted wherever it stands; the others count where the change touched them.
 */
export function gate(findings: readonly Finding[], {baseline = [], ...gate}: Gate): Gated {
  const known = new Set(baseline.map(({fingerprint}) => fingerprint))
  const found = new Set(findings.map(({fingerprint}) => fingerprint))
  const isAccepted = ({fingerprint}: Finding) => known.has(fingerprint)
  const isTouched = gate.isTouched ?? (() => true)
  const fresh = findings.filter((finding) => !isAccepted(finding))
  return {
    findings: fresh.filter(isTouched),
    accepted: findings.filter(isAccepted),
    untouched: fresh.filter((finding) => !isTouched(finding)),
    stale: baseline.filter((entry) => !found.has(entry.fingerprint) && gate.wasLookedFor(entry))
  }
}
