import type {Rule} from '../rule.ts'

const key = 'ms.contentlocale'

/** The locale that a document declares is not the one that it lies under. */
export const metaLocale: Rule = {
  name: 'meta-locale',
  summary: 'The declared locale is the one of the folder',
  severity: 'error',
  *check({document}) {
    for (const name of [key, 'lang', 'locale']) {
      const entry = document.metadata.get(name)
      if (!entry || entry.value === '') continue
      const {value, place} = entry
      // Because `lang: de` is true of a document in `de-AT`, a prefix agrees.
      const isPrefix = `${document.locale}-`.toLowerCase().startsWith(`${value}-`.toLowerCase())
      if (isPrefix) continue
      yield {
        place,
        message: `Unexpected locale \`${value}\`, expected \`${document.locale}\` as the path says`,
        actual: value,
        expected: document.locale,
        evidence: {kind: 'grammar'}
      }
    }
  }
}
