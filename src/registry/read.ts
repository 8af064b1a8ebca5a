import type {RegistryFact, RegistryKey, RegistryValue} from '../model/registry.ts'
import {fold} from './fold.ts'
import {keyTrouble} from './key-trouble.ts'
import type {Found, Notation} from './notation.ts'
import * as notations from './notations/index.ts'
import {readRegFile} from './notations/reg-file.ts'
import {isRegLines} from './reg-lines.ts'

/**
 * Every registry key and value in a text, in the order of the text.
 *
 * - `reg`: the text of a `.reg` file, read as an import does, with recovery
 * - `markdown`: the plain text of one block of an article (paragraph, item, cell, code), in any
 *   notation, damaged or not
 *
 * A key stands for the values after it until the next key. Places are offsets in the text. Linear.
 *
 * @throws  Never; text without registry content has no facts.
 */
export function readRegistry(text: string, notation: 'reg' | 'markdown'): readonly RegistryFact[] {
  if (notation === 'reg') return readRegFile(text, 'file')
  if (!hint.test(text)) return []
  if (isRegLines(text)) return readRegFile(text, 'article')
  return withKeys(readBlock(text))
}

/** Every notation needs a backslash, an equals sign or the underscore of a hive, in some shape. */
const hint = /[\\_=\uff3c\ufe68\u2216\u29f5\u29f9\u00a5\uffe5\u20a9\uffe6\uff1d\ufe66\u207c\uff3f]/

/** Notations that are surer of what they read come first; paths in prose take what is left. */
const bySureness: readonly Notation[] = [
  notations.regCommand,
  notations.powershell,
  notations.flattened,
  notations.barePath
]

function readBlock(text: string): readonly RegistryFact[] {
  const view = fold(text)
  let found: readonly Found[] = []
  for (const notation of bySureness) {
    const more = withoutTaken([...notation.find(view)], found)
    found = [...found, ...more].sort((a, b) => a.start - b.start)
  }
  return found.flatMap(({facts}) => facts)
}

/** Those that overlap none of the taken; both lists are sorted and have no overlaps of their own. */
function withoutTaken(found: readonly Found[], taken: readonly Found[]): readonly Found[] {
  let next = 0
  return found.filter(({start, end}) => {
    while (next < taken.length && (taken[next]?.end ?? 0) <= start) next++
    return (taken[next]?.start ?? Number.POSITIVE_INFINITY) >= end
  })
}

/** Values in `.reg` notation name no key: the one before them in the text is theirs. */
function withKeys(facts: readonly RegistryFact[]): readonly RegistryFact[] {
  let key: RegistryKey | undefined
  return facts.map((fact) => {
    if (fact.kind === 'registry-key') {
      key = fact
      return fact
    }
    return fact.notation === 'reg' && key ? below(fact, key) : fact
  })
}

function below(value: RegistryValue, key: RegistryKey): RegistryValue {
  const trouble = key.notation === 'reg' ? keyTrouble(key) : undefined
  if (!trouble || value.status === 'rejected') return {...value, key: key.path}
  return {...value, key: key.path, status: 'rejected', reason: trouble}
}
