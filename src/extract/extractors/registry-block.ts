import type {Mark, Segment} from '../../model/record.ts'
import type {RegistryFact, RegistryFault} from '../../model/registry.ts'
import {toFile} from '../../place/mapped-text.ts'
import {readRegistry} from '../../registry/read.ts'
import {restoreBackslashes} from '../eaten-backslash.ts'
import type {Extractor} from '../extractor.ts'
import {inFile} from '../in-file.ts'

/** Registry keys and values that stand in one block, as their writer meant them. */
export const registryBlock: Extractor = {
  name: 'registry-block',
  summary: 'Registry text inside a block: .reg lines, commands, PowerShell, bare paths',
  trust: 101,
  *extract(segments) {
    for (const [index, segment] of segments.entries()) {
      const {text, eaten} = restoreBackslashes(segment)
      for (const fact of readRegistry(text.text, 'markdown')) {
        yield {segment: index, fact: withEaten(inFile(fact, text), eaten, segment)}
      }
    }
  }
}

/** A key with the backslashes that no reader sees as faults. */
function withEaten(fact: RegistryFact, eaten: readonly Mark[], segment: Segment): RegistryFact {
  if (fact.kind !== 'registry-key') return fact
  const own = eaten.filter(
    ({place}) => fact.place.start < place.end && place.start < fact.place.end
  )
  if (own.length === 0) return fact
  const faults = [...fact.faults, ...own.map((mark) => faultOf(mark, segment))]
  return {...fact, faults: faults.sort((a, b) => a.place.start - b.place.start)}
}

/** The name before the backslash, the backslash, and what it escapes: as written and as meant. */
function faultOf({start}: Mark, segment: Segment): RegistryFault {
  const before = /[^\\\s]{0,40}$/.exec(segment.text.slice(0, start))?.[0] ?? ''
  const sign = segment.text[start] ?? ''
  return {
    kind: 'key-backslash',
    place: toFile(segment, start - before.length, start + 1),
    actual: `${before}\\${sign}`,
    expected: `${before}\\\\${sign}`
  }
}
