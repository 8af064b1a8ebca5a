import {stringify} from 'yaml'
import type {Fix} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {Metadata} from '../model/record.ts'

/** Keys that only translated documents have. */
const translationKeys = new Set([
  'ms.openlocfilehash',
  'ms.sourcegitcommit',
  'ms.translationtype',
  'ms.lasthandoff',
  'ms.locfileid'
])

/**
 * The edits that make the front matter of a translation that of its source: the translation's keys
 * go, the declared locale becomes the source locale. All else stays as it is.
 *
 * @param text   The file that `metadata` was read from.
 * @param title  Takes the place of the translated title, where there is one.
 */
export function sourceFrontMatter(
  text: string,
  metadata: Metadata,
  sourceLocale: Locale,
  title?: string
): readonly Fix[] {
  const edits: Fix[] = []
  for (const [key, {place}] of metadata) {
    const {start} = place
    const end = place.end + (match(continuation, text, place.end) ?? '').length
    if (translationKeys.has(key)) {
      edits.push({start, end: end + (match(lineEnd, text, end) ?? '').length, text: ''})
    } else if (key === 'ms.contentlocale') {
      edits.push({start, end, text: `${key}: ${sourceLocale}`})
    } else if (key === 'title' && title !== undefined) {
      edits.push({start, end, text: `${key}: ${stringify(title, {lineWidth: 0}).trim()}`})
    }
  }
  return edits
}

/** Lines that a value goes on in: they are indented or the items of a list. */
const continuation = /(?:[\r\n]+(?:[ \t]|- )[^\r\n]*)*/y

const lineEnd = /\r\n|\r|\n/y

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0]
}
