import {registryOf} from '../pipeline.ts'
import {type RegistryEntry, toEntries} from './registry-entries.ts'

/**
 * Read every registry entry of a text, as `lockstep registry` does.
 *
 * @param text     The whole file, without byte order mark.
 * @param options  `reg` for a `.reg` file, `markdown` for an article.
 */
export function readRegistry(
  text: string,
  {notation}: {readonly notation: 'reg' | 'markdown'}
): {readonly entries: readonly RegistryEntry[]} {
  return {entries: toEntries(registryOf(text, notation), text)}
}
