import type {Rule} from '../rule.ts'

const key = 'ms.openlocfilehash'

/** Translated from another revision of the source than most of its siblings. */
export const metaSourceRevision: Rule = {
  name: 'meta-source-revision',
  summary: 'All locales are translated from the same revision of the source',
  severity: 'info',
  *check({document, article}) {
    const own = document.metadata.get(key)
    if (!own || own.value === '') return
    const counts = new Map<string, number>()
    for (const other of article.documents) {
      const revision = other.metadata.get(key)?.value ?? ''
      if (other !== document && revision !== '')
        counts.set(revision, (counts.get(revision) ?? 0) + 1)
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const [usual, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [
      '',
      0
    ]
    // More than half of all, this one among them, agree on another revision.
    if (usual === own.value || count < 2 || count * 2 <= total + 1) return
    const others = count === total ? `${count} other locales` : `${count} of ${total} other locales`
    yield {
      place: own.place,
      message: `Unexpected source revision \`${own.value}\`, expected \`${usual}\` as in ${others}`,
      actual: own.value,
      expected: `${usual} in ${others}`,
      evidence: {kind: 'consensus'}
    }
  }
}
