import * as print from '../registry/print.ts'
import type {RegistryEntry} from './registry-entries.ts'

/**
 * Canonical `.reg` text of entries: each key in a line, its values below it.
 *
 * Left out, here and by the other printers: values whose key, type or data the text does not tell. A
 * rejected value is printed in the form that an import accepts, where its data is known. The same
 * entries are read from what is printed.
 *
 * @param options  `header` adds the first line that a file needs.
 * @returns        Lines that end in LF; `encodeReg` makes a file of it.
 */
export function printReg(
  entries: readonly RegistryEntry[],
  options: {readonly header?: boolean} = {}
): string {
  return print.printReg(entries.flatMap(toPrintable), options)
}

/** Commands of reg.exe that do what the entries say, one in a line that ends in LF. */
export function printRegAdd(entries: readonly RegistryEntry[]): string {
  return print.printRegAdd(entries.flatMap(toPrintable))
}

/** PowerShell that does what the entries say, one command in a line that ends in LF. */
export function printPowerShell(entries: readonly RegistryEntry[]): string {
  return print.printPowerShell(entries.flatMap(toPrintable))
}

type Printable = Parameters<typeof print.printReg>[0]

function toPrintable(entry: RegistryEntry): Printable {
  if ('delete' in entry) return [{kind: 'registry-key', path: entry.key, deletes: true}]
  const {key, name, type, data} = entry
  if (key === null) return []
  return [{kind: 'registry-value', key, name, type: type ?? undefined, data: data ?? undefined}]
}
