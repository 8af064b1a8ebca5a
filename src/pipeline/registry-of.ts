import type {RegistryFact} from '../model/registry.ts'
import {readRegistry} from '../registry/read.ts'
import {registryFacts} from '../registry/registry-facts.ts'
import {readDocument} from './read-document.ts'

/**
 * Every registry fact of a file, with places in the file.
 *
 * @param notation  `reg` for a `.reg` file, `markdown` for an article, wrapped or plain.
 */
export function registryOf(text: string, notation: 'reg' | 'markdown'): readonly RegistryFact[] {
  if (notation === 'reg') return readRegistry(text, 'reg')
  const path = {slug: '', locale: '', path: '', file: ''}
  const reading = {wantsBody: false, sourceLocale: ''}
  const {segments} = readDocument(path, {text, hasByteOrderMark: false, trouble: []}, reading)
  return segments.flatMap(({facts}) => registryFacts(facts))
}
