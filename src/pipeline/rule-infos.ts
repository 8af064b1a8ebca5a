import * as rules from '../check/rules/index.ts'
import {readPackageFile} from '../config/package.ts'
import type {RuleInfo} from '../model/format.ts'

/** What can be told about every rule, with its page of documentation; sorted by name. */
export async function ruleInfos(): Promise<readonly RuleInfo[]> {
  const infos = await Promise.all(
    Object.values(rules).map(async ({name, summary, severity}) => ({
      name,
      summary,
      severity,
      help: ((await readPackageFile(`docs/rules/${name}.md`)) ?? summary).trimEnd()
    }))
  )
  return infos.sort((a, b) => (a.name < b.name ? -1 : 1))
}
