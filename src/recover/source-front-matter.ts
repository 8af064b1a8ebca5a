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
 * @param text  The file that `metadata` was read from.
 */
export function sourceFrontMatter(
  text: string,
  metadata: Metadata,
  sourceLocale: Locale
): readonly Fix[] {
  const edits: Fix[] = []
  for (const [key, {place}] of metadata) {
    if (translationKeys.has(key)) {
      const lineEnd = /\r\n|\r|\n/y
      lineEnd.lastIndex = place.end
      edits.push({
        start: place.start,
        end: place.end + (lineEnd.exec(text)?.[0].length ?? 0),
        text: ''
      })
    } else if (key === 'ms.contentlocale') {
      edits.push({...place, text: `${key}: ${sourceLocale}`})
    }
  }
  return edits
}
