import {relative, resolve} from 'node:path'
import {Failure} from '../model/failure.ts'
import type {Report} from '../model/report.ts'
import type {Settings} from '../model/settings.ts'
import type {Result} from '../pipeline.ts'
import type {FlagValues} from './command.ts'
import type {Io} from './io.ts'
import {lookedFor} from './looked-for.ts'

/** What is known before a run, so that it fails early. */
export interface GateInput {
  /** The report with what does not count set apart. */
  apply(result: Result): Report
}

/**
 * Read the baseline and ask git what changed.
 *
 * @throws  Failure `usage`, `input`, `configuration`.
 */
export async function openGate(
  values: FlagValues,
  settings: Settings,
  {cwd, env}: Io
): Promise<GateInput> {
  const {loadBaseline} = await import('../load/baseline.ts')
  const path = settings.baseline
  const name = path === undefined ? '' : relative(cwd, path).replaceAll('\\', '/')
  const baseline = path === undefined ? undefined : await loadBaseline(path, name)
  if (!baseline && typeof values.baseline === 'string') {
    const expected = 'expected a file that `lockstep baseline` wrote'
    throw new Failure('input', `Cannot read the baseline \`${name}\`: no such file, ${expected}`)
  }
  const revision = values.changedSince
  const changes =
    revision === undefined
      ? undefined
      : await (await import('../changes/read-changes.ts')).readChanges(revision, cwd, env)
  const {touches} = await import('../changes/touches.ts')
  const {gateReport} = await import('../report/gate.ts')
  const isTouched = changes && touches(changes, (file) => resolve(cwd, file))
  return {
    apply(result) {
      const {report} = result
      if (!baseline && !isTouched) return report
      return gateReport(report, {
        baseline,
        isTouched,
        wasLookedFor: lookedFor(settings, result)
      })
    }
  }
}
