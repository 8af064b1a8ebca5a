import {sameLocale} from '../bcp47/canonical.ts'
import type {BaselineEntry} from '../model/baseline.ts'
import type {Settings} from '../model/settings.ts'
import type {Result} from '../pipeline.ts'

/** Tell whether a run would have found a finding again: it read the article, in that locale. */
export function lookedFor(
  {locales}: Pick<Settings, 'locales'>,
  {wasLookedFor}: Pick<Result, 'wasLookedFor'>
): (entry: BaselineEntry) => boolean {
  return ({article, locale}) =>
    (locales.length === 0 || locales.some((each) => sameLocale(each, locale))) &&
    wasLookedFor(article, locale)
}
