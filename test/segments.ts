import {extract} from '../src/extract/extract.ts'
import * as extractors from '../src/extract/extractors/index.ts'
import type {Segment} from '../src/model/record.ts'
import {readFrontMatter} from '../src/parse/front-matter.ts'
import {parse} from '../src/parse/parse.ts'
import {strip} from '../src/strip/strip.ts'

/** Segments of a document in memory, as the pipeline reads them. */
export function segmentsOf(text: string, locale = 'en-US'): readonly Segment[] {
  const {bodyStart} = readFrontMatter(text)
  const {target, units} = strip(text, bodyStart)
  const tree = parse(target.text, bodyStart)
  return extract(tree, target, units, 'target', Object.values(extractors), locale).segments
}
