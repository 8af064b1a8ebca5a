import type {Place} from '../../model/place.ts'
import type {RegistryFact, RegistryFault, RegistryKey, RegistryType} from '../../model/registry.ts'
import {type Argument, argumentAt, innerOf} from '../arguments.ts'
import type {FoldedText} from '../folded.ts'
import {hiveOf} from '../hive.ts'
import {keyFact} from '../key-fact.ts'
import {nearestHive} from '../nearest-hive.ts'
import type {Found, Notation} from '../notation.ts'
import {notationFaults} from '../notation-faults.ts'
import {pathEnd} from '../path-end.ts'
import {typeOfName} from '../type.ts'
import {dataOfText} from '../value.ts'
import {valueFact} from '../value-fact.ts'
import {accepted, rejected, type Verdict} from '../verdict.ts'

/** `reg add HKLM\SOFTWARE\Contoso /v Start /t REG_DWORD /d 1 /f` */
export const regCommand: Notation = {
  name: 'reg-command',
  summary: 'Commands of reg.exe: add, delete, query and the others that name a key',
  *find(view) {
    let end = 0
    for (const match of view.plain.matchAll(verb)) {
      if (match.index < end) continue
      const found = commandAt(view, match.index, match[0].length, match[1]?.toLowerCase() ?? '')
      if (!found) continue
      end = found.to
      yield found.found
    }
  }
}

/** `import` and `restore` name files; keys in them are not in the text. */
const verb =
  /(?:(?<![\w\\/-])reg(?:\.exe)?|(?<=\\)reg\.exe"?)[ \t]{1,4}(add|delete|query|export|save|load|unload|copy|compare|flags)[ \t]{1,4}(?=["']? ?(?:\\\\[\w.-]{1,64}\\)?[\p{L}_])/giu

const stop = /[\s"]/

function commandAt(
  view: FoldedText,
  at: number,
  width: number,
  name: string
): {readonly found: Found; readonly to: number} | undefined {
  const key = keyOf(view, at + width, name)
  if (!key) return undefined
  const switches = switchesAt(view, key.to)
  const isKeyDeleted = name === 'delete' && !['v', 've', 'va'].some((flag) => switches.has(flag))
  const fact = key.fact(isKeyDeleted)
  const value = valueIn(view, name, fact, switches)
  const to = Math.max(key.to, ...[...switches.values()].map((item) => item.to))
  const facts: readonly RegistryFact[] = value ? [fact, value] : [fact]
  return {found: {...view.place(at, to), facts}, to}
}

interface FoundKey {
  readonly to: number
  fact(deletes: boolean): RegistryKey
}

function keyOf(view: FoldedText, at: number, name: string): FoundKey | undefined {
  const quoted = /["']/.test(view.plain.charAt(at)) ? argumentAt(view, at, '\\', stop) : undefined
  const [start, end] = quoted ? innerOf(view, quoted.from, quoted.to) : [at, view.plain.length]
  const machine = /^\\\\[\w.-]{1,64}\\/.exec(view.plain.slice(start, start + 68))?.[0] ?? ''
  const from = start + machine.length
  const hive = /^[^\s\\"':]{2,48}/.exec(view.plain.slice(from, from + 48))?.[0] ?? ''
  if (!hiveOf(hive) && !/^HKEY_/i.test(hive) && !nearestHive(hive)) return undefined
  const to = quoted ? end : pathEnd(view.plain, from + hive.length)
  if (to <= from) return undefined
  const edges = quoted ? quoteFaults(view, quoted) : []
  return {
    to: quoted?.to ?? to,
    fact: (deletes) =>
      keyFact(view, from, to, {
        notation: 'command',
        deletes: deletes && name === 'delete',
        faults: edges
      })
  }
}

/** A switch with its argument; `from` is its slash. */
interface Switch {
  readonly from: number
  readonly to: number
  readonly argument: Argument | undefined
}

const switchPattern =
  /(?:[ \t]|\^\r?\n[ \t]*){1,8}[/-][ \t]?(ve|va|v|t|d|f|se|s|z|k|c|e|y|reg:(?:32|64))(?![\w])/iy
const withArgument = new Set(['v', 't', 'd', 'se'])

function switchesAt(view: FoldedText, at: number): ReadonlyMap<string, Switch> {
  const switches = new Map<string, Switch>()
  let to = at
  for (;;) {
    switchPattern.lastIndex = to
    const match = switchPattern.exec(view.plain)
    if (!match) return switches
    const flag = (match[1] ?? '').toLowerCase()
    const from = to + match[0].search(/[/-]/)
    to += match[0].length
    const blanks = /^[ \t]{1,4}/.exec(view.plain.slice(to, to + 4))?.[0].length ?? 0
    const takes =
      withArgument.has(flag) ||
      (flag === 's' && isSeparator(view.plain.slice(to + blanks, to + blanks + 2)))
    const argument = takes && blanks > 0 ? argumentAt(view, to + blanks, '\\', stop) : undefined
    if (argument) to = argument.to
    if (!switches.has(flag)) switches.set(flag, {from, to, argument})
  }
}

/** `/s` has an argument in `reg add` alone: a character, or `\0`. */
function isSeparator(text: string): boolean {
  return /^[^/\s-](?:[\s0]|$)/.test(text)
}

function valueIn(
  view: FoldedText,
  command: string,
  key: RegistryKey,
  switches: ReadonlyMap<string, Switch>
): RegistryFact | undefined {
  const data = switches.get('d')
  const kind = switches.get('t')
  const name =
    switches.get('v') ?? switches.get('ve') ?? (command === 'add' ? (data ?? kind) : undefined)
  if (!name || !['add', 'delete', 'query'].includes(command)) return undefined
  if (switches.has('v') && !name.argument) return undefined
  const parts = [name, ...(command === 'add' ? [kind, data] : [])].filter(
    (part) => part !== undefined
  )
  const from = Math.min(...parts.map((part) => part.from))
  const to = Math.max(...parts.map((part) => part.to))
  const isNamed = switches.has('v')
  const {type, verdict} = dataOf(
    command,
    kind?.argument,
    data?.argument,
    switches.get('s')?.argument
  )
  const shown = data ?? name
  const literal = command === 'add' && data ? view.place(data.from, data.to) : emptyAt(view, to)
  return valueFact(view.text, {
    notation: 'command',
    place: view.place(from, to),
    key: key.path,
    name: isNamed ? (name.argument?.plain ?? '') : '',
    namePlace: placeOfName(view, isNamed || shown !== data ? name : undefined, to),
    type,
    literalPlace: literal,
    verdict,
    faults: parts.flatMap((part) => switchFaults(view, part))
  })
}

function dataOf(
  command: string,
  kind: Argument | undefined,
  data: Argument | undefined,
  separator: Argument | undefined
): {readonly type: RegistryType | undefined; readonly verdict: Verdict} {
  if (command === 'delete') return {type: 'DELETE', verdict: accepted(undefined)}
  if (command === 'query') return {type: undefined, verdict: accepted(undefined)}
  const type = kind ? typeOfName(kind.plain) : 'REG_SZ'
  if (!type) return {type, verdict: rejected(`unknown type ${kind?.text ?? ''}`)}
  const written = data ?? {plain: '', text: ''}
  const text = /SZ$|NONE$/.test(type) ? written.text : written.plain
  if (!data && type === 'REG_DWORD') return {type, verdict: rejected('no data for a number')}
  if (!data && type === 'REG_QWORD') return {type, verdict: accepted('0')}
  return {type, verdict: dataOfText(type, text, separator?.plain)}
}

function placeOfName(view: FoldedText, part: Switch | undefined, to: number): Place {
  if (!part) return emptyAt(view, to)
  return part.argument
    ? view.place(part.argument.from, part.argument.to)
    : view.place(part.from, part.to)
}

function emptyAt(view: FoldedText, index: number): Place {
  const offset = view.end(index - 1)
  return {start: offset, end: offset}
}

/** The switch with its argument, but not what stands between quotes: that is data. */
function switchFaults(view: FoldedText, part: Switch): readonly RegistryFault[] {
  const {argument} = part
  if (!argument) return notationFaults(view, part.from, part.to)
  if (!argument.isQuoted) return notationFaults(view, part.from, argument.to)
  return [...notationFaults(view, part.from, argument.from), ...quoteFaults(view, argument)]
}

/** Quotes of other styles, with the blanks that such quotes have inside. */
function quoteFaults(view: FoldedText, {from, to}: Argument): readonly RegistryFault[] {
  const [first, last] = innerOf(view, from, to)
  const edges = [
    [from, first, view.plain.charAt(from)],
    [last, to, view.plain.charAt(to - 1)]
  ] as const
  return edges.flatMap(([start, end, expected]) => {
    const place = view.place(start, end)
    const actual = view.text.slice(place.start, place.end)
    return actual === expected ? [] : [{kind: 'notation', place, actual, expected} as const]
  })
}
