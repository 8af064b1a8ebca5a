import {resolve} from 'node:path'
import {readPackageFile} from '../config/package.ts'
import {loadText} from '../load/load-text.ts'
import type {Report} from '../model/report.ts'
import type {Format, FormatOptions, RuleInfo} from '../report/format.ts'
import {knownRules} from './known-rules.ts'

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
): Promise<Pick<FormatOptions, 'textOf' | 'rules'>> {
  const rules = formats.some(({needs}) => needs?.includes('rules')) ? await ruleInfos() : []
  if (!formats.some(({needs}) => needs?.includes('texts'))) return {rules}
  const files = [...new Set(findings.map(({file}) => file))]
  const texts = new Map<string, string>()
  for (let start = 0; start < files.length; start += batchSize) {
    const loading = files.slice(start, start + batchSize).map(async (file) => {
      const text = await loadText(resolve(cwd, file), file, maxBytes).catch(() => undefined)
      if (text !== undefined) texts.set(file, text)
    })
    await Promise.all(loading)
  }
  return {rules, textOf: (file) => texts.get(file)}
}

async function ruleInfos(): Promise<readonly RuleInfo[]> {
  const rules = await knownRules()
  return Promise.all(
    rules.map(async ({name, summary, severity}) => ({
      name,
      summary,
      severity,
      help: ((await readPackageFile(`docs/rules/${name}.md`)) ?? summary).trimEnd()
    }))
  )
}
