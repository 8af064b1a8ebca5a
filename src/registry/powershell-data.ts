import type {RegistryType} from '../model/registry.ts'
import type {Argument} from './arguments.ts'
import {dataOfText} from './value.ts'
import {accepted, rejected, type Verdict} from './verdict.ts'

/**
 * Data of a PowerShell argument.
 *
 * `1`, `0x1`, `'text'`, `@('a','b')`, `([byte[]](1,2))`. What the text computes (`$x`, `(Get-Date)`)
 * is not known: its data is undefined.
 *
 * @param type  As the text names it; without one the provider stores integers as REG_DWORD and
 *              text as REG_SZ.
 * @see         <https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_registry_provider>
 */
export function powershellData(
  type: RegistryType | undefined,
  argument: Argument
): {readonly type: RegistryType | undefined; readonly verdict: Verdict} {
  const {plain, text, isQuoted} = argument
  if (!isQuoted && /^\$/.test(plain)) return {type, verdict: accepted(undefined)}
  const known = type ?? inferred(argument)
  if (!known) return {type, verdict: accepted(undefined)}
  const items = isQuoted ? [text] : itemsOf(text)
  if (known === 'REG_MULTI_SZ') return {type: known, verdict: accepted(items.map(unquoted))}
  if (known === 'REG_BINARY' || known === 'REG_NONE') return {type: known, verdict: bytesOf(items)}
  if (/^\(/.test(plain) && !isQuoted) return {type: known, verdict: accepted(undefined)}
  if (known === 'REG_DWORD' || known === 'REG_QWORD') {
    const number = plain.replace(/[.,]$/, '')
    return {
      type: known,
      verdict: dataOfText(known, isNegative(number) ? wrapped(number, known) : number)
    }
  }
  return {type: known, verdict: dataOfText(known, text)}
}

function inferred({plain, isQuoted}: Argument): RegistryType | undefined {
  if (isQuoted) return 'REG_SZ'
  if (/^(?:\d{1,10}|0x[0-9a-f]{1,8})$/i.test(plain)) return 'REG_DWORD'
  if (/^@?\(?['"]/.test(plain)) return 'REG_MULTI_SZ'
  return /^[@([$]/.test(plain) ? undefined : 'REG_SZ'
}

/** The members of `@('a','b')`, `'a','b'` and `([byte[]](0x01,2))`. */
function itemsOf(text: string): readonly string[] {
  const list = text.replace(/^@?\(?(?:\[byte\[\]\])?\(?/i, '').replace(/\){1,2}$/, '')
  if (list.trim() === '') return []
  return [...list.matchAll(/'(?:[^']|'')*'|"(?:[^"`]|`.|"")*"|[^,\s]+/g)].map(([item]) => item)
}

function unquoted(item: string): string {
  if (/^'.*'$/s.test(item)) return item.slice(1, -1).replaceAll("''", "'")
  if (/^".*"$/s.test(item)) return item.slice(1, -1).replace(/`(.)/g, '$1').replaceAll('""', '"')
  return item
}

function bytesOf(items: readonly string[]): Verdict {
  const digits: string[] = []
  for (const item of items) {
    const byte = /^(?:0x[0-9a-f]{1,2}|\d{1,3})$/i.test(item) ? Number(item) : 256
    if (byte > 255) return rejected('bytes expected')
    digits.push(byte.toString(16).padStart(2, '0'))
  }
  return accepted(digits.join(''))
}

function isNegative(text: string): boolean {
  return /^-\d{1,20}$/.test(text)
}

/** Two's complement. */
function wrapped(text: string, type: RegistryType): string {
  return BigInt.asUintN(type === 'REG_DWORD' ? 32 : 64, BigInt(text)).toString()
}
