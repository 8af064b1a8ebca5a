import type {Finding} from '../model/finding.ts'
import type {DocumentRecord, Suppression} from '../model/record.ts'
import {nearest} from '../term/nearest.ts'
import type {IdleSuppression} from './idle-suppression.ts'
import {levelOf} from './options.ts'
import type {SettingsOf} from './overrides.ts'
import type {Rule} from './rule.ts'
import {silences} from './suppress.ts'

/** A document with what was found in it, what is silenced among it. */
export interface CheckedDocument {
  readonly document: DocumentRecord
  readonly findings: readonly Finding[]
}

/**
 * What the suppressions of an article's documents name to no effect.
 *
 * A translation carries the comments of its source along: a comment that works in one of the two
 * places is not held against the author, and one that works nowhere is told once, at the source.
 *
 * @param source  Index of the source document; -1 where there is none.
 * @returns       For each document, in the order of its suppressions.
 */
export function idleSuppressions(
  documents: readonly CheckedDocument[],
  source: number,
  rules: readonly Rule[],
  settingsOf: SettingsOf
): readonly (readonly IdleSuppression[])[] {
  const names = rules.map(({name}) => name)
  const own = documents.map((each) => {
    const settings = settingsOf(each.document)
    return idleOf(each, names, (name) => levelOf(settings[name]) === 'off')
  })
  const atSource = source < 0 ? undefined : documents[source]
  if (!atSource) return own
  const known = new Set(namesOf(atSource.document))
  const idleAtSource = new Set((own[source] ?? []).map(keyOf))
  const working = new Set<string>()
  for (const [index, {document}] of documents.entries()) {
    const idle = new Set((own[index] ?? []).map(keyOf))
    for (const key of namesOf(document)) if (!idle.has(key)) working.add(key)
  }
  return own.map((idle, index) =>
    idle.flatMap((each): readonly IdleSuppression[] => {
      const key = keyOf(each)
      if (index === source) return each.trouble === 'unused' && working.has(key) ? [] : [each]
      if (!known.has(key)) return [each]
      if (idleAtSource.has(key)) return []
      return [{...each, trouble: 'copied'}]
    })
  )
}

function idleOf(
  {document, findings}: CheckedDocument,
  names: readonly string[],
  isOff: (rule: string) => boolean
): readonly IdleSuppression[] {
  const idle: IdleSuppression[] = []
  const open = new Set<string>()
  for (const suppression of document.suppressions ?? []) {
    const {directive, rules} = suppression
    const add = (
      rule: string | undefined,
      trouble: IdleSuppression['trouble'],
      meant?: string | undefined
    ) => idle.push({suppression, rule, trouble, meant})
    if (directive === 'enable') {
      if (rules.length === 0 && open.size === 0) add(undefined, 'unopened')
      for (const rule of rules) if (!open.has(rule)) add(rule, 'unopened')
      for (const rule of rules.length === 0 ? [...open] : rules) open.delete(rule)
      continue
    }
    if (rules.length === 0) add(undefined, 'nameless')
    for (const rule of rules) {
      if (directive === 'disable') open.add(rule)
      if (!names.includes(rule)) add(rule, 'unknown', nearest(rule, names))
      else if (
        !isOff(rule) &&
        !findings.some((each) => each.rule === rule && silences(suppression, each))
      )
        add(rule, 'unused')
    }
  }
  return idle
}

function namesOf({suppressions = []}: DocumentRecord): readonly string[] {
  return suppressions.flatMap((suppression) =>
    suppression.rules.length === 0
      ? [keyOf({suppression, rule: undefined})]
      : suppression.rules.map((rule) => keyOf({suppression, rule}))
  )
}

/** Because translation moves lines, a comment is known again by what it says. */
function keyOf({suppression, rule}: {suppression: Suppression; rule: string | undefined}): string {
  return `${suppression.directive} ${rule ?? ''}`
}
