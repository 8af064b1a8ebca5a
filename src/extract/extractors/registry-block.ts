import type {Mark} from '../../model/record.ts'
import type {RegistryFact, RegistryFault} from '../../model/registry.ts'
import {readRegistry} from '../../registry/read.ts'
import {restoreBackslashes} from '../eaten-backslash.ts'
import type {Extractor} from '../extractor.ts'
import {inFile} from '../in-file.ts'

/** Registry keys and values that stand in one block, as their writer meant them. */
export const registryBlock: Extractor = {
  name: 'registry-block',
  summary: 'Registry text inside a block: .reg lines, commands, PowerShell, bare paths',
  trust: 1,
  *extract(segments) {
    for (const [index, segment] of segments.entries()) {
      const {text, eaten} = restoreBackslashes(segment)
      for (const fact of readRegistry(text.text, 'markdown')) {
        yield {segment: index, fact: withEaten(inFile(fact, text), eaten, segment.text)}
      }
    }
  }
}

/** A key with the backslashes that no reader sees as faults. */
function withEaten(fact: RegistryFact, eaten: readonly Mark[], text: string): RegistryFact {
  if (fact.kind !== 'registry-key') return fact
  const own = eaten.filter(
    ({place}) => fact.place.start < place.end && place.start < fact.place.end
  )
  if (own.length === 0) return fact
  const faults = [...fact.faults, ...own.map((mark) => faultOf(mark, text))]
  return {...fact, faults: faults.sort((a, b) => a.place.start - b.place.start)}
}

function faultOf({place, start}: Mark, text: string): RegistryFault {
  const before = /[^\\\s]{0,40}$/.exec(text.slice(0, start))?.[0] ?? ''
  const sign = text[start] ?? ''
  return {kind: 'key-backslash', place, actual: before + sign, expected: `${before}\\${sign}`}
}
