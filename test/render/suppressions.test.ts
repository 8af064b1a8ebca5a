import {expect, it} from 'vitest'
import {readDocument} from '../../src/pipeline/read-document.ts'

it('should show no comment that silences a rule', () => {
  const comment = '<!-- lockstep-disable-next-line term-name -- why -->'
  const text = `---\n# lockstep-disable meta-orphan\ntitle: A\n---\n\n# A ${comment}\n\n${comment}\n\nOne ${comment} two\n\n- ${comment} three\n  ${comment}\n\n| A ${comment} |\n| --- |\n| b |\n`
  const path = {slug: 'a', locale: 'de-DE', path: '/a.md', file: 'a.md'}
  const loaded = {text, hasByteOrderMark: false, trouble: []}
  const record = readDocument(path, loaded, {wantsBody: true, sourceLocale: 'en-US'})
  expect(record.suppressions).toHaveLength(7)
  expect(JSON.stringify(record.body)).not.toContain('lockstep')
  expect(JSON.stringify(record.body)).not.toContain('why')
  expect(JSON.stringify(record.segments.map((segment) => segment.text))).not.toContain('why')
})
