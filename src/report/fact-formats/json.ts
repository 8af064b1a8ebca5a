import {escapeJson} from '../../escape/json.ts'
import type {ArticleReport, MatrixCell} from '../../model/report.ts'
import type {FactFormat} from '../fact-format.ts'

/** Version 1: what a document lacks is left out. */
export const factsAsJson: FactFormat = {
  name: 'json',
  summary: 'The facts as JSON, for programs',
  format: (article) => `${escapeJson(JSON.stringify(toJson(article), undefined, 2))}\n`
}

function toJson({slug, title, locales, rows}: ArticleReport): object {
  return {
    version: 1,
    article: slug,
    title,
    locales,
    facts: rows.map(({kind, group, fact, agrees, cells}) => ({
      kind,
      // Undefined is left out.
      group: group === '' ? undefined : group,
      fact,
      agrees,
      cells: Object.fromEntries(
        locales.flatMap((locale) => {
          const cell = cells.get(locale)
          return cell ? [[locale, cellToJson(cell)]] : []
        })
      )
    }))
  }
}

function cellToJson({verdict, text, line}: MatrixCell): object {
  return {verdict, text, line}
}
