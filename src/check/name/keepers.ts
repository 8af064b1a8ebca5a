import type {Segment} from '../../model/record.ts'
import {hasName} from '../../term/names.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import type {Subject} from '../rule.ts'
import {siblingsOf} from '../siblings.ts'

/** How many of the other locales of an article keep a name where a segment of the source has it. */
export interface Keepers {
  readonly voters: number
  readonly kept: number
}

/** Ask the other locales of the article about a name. */
export function keepersOf(name: string, source: Segment, subject: Subject): Keepers {
  const siblings = siblingsOf(source, subject)
  const kept = siblings.filter((segment) => hasName(textWithoutCode(segment), name)).length
  return {voters: siblings.length, kept}
}
