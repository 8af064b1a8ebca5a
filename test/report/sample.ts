import type {Finding, Severity} from '../../src/model/finding.ts'
import type {Report} from '../../src/model/report.ts'
import {createReport} from '../../src/report/report.ts'

/** A finding with everything that a test does not care about filled in. */
export function findingOf(
  given: Partial<Finding> & {readonly column?: number; readonly lineNumber?: number}
): Finding {
  const {column = 1, lineNumber = 1, ...others} = given
  const offset = (lineNumber - 1) * 100 + column - 1
  return {
    rule: 'registry-dword-digits',
    severity: 'error',
    article: 'tls',
    locale: 'de-DE',
    file: 'de-DE/tls.md',
    start: {line: lineNumber, column, offset},
    end: {line: lineNumber, column: column + 5, offset: offset + 5},
    message: 'Unexpected 9 digits in `dword:000000000`, expected `dword:00000000`',
    actual: 'dword:000000000',
    expected: 'dword:00000000',
    evidence: {
      kind: 'sibling-source',
      locale: 'nl-NL',
      file: 'nl-NL/tls.md',
      line: 33,
      sameRevision: true
    },
    fingerprint: `f${lineNumber}-${column}-${others.rule ?? ''}${others.file ?? ''}`,
    ...others
  }
}

/** A report of findings in one article. */
export function reportOf(findings: readonly Finding[]): Report {
  const locales = [...new Set(findings.map(({locale}) => locale))]
  return createReport({
    findings,
    articles: 1,
    documents: locales.length,
    locales,
    checked: 12,
    verified: 10,
    version: '1.2.3'
  })
}

/** What a sentence of hostile content can hold. */
export const hostileText =
  '`|"\'\\ ]]> ::error::x %0A::warning:: ##vso[task.complete] <script>alert(1)</script> \r\n\x1B[31m\x07\u202Eabc\u2066\0 \uD800 &amp; \u2028 -->'

/** Reports that every format must cope with, by name. */
export const reports: Readonly<Record<string, Report>> = {
  empty: createReport({
    findings: [],
    articles: 0,
    documents: 0,
    locales: [],
    checked: 0,
    verified: 0,
    version: '1.2.3'
  }),
  one: reportOf([
    findingOf({column: 228, lineNumber: 33, fix: {start: 3427, end: 3442, text: 'dword:00000000'}})
  ]),
  many: reportOf(
    (['error', 'warning', 'info'] as readonly Severity[]).flatMap((severity, index) => [
      findingOf({
        severity,
        rule: ['registry-value', 'term-name', 'meta-missing'][index] ?? '',
        lineNumber: 3 + index * 40
      }),
      findingOf({
        severity,
        rule: 'text-residue',
        locale: 'zh-CN',
        file: 'zh-CN/tls.md',
        lineNumber: 9 - index,
        message: 'Unexpected `注册表项`',
        actual: '注册表项',
        expected: ''
      }),
      findingOf({
        severity,
        article: 'mail/limits',
        file: 'de-DE/mail/limits.md',
        lineNumber: index + 1,
        evidence: {kind: 'grammar'}
      })
    ])
  ),
  'right-to-left': reportOf([
    findingOf({
      locale: 'ar-SA',
      file: 'ar-SA/tls.md',
      message: 'Unexpected `مفتاح`, expected `TLS 1.2`',
      actual: 'مفتاح',
      expected: 'TLS 1.2',
      evidence: {kind: 'consensus'}
    })
  ]),
  hostile: reportOf([
    findingOf({
      rule: hostileText,
      article: hostileText,
      file: hostileText,
      locale: hostileText,
      message: hostileText,
      actual: hostileText,
      expected: hostileText,
      fingerprint: hostileText,
      evidence: {kind: 'source', file: hostileText, line: 1}
    })
  ]),
  silenced: createReport({
    findings: [findingOf({})],
    suppressed: [
      findingOf({lineNumber: 7, suppressed: {reason: 'the price differs by country', line: 6}}),
      findingOf({lineNumber: 5, severity: 'warning', suppressed: {reason: '', line: 4}})
    ],
    advice: Array.from({length: 6}, (_, index) => ({
      article: 'tls',
      file: 'en-US/tls.md',
      line: 12 + index,
      fact: `TLS 1.${index}`,
      kind: 'version' as const,
      locales: ['de-DE', 'fr-FR', 'sv-SE'],
      rules: ['fact-version'],
      advice: 'Join it to its word by a no-break space'
    })),
    articles: 1,
    documents: 1,
    locales: ['de-DE'],
    checked: 3,
    verified: 0,
    version: '1.2.3'
  }),
  'long-line': reportOf([
    findingOf({column: 100_000, actual: 'x'.repeat(50_000), expected: '注'.repeat(50_000)})
  ])
}
