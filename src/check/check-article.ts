import {sameLocale} from '../bcp47/canonical.ts'
import type {Finding} from '../model/finding.ts'
import type {Settings} from '../model/settings.ts'
import {byPlace, check} from './check.ts'
import {idleSuppressions} from './idle.ts'
import {settingsByDocument} from './overrides.ts'
import type {Rule, Subject} from './rule.ts'

/** What the rules found in one document. */
export interface Checked {
  /** In the order of the file, then of the rules' names. */
  readonly findings: readonly Finding[]
  /** In the same order; each says why it is silenced. */
  readonly suppressed: readonly Finding[]
}

/**
 * Run the rules over all documents of an article: those about content, then those about what came
 * of it.
 *
 * @param subjects  The documents of one article.
 * @param rules     All rules that there are.
 * @returns         In the order of the subjects.
 */
export function checkArticle(
  subjects: readonly Subject[],
  rules: readonly Rule[],
  settings: Pick<Settings, 'rules' | 'overrides'>
): readonly Checked[] {
  const first = rules.filter(({runsLast}) => !runsLast)
  const last = rules.filter(({runsLast}) => runsLast)
  const settingsOf = settingsByDocument(settings)
  const found = subjects.map((subject) => check(subject, first, settingsOf(subject.document)))
  const hasSuppressions = subjects.some(({document}) => document.suppressions)
  // Because nearly no document has suppressions, nothing more is done for the others.
  if (!hasSuppressions) return found.map((findings) => ({findings, suppressed: []}))
  const source = subjects.findIndex(({document, corpus}) =>
    sameLocale(document.locale, corpus.sourceLocale)
  )
  const idle = idleSuppressions(
    subjects.map(({document}, index) => ({document, findings: found[index] ?? []})),
    source,
    rules,
    settingsOf
  )
  return subjects.map((subject, index) => {
    const about = check({...subject, idle: idle[index] ?? []}, last, settingsOf(subject.document))
    const all = [...(found[index] ?? []), ...about].sort(byPlace)
    return {
      findings: all.filter(({suppressed}) => !suppressed),
      suppressed: all.filter(({suppressed}) => suppressed)
    }
  })
}
