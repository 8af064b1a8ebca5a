import {registryOf} from '../pipeline/registry-of.ts'
import {type RegistryEntry, toEntries} from './registry-entries.ts'

/**
 * Read every registry entry of a text, as `lockstep registry` does.
 *
 * ```js
 * readRegistry('[HKEY_USERS\\A]\n"On"=dword:00000001', {notation: 'reg'}).entries[0]
 * // {key: 'HKEY_USERS\\A', name: 'On', type: 'REG_DWORD', data: 1, status: 'accepted', …}
 * ```
 *
 * @param text     The whole file, without byte order mark: positions are offsets in it.
 * @param options  `reg` for a `.reg` file, `markdown` for an article, wrapped or plain, with or
 *                 without front matter.
 * @returns        Entries in the order of the text.
 * @throws         Never; text without registry content has no entries.
 */
export function readRegistry(
  text: string,
  {notation}: {readonly notation: 'reg' | 'markdown'}
): {readonly entries: readonly RegistryEntry[]} {
  return {entries: toEntries(registryOf(text, notation), text)}
}
