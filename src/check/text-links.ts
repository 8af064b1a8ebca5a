import {canonicalAddress} from '../address/canonical.ts'
import type {Place} from '../model/place.ts'
import type {Mark, Segment} from '../model/record.ts'

/** A link with a text. */
export interface TextLink {
  readonly text: string
  /** As written; empty where the link leads nowhere. */
  readonly url: string
  /** In the one spelling that two addresses of a page share. */
  readonly address: string
  /** Start of the text in the segment's text. */
  readonly start: number
  readonly end: number
  /** The link in the file. */
  readonly link: Place
  /** The destination in the file. */
  readonly place: Place
}

/** Links of a block that have a text, in order. */
export function textLinks({text, marks}: Segment): readonly TextLink[] {
  const links: TextLink[] = []
  for (const mark of marks)
    if (mark.kind === 'link' && mark.end > mark.start) links.push(linkOf(mark, text))
  return links
}

function linkOf({url = '', start, end, place, destination = place}: Mark, text: string): TextLink {
  const address = canonicalAddress(url)
  return {text: text.slice(start, end), url, address, start, end, link: place, place: destination}
}
