import {relative, resolve} from 'node:path'
import {findConfiguration} from '../config/find.ts'
import {loadConfiguration} from '../config/load.ts'
import {resolveSettings} from '../config/resolve.ts'
import {Failure} from '../model/failure.ts'
import type {Options, Settings} from '../model/settings.ts'
import type {FlagValues} from './command.ts'
import type {Io} from './io.ts'
import {knownRules} from './known-rules.ts'

/**
 * Settings of a run: flags before the configuration before the defaults.
 *
 * @throws  Failure `usage` or `configuration`.
 */
export async function readSettings(values: FlagValues, {cwd}: Io): Promise<Settings> {
  const path =
    values.config === undefined ? await findConfiguration(cwd) : resolve(cwd, values.config)
  const name = path === undefined ? '' : relative(cwd, path).replaceAll('\\', '/')
  const configuration = path === undefined ? undefined : await loadConfiguration(path, name)
  const rules = await knownRules()
  return resolveSettings({
    cwd,
    flags: optionsOf(values),
    configuration,
    rules
  })
}

function optionsOf(values: FlagValues): Options {
  const {sourceLocale, locale, failOn, out, report, normalize, baseline, maxWarnings} = values
  return {
    ...(sourceLocale === undefined ? {} : {sourceLocale}),
    ...(locale === undefined ? {} : {locales: locale}),
    ...(failOn === undefined ? {} : {failOn}),
    ...(typeof baseline === 'string' || baseline === false ? {baseline} : {}),
    ...(maxWarnings === undefined ? {} : {maxWarnings: wholeNumber(maxWarnings)}),
    ...(out === undefined ? {} : {out}),
    ...(report === undefined ? {} : {report}),
    ...(normalize === false ? {normalize} : {})
  }
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new Failure('usage', `Unexpected \`${text}\` at --max-warnings, expected a whole number`)
}
