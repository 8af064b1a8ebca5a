import type {Segment} from '../../model/record.ts'
import {anyDigit} from '../../number/digits.ts'
import {readNumbers} from '../../number/read-numbers.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {plainExtractor} from '../plain-extractor.ts'

/** Because facts are held against each other, a block of more is a listing and costs too much. */
const most = 1000

/** `4.To remove`: the marker of a step, which makes a list item in one locale and text in another. */
const glued = /(?:^|\n)\s{0,8}\p{Nd}{1,2}[.)](?=\p{L})/gu

/** Numbers in running text, read by the customs of the locale. */
export const number = plainExtractor({
  kind: 'number',
  summary: 'Numbers, by value: amounts, dates, times, steps',
  trust: 50,
  *read(segment, locale) {
    if (!anyDigit.test(segment.text)) return
    let count = 0
    const text = textWithoutCode(segment)
    const markers = [...text.matchAll(glued)].map(({0: raw, index}) => index + raw.length - 1)
    for (const numeral of readNumbers(text, locale, edgesOf(segment))) {
      if (markers.includes(numeral.end)) continue
      if (++count > most) return
      yield numeral
    }
  }
})

/** Where links and emphasis begin and end. */
function edgesOf({marks}: Segment): readonly number[] {
  const edges = marks.flatMap(({kind, start, end}) =>
    kind === 'link' || kind === 'strong' || kind === 'emphasis' ? [start, end] : []
  )
  return edges.sort((a, b) => a - b)
}
