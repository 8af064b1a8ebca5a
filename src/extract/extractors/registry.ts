import type {MappedText, Place} from '../../model/place.ts'
import type {RegistryFact} from '../../model/registry.ts'
import {toFile} from '../../place/mapped-text.ts'
import {readRegistry} from '../../registry/read.ts'
import type {Extractor} from '../extractor.ts'

/** Registry keys and values in every notation, as the reader of the page sees them. */
export const registry: Extractor = {
  name: 'registry',
  summary: 'Registry keys and values',
  extract(text) {
    return readRegistry(text.text, 'markdown').map((fact) => inFile(fact, text))
  }
}

function inFile(fact: RegistryFact, text: MappedText): RegistryFact {
  const map = (place: Place) => toFile(text, place.start, place.end)
  const faults = fact.faults.map((fault) => ({...fault, place: map(fault.place)}))
  if (fact.kind === 'registry-value') {
    return {
      ...fact,
      place: map(fact.place),
      namePlace: map(fact.namePlace),
      literalPlace: map(fact.literalPlace),
      faults
    }
  }
  return {
    ...fact,
    place: map(fact.place),
    segments: fact.segments.map((segment) => ({...segment, place: map(segment.place)})),
    faults
  }
}
