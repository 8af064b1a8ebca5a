import type {RegistryFact, RegistryFault, RegistryKey, RegistryValue} from '../../model/registry.ts'
import {fold} from '../fold.ts'
import {exactText, type FoldedText, shiftedText} from '../folded.ts'
import {hiveOf} from '../hive.ts'
import {keyFact} from '../key-fact.ts'
import {keyTrouble} from '../key-trouble.ts'
import {type Lines, linesOf, skipBlanks} from '../lines.ts'
import {literalAt} from '../literal-at.ts'
import {nearestHive} from '../nearest-hive.ts'
import {regHeader} from '../reg-header.ts'
import {type LineData, lineData, lineName} from '../reg-line.ts'
import {valueFact} from '../value-fact.ts'
import {rejected, type Verdict} from '../verdict.ts'
import {findFlattened} from './flattened.ts'

/** Where the text comes from: a file that is imported as it is, or an article that is read first. */
export type RegFileOrigin = 'file' | 'article'

/**
 * The keys and values of `.reg` text, line by line, as an import reads it.
 *
 * A line that an import does not understand is read again with damage undone; what it then has is
 * a fact, but rejected. Lines that have nothing are left out.
 *
 * ```text
 * > | [HKEY_CURRENT_USER\Software\Contoso]
 * > | "Start"=dword:00000001 ; comment
 * > | "Data"=hex:01,02,\
 * > |   03
 * ```
 *
 * @param origin  In an article, blanks beside backslashes are slips, and so is a short dword.
 * @throws        Never.
 */
export function readRegFile(text: string, origin: RegFileOrigin): readonly RegistryFact[] {
  const lines = linesOf(text)
  const header = regHeader(lines)
  const reader: Reader = {
    lines,
    origin,
    isAnsi: header.isAnsi,
    facts: [],
    key: undefined,
    trouble: header.reason ?? 'no key above',
    header: header.reason
  }
  let line = header.line
  while (line < lines.ends.length) line = readLine(reader, line) + 1
  return reader.facts
}

interface Reader {
  readonly lines: Lines
  readonly origin: RegFileOrigin
  readonly isAnsi: boolean
  readonly facts: RegistryFact[]
  key: string | undefined
  /** Why values are not imported now. */
  trouble: string | undefined
  readonly header: string | undefined
}

/** Read a line and those that continue it; returns the last. */
function readLine(reader: Reader, line: number): number {
  const {lines} = reader
  const {text} = lines
  const end = lines.ends[line] ?? text.length
  const from = skipBlanks(text, lines.starts[line] ?? end, end)
  const first = text.charAt(from)
  if (from === end || first === ';' || first === '#') return line
  if (first === '[') return readKey(reader, line, from, end)
  const name = lineName(text, from, end)
  if (!name) {
    recover(reader, line)
    return line
  }
  const data = lineData(lines, line, name.data, reader.isAnsi)
  const mustRecover = data.verdict.status === 'rejected' && data.line === line
  if (mustRecover && recover(reader, line, data.isKnown)) return line
  const faults = faultsOf(reader, data)
  const verdict = reader.trouble ? troubled(data.verdict, reader.trouble) : data.verdict
  reader.facts.push(
    valueFact(text, {
      notation: 'reg',
      place: {start: from, end: data.to},
      key: reader.key,
      name: name.name,
      namePlace: {start: from, end: name.to},
      type: data.type,
      literalPlace: {start: data.from, end: data.to},
      verdict,
      faults
    })
  )
  return data.line
}

/** Nothing is imported below a key that is not opened, whatever the data. */
function troubled(verdict: Verdict, reason: string): Verdict {
  return verdict.status === 'rejected' ? verdict : rejected(reason, verdict.data)
}

/** Digits of dwords, dwords in quotes; a file can have short dwords. */
function faultsOf({lines, origin}: Reader, data: LineData): readonly RegistryFault[] {
  canHaveFaults.lastIndex = data.from
  if (!canHaveFaults.test(lines.text)) return []
  if (data.type === 'REG_DWORD' && data.verdict.status === 'accepted' && origin === 'file')
    return []
  const view = exactText(lines.text.slice(data.from, data.to))
  const literal = literalAt(shiftedText(view, lines.text, data.from), 0)
  return (literal?.faults ?? []).filter(({kind}) => {
    if (kind === 'quoted-dword') return true
    return kind === 'dword-digits' && (origin === 'article' || data.verdict.status === 'rejected')
  })
}

/** A dword, or a string that could hold one. */
const canHaveFaults = /dword|["'][ \t]*(?:dword|hex)/iy

function readKey(reader: Reader, line: number, from: number, end: number): number {
  const {text} = reader.lines
  const content = text.slice(from, end)
  const close = from + content.lastIndexOf(']')
  const first = from + content.indexOf(']')
  const isAlone =
    close > from && close === first && /^[ \t]*(?:;|$)/.test(text.slice(close + 1, end))
  if (!isAlone && recover(reader, line, true)) return line
  const inner = close > from ? close : end
  const view = shiftedText(fold(text.slice(from, inner)), text, from)
  const open = /^\[[ \t]*([-\u2013-\u2015]?)[ \t]*/.exec(view.plain)
  const start = open?.[0].length ?? 1
  if (!startsWithHive(view.plain.slice(start))) {
    if (!recover(reader, line)) moveTo(reader, undefined, 'the key above is none')
    return line
  }
  const faults = [
    ...openFaults(view, start, open?.[1] ? '-' : ''),
    ...closeFaults(view, close > from)
  ]
  const key = keyFact(view, start, view.plain.length, {
    notation: 'reg',
    deletes: (open?.[1] ?? '') !== '',
    isExact: reader.origin === 'file',
    faults
  })
  openKey(reader, key)
  return line
}

function startsWithHive(path: string): boolean {
  const name = path.split('\\', 1)[0]?.trim() ?? ''
  return hiveOf(name) !== undefined || /^hk/i.test(name) || nearestHive(name) !== undefined
}

function openFaults(view: FoldedText, start: number, minus: string): readonly RegistryFault[] {
  const place = view.place(0, start)
  const actual = view.text.slice(place.start, place.end)
  return actual === `[${minus}` ? [] : [{kind: 'notation', place, actual, expected: `[${minus}`}]
}

function closeFaults(view: FoldedText, isClosed: boolean): readonly RegistryFault[] {
  if (isClosed) return []
  const place = view.place(0, view.plain.length)
  const actual = view.text.slice(place.start, place.end)
  return [{kind: 'notation', place, actual, expected: `${actual.trimEnd()}]`}]
}

function openKey(reader: Reader, key: RegistryKey): void {
  const abbreviated = abbreviationFault(reader, key)
  const fact = abbreviated ? {...key, faults: [...key.faults, abbreviated]} : key
  reader.facts.push(fact)
  moveTo(reader, fact.path, keyTrouble(fact))
}

/** An import knows root keys by their full names only. */
function abbreviationFault({origin}: Reader, key: RegistryKey): RegistryFault | undefined {
  const root = key.segments[0]
  const hive = root && hiveOf(root.text)
  if (origin === 'article' || !hive || hive.length === root.text.length) return undefined
  return {kind: 'unknown-hive', place: root.place, actual: root.text, expected: hive}
}

/** From here on values belong to another key. */
function moveTo(reader: Reader, key: string | undefined, trouble: string | undefined): void {
  reader.key = key
  reader.trouble = reader.header ?? trouble
}

/**
 * Read a line with damage undone, or with several entries in it.
 *
 * @param needsMore  One entry alone without damage is nothing new.
 * @returns          Whether it had any.
 */
function recover(reader: Reader, line: number, needsMore = false): boolean {
  const {text, starts, ends} = reader.lines
  const base = starts[line] ?? 0
  const view = shiftedText(fold(text.slice(base, ends[line])), text, base)
  const facts = [...findFlattened(view, reader.key !== undefined)].flatMap((found) => found.facts)
  const isDamaged = facts.some(({faults}) => faults.some(({kind}) => kind === 'notation'))
  if (facts.length === 0 || (needsMore && facts.length === 1 && !isDamaged)) return false
  for (const fact of facts) {
    if (fact.kind === 'registry-key') openKey(reader, fact)
    else reader.facts.push(recovered(reader, fact))
  }
  return true
}

function recovered(reader: Reader, value: RegistryValue): RegistryValue {
  const reason = value.reason ?? reader.trouble ?? 'not alone in its line'
  const faults = value.faults.filter(({kind, actual}) => {
    return (
      reader.origin === 'article' || kind !== 'dword-digits' || !/[:：][ \t]*\w{1,7}$/.test(actual)
    )
  })
  return {...value, key: reader.key, status: 'rejected', reason, faults}
}
