import type {Answer} from '../../model/answer.ts'
import type {DocumentRecord} from '../../model/record.ts'
import {registryFacts} from '../../registry/registry-facts.ts'
import {entriesOf} from './entries.ts'
import {type RegistryFiles, registryFiles} from './files.ts'
import {judge} from './judge.ts'

/** What a page may say of the registry text of its document. */
export interface PageRegistry {
  /** Identities of the blocks in whose entries nothing is doubtful; others get no copy button. */
  readonly sound: ReadonlySet<string>
  /** Undefined where none are wanted, and where an entry is not verified. */
  readonly files: RegistryFiles | undefined
}

/**
 * Work out what a page may say of the registry text of its document.
 *
 * @param document  As the page shows it: mended where it was mended.
 * @param answers   About that document.
 */
export function pageRegistry(
  document: DocumentRecord,
  answers: readonly Answer[],
  options: {readonly isSource: boolean; readonly wantsFiles: boolean}
): PageRegistry {
  const judgement = judge(answers, options.isSource)
  const blocks = document.segments
    .map(({facts}) => registryFacts(facts))
    .filter((facts) => facts.length > 0)
  const doubtful = blocks.filter((facts) => !facts.every(judgement.isSound))
  const sound = new Set(blocks.map((facts) => entriesOf(facts).id))
  for (const facts of doubtful) sound.delete(entriesOf(facts).id)
  return {sound, files: options.wantsFiles ? registryFiles(document, judgement) : undefined}
}
