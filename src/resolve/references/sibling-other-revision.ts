import type {ReferenceFinder} from '../reference.ts'
import {referenceTo} from './sibling-source.ts'

/** The source text that the wrappers of another locale carry, of whatever revision. */
export const siblingOtherRevision: ReferenceFinder = {
  name: 'sibling-other-revision',
  summary: 'The source in the wrappers of another locale with another source revision',
  trust: 1,
  find(_document, siblings) {
    const sibling = siblings.find((other) => other.source)
    return sibling && referenceTo(sibling, false)
  }
}
