import {anyDigit} from '../../number/digits.ts'
import {readNumbers} from '../../number/read-numbers.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {plainExtractor} from '../plain-extractor.ts'

/** Because facts are held against each other, a block of more is a listing and costs too much. */
const most = 1000

/** Numbers in running text, read by the customs of the locale. */
export const number = plainExtractor({
  kind: 'number',
  summary: 'Numbers, by value: amounts, dates, times, steps',
  trust: 50,
  *read(segment, locale) {
    if (!anyDigit.test(segment.text)) return
    let count = 0
    for (const numeral of readNumbers(textWithoutCode(segment), locale)) {
      if (++count > most) return
      yield numeral
    }
  }
})
