import type {MappedText, Place} from '../model/place.ts'
import type {RegistryFact} from '../model/registry.ts'
import {toFile} from '../place/mapped-text.ts'

/**
 * A fact that was read from a text that was cut out of a file, with places in the file.
 *
 * @param shift  Where what was read begins in `text`.
 */
export function inFile<T extends RegistryFact>(fact: T, text: MappedText, shift?: number): T
export function inFile(fact: RegistryFact, text: MappedText, shift = 0): RegistryFact {
  const map = ({start, end}: Place) => toFile(text, start + shift, end + shift)
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
