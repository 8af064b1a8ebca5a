import type {Place} from '../../model/place.ts'
import type {RegistryFact, RegistryKey, RegistryType} from '../../model/registry.ts'
import {type Argument, argumentAt} from '../arguments.ts'
import type {FoldedText} from '../folded.ts'
import {hiveOf} from '../hive.ts'
import {keyFact} from '../key-fact.ts'
import type {Found, Notation} from '../notation.ts'
import {pathEnd} from '../path-end.ts'
import {powershellData} from '../powershell-data.ts'
import {typeOfName} from '../type.ts'
import {valueFact} from '../value-fact.ts'
import {accepted, type Verdict} from '../verdict.ts'

/** `Set-ItemProperty -Path HKLM:\SOFTWARE\Contoso -Name Start -Value 1 -Type DWord` */
export const powershell: Notation = {
  name: 'powershell',
  summary: 'Cmdlets for items and their properties, with paths of the registry',
  *find(view) {
    let end = 0
    let key: RegistryKey | undefined
    for (const match of view.plain.matchAll(cmdlet)) {
      if (match.index < end) continue
      const isPiped = key && pipe.test(view.plain.slice(end, match.index))
      const found = callAt(view, match.index, match[0], isPiped ? key : undefined)
      if (!found) continue
      end = found.to
      key = found.key
      yield found.found
    }
  }
}

/** PowerShell takes the typographic dashes for hyphens and the typographic quotes for quotes. */
const cmdlet =
  /(?<![\w-])(?:(?:New|Set|Remove|Get|Clear|Rename)[-\u2013-\u2015]Item(?:Property(?:Value)?)?|Test[-\u2013-\u2015]Path|(?:sp|rp|gpv?|clp|rnp|ni|si|ri|rm|gi)(?=[ \t]))(?![\w-])/gi

/** Aliases that PowerShell has on Windows, but for words of languages (`del`, `md`). */
const aliases: ReadonlyMap<string, string> = new Map([
  ['sp', 'set-itemproperty'],
  ['rp', 'remove-itemproperty'],
  ['gp', 'get-itemproperty'],
  ['gpv', 'get-itempropertyvalue'],
  ['clp', 'clear-itemproperty'],
  ['rnp', 'rename-itemproperty'],
  ['ni', 'new-item'],
  ['si', 'set-item'],
  ['ri', 'remove-item'],
  ['rm', 'remove-item'],
  ['gi', 'get-item']
])

/** What one command hands to the next one. */
const pipe = /^[ \t]{0,8}\|(?:[ \t]|`?\r?\n){0,32}$/

interface Call {
  readonly cmdlet: string
  readonly path: FoundPath
  readonly named: ReadonlyMap<string, Named>
}

interface Named {
  /** Index of the dash, or of the argument when it has no name. */
  readonly from: number
  readonly argument: Argument
}

interface FoundPath {
  readonly from: number
  readonly to: number
}

interface FoundCall {
  readonly found: Found
  readonly to: number
  readonly key: RegistryKey
}

/** @param piped  The key that the command before hands over; used where no path is named. */
function callAt(
  view: FoldedText,
  at: number,
  name: string,
  piped: RegistryKey | undefined
): FoundCall | undefined {
  // Aliases in capitals are abbreviations of something else.
  if (name.length < 4 && !aliases.has(name)) return undefined
  const cmdletName = aliases.get(name) ?? name.toLowerCase().replace(/[\u2013-\u2015]/, '-')
  const {named, to} = argumentsAt(view, at + name.length, cmdletName, piped !== undefined)
  const given = named.get('path') ?? named.get('literalpath') ?? named.get('pspath')
  const path = given && pathIn(view, given.argument)
  if (!path) {
    if (given || !piped) return undefined
    const facts = valuesIn(view, cmdletName, named, piped)
    return facts.length === 0 ? undefined : {found: {...view.place(at, to), facts}, to, key: piped}
  }
  const key = keyOf(view, {cmdlet: cmdletName, path, named})
  const facts: readonly RegistryFact[] = [key, ...valuesIn(view, cmdletName, named, key)]
  return {found: {...view.place(at, to), facts}, to, key}
}

const parameter = /[-\u2013-\u2015]([A-Za-z]{1,40})(:?)/y
const between = /(?:[ \t]|`\r?\n){0,64}/y
const switches = new Set(['force', 'recurse', 'whatif', 'confirm', 'verbose', 'passthru', 'debug'])
const stop = /[\s|;){}"']/

/** Named and positional arguments up to the end of the command. */
function argumentsAt(
  view: FoldedText,
  at: number,
  cmdletName: string,
  isPiped: boolean
): {readonly named: ReadonlyMap<string, Named>; readonly to: number} {
  const named = new Map<string, Named>()
  const names = /property/.test(cmdletName) ? ['path', 'name', 'value'] : ['path']
  const positions = isPiped ? names.slice(1) : names
  let to = at
  for (;;) {
    between.lastIndex = to
    const start = to + (between.exec(view.plain)?.[0].length ?? 0)
    parameter.lastIndex = start
    const match = parameter.exec(view.plain)
    const name = match
      ? fullName((match[1] ?? '').toLowerCase())
      : positions.find((free) => !named.has(free))
    if (!name) return {named, to}
    if (match && switches.has(name)) {
      to = start + match[0].length
      continue
    }
    between.lastIndex = start + (match?.[0].length ?? 0)
    const from = between.lastIndex + (between.exec(view.plain)?.[0].length ?? 0)
    const argument = valueAt(view, from)
    if (!argument) return {named, to: match ? start + match[0].length : to}
    if (!match && name === 'path' && !pathIn(view, argument)) return {named, to}
    if (!named.has(name)) named.set(name, {from: start, argument})
    to = argument.to
  }
}

/** Parameters can be cut short, and have aliases. */
function fullName(name: string): string {
  if (name === 'type' || (name.length > 1 && 'propertytype'.startsWith(name))) return 'type'
  if (name === 'lp') return 'literalpath'
  return ['path', 'name', 'value'].find((full) => name.length > 1 && full.startsWith(name)) ?? name
}

/** An argument: quoted, a path, a list in parentheses, or a word. */
function valueAt(view: FoldedText, from: number): Argument | undefined {
  const {plain} = view
  const group = /^(?:@|\[byte\[\]\])?\((?:\[byte\[\]\])?\(?[^()\n]{0,4000}\){1,2}/i.exec(
    plain.slice(from, from + 4096)
  )
  if (group) return word(view, from, from + group[0].length)
  const path = barePath(view, from)
  if (path) return word(view, from, path.to)
  const single = argumentAt(view, from, '`', stop)
  return single && listFrom(view, single)
}

/** `'a', 'b'` without parentheses. */
function listFrom(view: FoldedText, first: Argument): Argument {
  let to = first.to
  for (;;) {
    const comma = /^[ \t]{0,4},[ \t]{0,4}/.exec(view.plain.slice(to, to + 9))
    const next = comma && argumentAt(view, to + comma[0].length, '`', stop)
    if (!next) return to === first.to ? first : word(view, first.from, to)
    to = next.to
  }
}

function word(view: FoldedText, from: number, to: number): Argument {
  const place = view.place(from, to)
  const text = view.text.slice(place.start, place.end)
  return {from, to, text, plain: view.plain.slice(from, to), isQuoted: false}
}

const root = /(?:(?:microsoft\.powershell\.core\\)?registry::)?(hk[a-z_]{1,40}) ?:?(?=\\)/iy

function pathIn(view: FoldedText, argument: Argument): FoundPath | undefined {
  if (!argument.isQuoted) return barePath(view, argument.from)
  const start = rootAt(view.plain, argument.from + 1)
  return start === undefined ? undefined : {from: start, to: argument.to - 1}
}

function barePath(view: FoldedText, at: number): FoundPath | undefined {
  const from = rootAt(view.plain, at)
  if (from === undefined) return undefined
  const hive = /^[a-z_]+(?: ?:)?/i.exec(view.plain.slice(from, from + 64))?.[0].length ?? 0
  return {from, to: pathEnd(view.plain, from + hive)}
}

/** Index of the hive after a provider's name. */
function rootAt(plain: string, at: number): number | undefined {
  root.lastIndex = at
  const match = root.exec(plain)
  if (!match || !hiveOf(match[1] ?? '')) return undefined
  return at + match[0].toLowerCase().lastIndexOf((match[1] ?? '').toLowerCase())
}

function keyOf(view: FoldedText, {cmdlet: name, path, named}: Call): RegistryKey {
  const deletes = name === 'remove-item'
  const key = keyFact(view, path.from, path.to, {notation: 'powershell', deletes})
  const child = named.get('name')?.argument
  if (name !== 'new-item' || !child) return key
  // `New-Item -Path X -Name Y` makes the key `X\Y`.
  const segment = {text: child.plain, place: view.place(child.from, child.to)}
  return {...key, path: `${key.path}\\${child.plain}`, segments: [...key.segments, segment]}
}

/** The values that a command is about; `Remove-ItemProperty` takes several names. */
function valuesIn(
  view: FoldedText,
  name: string,
  named: ReadonlyMap<string, Named>,
  key: RegistryKey
): readonly RegistryFact[] {
  const property = named.get('name')
  if (/^(?:new|set)-item$/.test(name)) {
    const value = named.get('value')
    return value ? [defaultValue(view, value, key)] : []
  }
  if (!property || !/property/.test(name) || name.startsWith('rename')) return []
  const sets = /^(?:new|set)-/.test(name)
  const value = sets ? named.get('value') : undefined
  const type = sets ? named.get('type') : undefined
  const parts = [property, value, type].filter((part) => part !== undefined)
  const from = Math.min(...parts.map((part) => part.from))
  const to = Math.max(...parts.map((part) => part.argument.to))
  const names = namesIn(view, property.argument)
  return names.map((argument) =>
    valueFact(view.text, {
      notation: 'powershell',
      place: names.length > 1 ? view.place(argument.from, argument.to) : view.place(from, to),
      key: key.path,
      name: /^\(default\)$/i.test(argument.plain) ? '' : argument.plain,
      namePlace: view.place(argument.from, argument.to),
      ...typedData(name, value?.argument, type?.argument),
      literalPlace: value ? view.place(value.from, value.argument.to) : emptyAt(view, to)
    })
  )
}

/** `A,B` and `'A', 'B'` one by one. */
function namesIn(view: FoldedText, names: Argument): readonly Argument[] {
  if (names.isQuoted || !names.plain.includes(',')) return [names]
  const found: Argument[] = []
  for (let at = names.from; at < names.to; ) {
    const name = argumentAt(view, at, '`', /[\s,@()]/)
    if (name) found.push(name)
    at = name ? name.to : at + 1
  }
  return found
}

/** `Set-Item HKLM:\SOFTWARE\Contoso -Value x` sets the default value. */
function defaultValue(view: FoldedText, {from, argument}: Named, key: RegistryKey): RegistryFact {
  const place = view.place(from, argument.to)
  return valueFact(view.text, {
    notation: 'powershell',
    place,
    key: key.path,
    name: '',
    namePlace: emptyAt(view, argument.to),
    ...powershellData(undefined, argument),
    literalPlace: place
  })
}

function typedData(
  name: string,
  value: Argument | undefined,
  type: Argument | undefined
): {readonly type: RegistryType | undefined; readonly verdict: Verdict} {
  if (/^(?:remove|clear)-/.test(name)) {
    return {type: name.startsWith('remove') ? 'DELETE' : undefined, verdict: accepted(undefined)}
  }
  const known = type && typeOfName(type.plain)
  if (!value) return {type: known, verdict: accepted(undefined)}
  return powershellData(known, value)
}

function emptyAt(view: FoldedText, index: number): Place {
  const offset = view.end(index - 1)
  return {start: offset, end: offset}
}
