import type {DocumentRecord} from '../../model/record.ts'
import type {
  RegistryFact,
  RegistryKey,
  RegistryNotation,
  RegistryValue
} from '../../model/registry.ts'
import {hiveOf} from '../../registry/hive.ts'
import {encodeReg, printReg} from '../../registry/print.ts'
import {registryFacts} from '../../registry/registry-facts.ts'
import {entriesOf} from './entries.ts'
import {factsOf, type Judgement} from './judge.ts'

/** A file that sets what an article names, and one that undoes it. */
export interface RegistryFiles {
  /** Identity of the entries (`entries.ts`); a listing that has the same is that file's. */
  readonly id: string
  readonly keys: number
  readonly values: number
  /** Whether the file deletes keys or values, which nothing brings back. */
  readonly isDeleting: boolean
  /** Bytes of the `.reg` file. */
  readonly set: Uint8Array
  /** Bytes of the `.reg` file that undoes it; undefined where nothing can be undone. */
  readonly undo: Uint8Array | undefined
}

/**
 * Make the `.reg` file that sets what a document names, and the one that undoes it.
 *
 * Entries are values with a full key in `.reg` text, commands, PowerShell and tables, keys in `.reg`
 * text that has values, and keys that are deleted. What prose and lists name are no entries; what a
 * command only reads is none either.
 *
 * There are no files unless every entry is verified, the document lacks none of the reference's, and
 * the file could do exactly what the text says: no data that the text leaves open, no placeholder, no
 * value that is set to two things, nothing that is both set and deleted.
 *
 * The undo file deletes the values that are set. It leaves keys, which may hold other things, and
 * cannot bring back what was there before; there is none where the file only deletes.
 */
export function registryFiles(
  document: DocumentRecord,
  judgement: Judgement
): RegistryFiles | undefined {
  const entries = document.segments.flatMap(({kind, facts: all}) => {
    const facts = registryFacts(all)
    const isRegText = kind === 'code' || facts.some(isRegValue)
    return facts.filter((fact) => isEntry(fact, isRegText))
  })
  const {isVerified, missing} = judgement
  if (!entries.every(isVerified)) return undefined
  if (missing.some((fact) => isEntry(fact, true))) return undefined
  const opened = new Set(entries.flatMap(keyOf).map(lower))
  const isDoubtful = (fact: RegistryFact) =>
    fact.kind === 'registry-key' && opened.has(lower(fact.path)) && !isVerified(fact)
  if (factsOf(document).some(isDoubtful)) return undefined
  if (!entries.every(isExact)) return undefined
  const facts = groupedByKey(entries)
  if (!facts?.some((fact) => fact.kind === 'registry-value' || fact.deletes)) return undefined
  const undo = facts.flatMap(undone)
  return {
    ...entriesOf(facts),
    isDeleting: facts.some(isDeleting),
    set: encodeReg(printReg(facts, {header: true})),
    undo: undo.length === 0 ? undefined : encodeReg(printReg(undo, {header: true}))
  }
}

const notations: ReadonlySet<RegistryNotation> = new Set(['reg', 'command', 'powershell', 'table'])

function isEntry(fact: RegistryFact, isRegText: boolean): boolean {
  const {notation} = fact
  if (!notations.has(notation) || keyOf(fact).length === 0) return false
  if (fact.kind === 'registry-key') return fact.deletes || (notation === 'reg' && isRegText)
  if (fact.type === 'DELETE' || fact.data !== undefined) return true
  // Because a row may describe a value, and what reads one (`reg query`) has neither type nor data.
  return notation !== 'table' && (fact.type !== undefined || fact.literal !== '')
}

function isRegValue({kind, notation}: RegistryFact): boolean {
  return kind === 'registry-value' && notation === 'reg'
}

/** The path that a fact names: from a hive that Windows has down to a key below it, else none. */
function keyOf(fact: RegistryFact): readonly string[] {
  const path = (fact.kind === 'registry-key' ? fact.path : fact.key) ?? ''
  return hiveOf(path.slice(0, Math.max(0, path.indexOf('\\')))) === undefined ? [] : [path]
}

function lower(text: string): string {
  return text.toLowerCase()
}

function isDeleting(fact: RegistryFact): boolean {
  return fact.kind === 'registry-key' ? fact.deletes : fact.type === 'DELETE'
}

/** Whether a file can say what the text says: data is known, and nothing stands for something else. */
function isExact(fact: RegistryFact): boolean {
  if (keyOf(fact).some((path) => placeholder.test(path) || variable.test(path))) return false
  if (fact.kind === 'registry-key') return true
  const {name, type, data} = fact
  if (type === undefined || (data === undefined && type !== 'DELETE')) return false
  return ![name, data ?? ''].flat().some((text) => placeholder.test(String(text)))
}

/** `<SID>`, `{version}` (but no GUID), `[name]`, `Office\x.0`, `Office\xx.0`, `…`, `...` */
const placeholder =
  /<[^<>]*>|\{(?![\da-f]{8}-)[^{}]*\}|\[[^[\]]*\]|\\[xX]{1,2}\.[0xX](?=\\|$)|\u2026|\.\.\./i
/** `%USERNAME%`: in data a variable is expanded, in a key it is not. */
const variable = /%[^%\\]+%/

/**
 * Entries by key, in the order in which keys first appear, each value once.
 *
 * @returns  Undefined where one value is to be two things, or something is both set and deleted.
 */
function groupedByKey(entries: readonly RegistryFact[]): readonly RegistryFact[] | undefined {
  const groups = new Map<string, {keys: RegistryKey[]; values: Map<string, RegistryValue>}>()
  const deleted = new Set<string>()
  for (const fact of entries) {
    const path = lower(keyOf(fact)[0] ?? '')
    const group = groups.get(path) ?? {keys: [], values: new Map<string, RegistryValue>()}
    groups.set(path, group)
    if (fact.kind === 'registry-key') {
      if (fact.deletes) deleted.add(path)
      const known = group.keys[0]
      if (known && known.deletes !== fact.deletes) return undefined
      if (!known) group.keys.push(fact)
      continue
    }
    const known = group.values.get(lower(fact.name))
    if (known && meaningOf(known) !== meaningOf(fact)) return undefined
    if (!known) group.values.set(lower(fact.name), fact)
  }
  for (const [path, {values}] of groups) {
    if ((values.size > 0 && deleted.has(path)) || isBelow(path, deleted)) return undefined
  }
  return [...groups.values()].flatMap(({keys, values}) => [...keys, ...values.values()])
}

/** Whether a key above a path is in a set. */
function isBelow(path: string, keys: ReadonlySet<string>): boolean {
  if (keys.size === 0) return false
  let end = path.lastIndexOf('\\')
  for (; end > 0; end = path.lastIndexOf('\\', end - 1)) {
    if (keys.has(path.slice(0, end))) return true
  }
  return false
}

function meaningOf({type, data}: RegistryValue): string {
  return JSON.stringify([type, data])
}

function undone(fact: RegistryFact): readonly RegistryFact[] {
  if (fact.kind === 'registry-key' || fact.type === 'DELETE') return []
  return [{...fact, type: 'DELETE', data: undefined}]
}
