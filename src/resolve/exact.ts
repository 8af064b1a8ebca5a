import type {PlainFact, PlainFactKind} from '../model/fact.ts'
import {similarity} from '../term/similarity.ts'
import {hasVerbatim} from '../term/verbatim.ts'
import type {FactComparer} from './comparer.ts'

/** Facts that must survive letter for letter; their meanings say which differences do not matter. */
export function exact(kind: PlainFactKind): FactComparer {
  return {
    kind,
    isSame: sharesMeaning,
    isIn: ({raw}, {text}) => hasVerbatim(text, raw),
    likeness: (source, target) => similarity(source.raw.toLowerCase(), target.raw.toLowerCase()),
    written: ({raw}) => raw
  }
}

/** Whether two facts have a meaning in common. */
export function sharesMeaning(source: PlainFact, target: PlainFact): boolean {
  return source.meanings.some((meaning) => target.meanings.includes(meaning))
}
