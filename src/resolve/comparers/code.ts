import {codeMeaning, differInWordsAlone} from '../../shell/code-meaning.ts'
import type {FactComparer} from '../comparer.ts'
import {exact, sharesMeaning} from '../exact.ts'
import {inOneLine} from '../in-one-line.ts'
import {isAsPadded} from '../padding.ts'

/** Code: what translation may change in it is masked, everything else is exact. */
export const code: FactComparer = {
  ...exact('code'),
  isSame: (source, target) =>
    sharesMeaning(source, target) ||
    isAsPadded(source, target) ||
    differInWordsAlone(source.meanings[0] ?? '', target.meanings[0] ?? ''),
  isIn: ({raw}, segment) => inOneLine(segment).has(raw),
  meanings: (text) => [codeMeaning(text)]
}
