import {anyDigit} from '../../number/digits.ts'
import {readVersions} from '../../number/read-versions.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {plainExtractor} from '../plain-extractor.ts'

/** Because facts are held against each other, a block of more is a listing and costs too much. */
const most = 1000

/** Versions in running text: `TLS 1.2`, `version 16.0`, `10.15.4`. */
export const version = plainExtractor({
  kind: 'version',
  summary: 'Versions: digits and dots that are no decimal number',
  trust: 60,
  *read(segment, locale) {
    if (!anyDigit.test(segment.text)) return
    for (const {start, end, meaning} of readVersions(textWithoutCode(segment), locale).slice(
      0,
      most
    )) {
      yield {start, end, meanings: [meaning]}
    }
  }
})
