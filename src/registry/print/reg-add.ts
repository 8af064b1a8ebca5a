import {type Group, groupFacts, type PrintableKey, type PrintableValue} from './group.ts'

/**
 * Commands of reg.exe that do what the facts say, one in a line.
 *
 * A key without values is added, which gives it an empty default value. Types that reg.exe cannot
 * write are named in a `rem`.
 *
 * @returns  Lines that end in LF; empty when there is nothing to do.
 * @see      <https://learn.microsoft.com/windows-server/administration/windows-commands/reg-add>
 */
export function printRegAdd(facts: readonly (PrintableKey | PrintableValue)[]): string {
  return groupFacts(facts)
    .flatMap(commands)
    .map((command) => `${command}\n`)
    .join('')
}

function commands({key, deletes, values}: Group): readonly string[] {
  if (key === undefined) return []
  const path = argument(key)
  if (deletes) return [`reg delete ${path} /f`]
  if (values.length === 0) return [`reg add ${path} /f`]
  return values.map((value) => command(path, value))
}

function command(path: string, value: PrintableValue): string {
  const name = value.name === '' ? '/ve' : `/v ${argument(value.name)}`
  if (value.type === 'DELETE') return `reg delete ${path} ${name} /f`
  const data = dataOf(value)
  if (data === undefined) return `rem ${path} ${name}: reg add cannot write ${value.type}`
  return `reg add ${path} ${name} /t ${value.type} ${data} /f`
}

/** The switches for the data; undefined for what reg.exe cannot write. */
function dataOf({type, data}: PrintableValue): string | undefined {
  if (typeof data === 'number') return `/d ${data}`
  if (typeof data === 'object') return stringsOf(data)
  if (data === undefined || /[\r\n\0]/.test(data)) return undefined
  if (type === 'REG_QWORD' || type === 'REG_SZ' || type === 'REG_EXPAND_SZ')
    return `/d ${argument(data)}`
  return type === 'REG_BINARY' ? `/d ${data === '' ? '""' : data}` : undefined
}

/** Strings with the first separator that none of them has. */
function stringsOf(strings: readonly string[]): string | undefined {
  if (strings.some((text) => text === '' || /[\r\n\0]/.test(text))) return undefined
  const separator = ['\\0', '|', '#', '~'].find((mark) =>
    strings.every((text) => !text.includes(mark))
  )
  if (separator === undefined) return undefined
  const chosen = separator === '\\0' ? '' : `/s "${separator}" `
  return `${chosen}/d ${argument(strings.join(separator))}`
}

/** In quotes, as the C runtime of Windows undoes them: backslashes count before a quote only. */
function argument(text: string): string {
  const escaped = text.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')
  return /^\w+$/.test(text) ? text : `"${escaped}"`
}
