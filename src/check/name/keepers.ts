import type {Segment} from '../../model/record.ts'
import {hasName} from '../../term/names.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import type {Subject} from '../rule.ts'

/** How many of the other locales of an article keep a name where a segment of the source has it. */
export interface Keepers {
  /** Documents whose blocks are those of the source, one by one. */
  readonly voters: number
  readonly kept: number
}

/** Ask the other locales of the article about a name. */
export function keepersOf(
  name: string,
  source: Segment,
  {document, article, reference}: Subject
): Keepers {
  let voters = 0
  let kept = 0
  const segments = reference?.segments ?? []
  const index = segments.indexOf(source)
  for (const other of article.documents) {
    if (other === document || other.file === reference?.file) continue
    const same = other.segments[index]
    if (other.segments.length !== segments.length || same?.kind !== source.kind) continue
    voters++
    if (hasName(textWithoutCode(same), name)) kept++
  }
  return {voters, kept}
}
