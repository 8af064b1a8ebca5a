import {nearest} from '../../config/nearest.ts'
import {Failure} from '../../model/failure.ts'
import type {Locale} from '../../model/locale.ts'
import type {ArticleReport, MatrixRow} from '../../model/report.ts'
import type {FactFormat} from '../../report/fact-format.ts'
import type {Command} from '../command.ts'
import {flags} from '../flags.ts'
import {print, takesColor} from '../io.ts'
import {readSettings} from '../settings.ts'

/** Columns of what is no terminal. */
const usualColumns = 120

/** Kinds of facts, in the order of the table. */
const kinds = [
  'registry',
  'command',
  'code',
  'path',
  'identifier',
  'placeholder',
  'literal',
  'url',
  'email',
  'version',
  'number'
]

/** Print the facts of one article, locales as columns. */
export const facts: Command = {
  name: 'facts',
  summary: 'print the facts of an article, locales as columns',
  parameters: '<article> [paths...]',
  flags: [
    {
      syntax: '--format <format>',
      summary: 'how they are written (default: pretty)',
      choices: ['pretty', 'json']
    },
    {syntax: '--kind <kind>', summary: 'facts of this kind only; repeatable', isRepeatable: true},
    {
      syntax: '--locale <locale>',
      summary: 'the column of this locale only; repeatable',
      isRepeatable: true
    },
    {syntax: '--only-differences', summary: 'only facts that some locale has otherwise'},
    flags.config,
    flags.sourceLocale,
    flags.color
  ],
  async run([name = '', ...paths], values, io) {
    const wanted = knownKinds(values.kind ?? [])
    // Because locales vote, all of them are read, whatever columns are shown.
    const {locale: columns = [], ...others} = values
    const settings = await readSettings(others, io)
    const {facts} = await import('../../pipeline.ts')
    const article = await facts(settings, name, paths)
    const formats: readonly FactFormat[] = Object.values(
      await import('../../report/fact-formats/index.ts')
    )
    const format = formats.find((each) => each.name === (values.format ?? 'pretty'))
    const locales = knownLocales(columns, article)
    const rows = article.rows.flatMap((row): readonly MatrixRow[] => {
      const agrees = agreesIn(row, locales)
      if (wanted.length > 0 && !wanted.includes(row.kind)) return []
      return values.onlyDifferences === true && agrees ? [] : [{...row, agrees}]
    })
    const options = {
      color: takesColor(io.stdout, io, values.color),
      columns: io.stdout.columns ?? usualColumns
    }
    await print(io.stdout, format?.format({...article, locales, rows}, options) ?? '')
    return 0
  }
}

function knownKinds(given: readonly string[]): readonly string[] {
  for (const kind of given) {
    if (kinds.includes(kind)) continue
    const near = nearest(kind, kinds)
    const expected = near === undefined ? kinds.join(', ') : `\`${near}\``
    throw new Failure('usage', `Unknown kind \`${kind}\` at --kind, expected ${expected}`)
  }
  return given
}

/** The locales of the article that are wanted, in its order. */
function knownLocales(given: readonly string[], {locales, slug}: ArticleReport): readonly Locale[] {
  if (given.length === 0) return locales
  const lower = locales.map((locale) => locale.toLowerCase())
  for (const locale of given) {
    if (lower.includes(locale.toLowerCase())) continue
    const expected = `one of ${locales.join(', ')}`
    throw new Failure('usage', `Unknown locale \`${locale}\` of \`${slug}\`, expected ${expected}`)
  }
  const wanted = given.map((locale) => locale.toLowerCase())
  return locales.filter((locale) => wanted.includes(locale.toLowerCase()))
}

function agreesIn({cells}: MatrixRow, locales: readonly Locale[]): boolean {
  return locales.every((locale) => {
    const verdict = cells.get(locale)?.verdict ?? 'unknown'
    return verdict === 'confirmed' || verdict === 'unknown'
  })
}
