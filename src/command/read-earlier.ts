import {relative, resolve} from 'node:path'
import type {EarlierReport} from '../model/earlier-report.ts'
import type {FlagValues} from './command.ts'
import type {Io} from './io.ts'

/**
 * Read the report that `--since-report` names; undefined without.
 *
 * @throws  Failure `input`: a file that is no report.
 */
export async function readEarlier(
  {sinceReport}: FlagValues,
  {cwd}: Io
): Promise<EarlierReport | undefined> {
  if (sinceReport === undefined) return undefined
  const {loadEarlierReport} = await import('../load/earlier-report.ts')
  const path = resolve(cwd, sinceReport)
  return loadEarlierReport(path, relative(cwd, path).replaceAll('\\', '/') || sinceReport)
}
