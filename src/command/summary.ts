import type {Report} from '../model/report.ts'

/** `8 articles, 55 documents, 7 locales: 3 errors, 1 warning, 0 info`. */
export function summaryLine({summary}: Report): string {
  const {articles, documents, locales, findings} = summary
  const read = [
    count(articles, 'article'),
    count(documents, 'document'),
    count(locales.length, 'locale')
  ]
  const found = [
    count(findings.error, 'error'),
    count(findings.warning, 'warning'),
    `${findings.info} info`
  ]
  return `${read.join(', ')}: ${found.join(', ')}`
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
