import type {RegistryFact, RegistryValue} from '../model/registry.ts'
import {printData} from '../registry/print.ts'

/**
 * Write a fact in canonical `.reg` notation, on one line.
 *
 * ```text
 * [HKEY_LOCAL_MACHINE\SOFTWARE\Policies]     "Enabled"=dword:00000001     @="text"
 * ```
 */
export function factText(fact: RegistryFact): string {
  if (fact.kind === 'registry-key') return `[${fact.deletes ? '-' : ''}${fact.path}]`
  return `${nameText(fact.name)}=${dataText(fact)}`
}

/** A fact as a document has it: what is damaged is shown as it stands. */
export function actualText(fact: RegistryFact): string {
  if (fact.faults.length === 0) return factText(fact)
  if (fact.kind === 'registry-key') return `[${fact.deletes ? '-' : ''}${fact.raw}]`
  return `${nameText(fact.name)}=${fact.literal}`
}

function nameText(name: string): string {
  return name === '' ? '@' : printData('REG_SZ', name) || name
}

/** The data in its one notation; as written where its type is not told or does not fit. */
function dataText({type, data, literal}: RegistryValue): string {
  return (type === undefined ? '' : printData(type, data)) || literal
}
