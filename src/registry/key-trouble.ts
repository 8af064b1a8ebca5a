import type {RegistryKey} from '../model/registry.ts'

/**
 * Why an import stores nothing below a key in `.reg` notation.
 *
 * @returns  Undefined when it opens the key.
 * @see      Wine, programs/reg/tests/import.c, from "Test key creation" to Wine46b
 */
export function keyTrouble(key: RegistryKey): string | undefined {
  if (key.deletes) return 'the key above is deleted'
  const rootEnd = key.segments[0]?.place.end ?? 0
  const fault = key.faults.find(({kind, place}) => {
    if (kind === 'unknown-hive') return true
    return place.start <= rootEnd || place.end > key.place.end
  })
  return fault && `the key above is not opened for ${JSON.stringify(fault.actual)}`
}
