import type {Place} from '../model/place.ts'
import type {Mark, Segment} from '../model/record.ts'

/** A name that links can lead to. */
export interface Anchor {
  readonly name: string
  /** The tag in the file. */
  readonly place: Place
}

/** `<a name="x">`, `<span id='x'>`: quoted values of the attributes that links lead to. */
const attribute = /\s(?:name|id)\s*=\s*(?:"([^"]{1,200})"|'([^']{1,200})')/gi

/** Anchors of a block, in order. */
export function anchorsOf({marks}: Segment): readonly Anchor[] {
  const anchors: Anchor[] = []
  for (const mark of marks) if (mark.kind === 'html') anchors.push(...anchorsOfTag(mark))
  return anchors
}

function anchorsOfTag({value = '', place}: Mark): readonly Anchor[] {
  if (value.startsWith('<!') || value.length > 2000) return []
  return [...value.matchAll(attribute)].map((match) => ({name: match[1] ?? match[2] ?? '', place}))
}

/** The anchor that a heading starts with, as the reader of the file sees it. */
export function headingAnchor(heading: Segment): Anchor | undefined {
  if (heading.kind !== 'heading' || heading.label === undefined) return undefined
  return anchorsOf(heading).find(({name}) => name === heading.label)
}
