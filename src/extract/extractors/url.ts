import {plainExtractor, type ReadFact} from '../plain-extractor.ts'

/** Destinations of links and pictures, and addresses that stand in the text. */
export const url = plainExtractor({
  kind: 'url',
  summary: 'Addresses of links and pictures, and those in the text',
  trust: 90,
  *read({marks}) {
    for (const mark of marks) {
      if (mark.kind !== 'link' || mark.url === undefined) continue
      const found: ReadFact = {start: mark.start, end: mark.end, place: mark.place, raw: mark.url}
      yield found
    }
  }
})
