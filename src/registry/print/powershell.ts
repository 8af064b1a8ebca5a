import type {RegistryData, RegistryType} from '../../model/registry.ts'
import {type Group, groupFacts, type PrintableKey, type PrintableValue} from './group.ts'

/**
 * PowerShell that does what the facts say, one command in a line.
 *
 * A key is created only where it is missing, because `New-Item -Force` empties one that is there.
 *
 * @returns  Lines that end in LF; empty when there is nothing to do.
 * @see      <https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_registry_provider>
 */
export function printPowerShell(facts: readonly (PrintableKey | PrintableValue)[]): string {
  return groupFacts(facts)
    .flatMap(commands)
    .map((command) => `${command}\n`)
    .join('')
}

const kinds: ReadonlyMap<RegistryType, string> = new Map<RegistryType, string>([
  ['REG_SZ', 'String'],
  ['REG_EXPAND_SZ', 'ExpandString'],
  ['REG_MULTI_SZ', 'MultiString'],
  ['REG_BINARY', 'Binary'],
  ['REG_DWORD', 'DWord'],
  ['REG_QWORD', 'QWord']
])

function commands({key, deletes, values}: Group): readonly string[] {
  if (key === undefined) return []
  const path = quoted(`Registry::${key}`)
  if (deletes) return [`Remove-Item -LiteralPath ${path} -Recurse -Force`]
  const isOnlyDeleting = values.length > 0 && values.every(({type}) => type === 'DELETE')
  const create = `if (-not (Test-Path -LiteralPath ${path})) {New-Item -Path ${path} -Force | Out-Null}`
  return [...(isOnlyDeleting ? [] : [create]), ...values.map((value) => command(path, value))]
}

function command(path: string, {name, type, data}: PrintableValue): string {
  const named = `-LiteralPath ${path} -Name ${quoted(name === '' ? '(default)' : name)}`
  if (type === 'DELETE') return `Remove-ItemProperty ${named} -Force`
  const kind = type && kinds.get(type)
  const value = type && literal(type, data)
  if (kind === undefined || value === undefined)
    return `# ${named}: PowerShell cannot write ${type}`
  return `New-ItemProperty ${named} -PropertyType ${kind} -Value ${value} -Force | Out-Null`
}

function literal(type: RegistryType, data: RegistryData): string | undefined {
  // Because decimal literals above 2147483647 do not fit DWord, hexadecimal ones do.
  if (typeof data === 'number') return `0x${data.toString(16).padStart(8, '0')}`
  if (typeof data === 'object') return `@(${data.map(quoted).join(',')})`
  if (data === undefined) return undefined
  if (type === 'REG_QWORD') return `0x${BigInt(data).toString(16).padStart(16, '0')}`
  if (type !== 'REG_BINARY') return quoted(data)
  const bytes = data.match(/../g) ?? []
  return `([byte[]](${bytes.map((byte) => `0x${byte}`).join(',')}))`
}

/** Single quotes keep everything; PowerShell ends such a string at typographic quotes, too. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`
}
