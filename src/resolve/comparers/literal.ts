import {literalMeaning} from '../../term/literal-meaning.ts'
import type {FactComparer} from '../comparer.ts'
import {exact} from '../exact.ts'
import {inOneLine} from '../in-one-line.ts'

/** Quoted texts: kept when the other side has the words anywhere, with or without quotation marks. */
export const literal: FactComparer = {
  ...exact('literal'),
  isIn: ({meanings}, segment) => inOneLine(segment).hasFolded(meanings[0] ?? ''),
  meanings: (text) => [literalMeaning(text)]
}
