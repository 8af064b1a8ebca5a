import {resolve} from 'node:path'
import {readPackageFile} from '../config/package.ts'
import {loadText} from '../load/load-text.ts'
import type {Format, FormatOptions, RuleInfo} from '../model/format.ts'
import type {Report} from '../model/report.ts'

/** Files at most as large are shown, in bytes. */
const maxBytes = 2 * 1024 * 1024
/** Files that are loaded at the same time. */
const batchSize = 64

/**
 * What formats want to know besides the report: the pages of the rules, and the files that findings
 * stand in.
 *
 * A file that has gone or cannot be read is left out.
 *
 * @param cwd  Absolute path that the report's files are relative to.
 */
export async function formatOptions(
  formats: readonly Format[],
  {findings}: Report,
  cwd: string
): Promise<Pick<FormatOptions, 'textOf' | 'rules' | 'stylesheet'>> {
  const wants = (need: NonNullable<Format['needs']>[number]) =>
    formats.some(({needs}) => needs?.includes(need))
  const rules = wants('rules') ? await knownInfos() : []
  const stylesheet = wants('stylesheet') ? await readPackageFile('assets/report.css') : undefined
  const others = {rules, ...(stylesheet === undefined ? {} : {stylesheet})}
  if (!wants('texts')) return others
  const files = [...new Set(findings.map(({file}) => file))]
  const texts = new Map<string, string>()
  for (let start = 0; start < files.length; start += batchSize) {
    const loading = files.slice(start, start + batchSize).map(async (file) => {
      const text = await loadText(resolve(cwd, file), file, maxBytes).catch(() => undefined)
      if (text !== undefined) texts.set(file, text)
    })
    await Promise.all(loading)
  }
  return {...others, textOf: (file) => texts.get(file)}
}

/** Because most formats do without them, the rules are loaded when one asks. */
async function knownInfos(): Promise<readonly RuleInfo[]> {
  const {ruleInfos} = await import('../pipeline/rule-infos.ts')
  return ruleInfos()
}
