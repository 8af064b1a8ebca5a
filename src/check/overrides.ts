import picomatch from 'picomatch'
import {sameLocale} from '../bcp47/canonical.ts'
import type {Locale} from '../model/locale.ts'
import type {DocumentRecord} from '../model/record.ts'
import type {Override, RuleSetting, Settings} from '../model/settings.ts'

/** Settings by rule, as they hold for one document. */
export type SettingsOf = (document: DocumentRecord) => Readonly<Record<string, RuleSetting>>

/**
 * Tell what is set for the rules in each document: of overrides that fit it, the last decides.
 *
 * An override of a severity keeps a rule's options, and the other way round.
 */
export function settingsByDocument({
  rules,
  overrides
}: Pick<Settings, 'rules' | 'overrides'>): SettingsOf {
  if (overrides.length === 0) return () => rules
  const compiled = overrides.map((override) => ({override, fits: fitsOf(override)}))
  return (document) => {
    let result = rules
    for (const {override, fits} of compiled) {
      if (fits(document)) result = merged(result, override.rules)
    }
    return result
  }
}

function fitsOf({files, locales}: Override): (document: DocumentRecord) => boolean {
  const isFile = files.length === 0 ? () => true : picomatch([...files], {dot: true})
  const isLocale = (locale: Locale) =>
    locales.length === 0 || locales.some((range) => isWithin(locale, range))
  return ({path, locale}) => isLocale(locale) && isFile(path.replaceAll('\\', '/'))
}

/**
 * Basic filtering: `fr` fits `fr-CA`.
 *
 * @see <https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1>
 */
function isWithin(locale: Locale, range: Locale): boolean {
  return sameLocale(locale, range) || locale.toLowerCase().startsWith(`${range.toLowerCase()}-`)
}

function merged(
  before: Readonly<Record<string, RuleSetting>>,
  after: Readonly<Record<string, RuleSetting>>
): Readonly<Record<string, RuleSetting>> {
  const result = {...before}
  for (const [name, setting] of Object.entries(after)) {
    result[name] = {...asObject(result[name]), ...asObject(setting)}
  }
  return result
}

function asObject(setting: RuleSetting | undefined): Exclude<RuleSetting, string> {
  if (setting === undefined) return {}
  return typeof setting === 'object' ? setting : {severity: setting}
}
