import {resolve, sep} from 'node:path'
import {readLocale} from '../bcp47/canonical.ts'
import {Failure, type FailureCode} from '../model/failure.ts'
import type {Locale} from '../model/locale.ts'
import type {Options, Settings} from '../model/settings.ts'
import {defaults} from './defaults.ts'
import type {Configuration} from './load.ts'
import {type KnownRule, resolveRules} from './rules.ts'

/** What settings are made of. */
export interface Given {
  /** Absolute. */
  readonly cwd: string
  /** Options of the command line; paths are relative to the working directory. */
  readonly flags: Options
  /** Undefined when there is no configuration file. */
  readonly configuration: Configuration | undefined
  /** All rules, to tell unknown ones and unknown options. */
  readonly rules: readonly KnownRule[]
}

/**
 * Fill in the defaults: flags before the configuration before `defaults.ts`.
 *
 * Paths become absolute; `patterns` and `ignore` become absolute with `/`. `content` is empty when
 * nothing names it.
 *
 * @throws  Failure `usage` or `configuration`: a locale, rule, option of a rule or URL that is none.
 */
export function resolveSettings({cwd, flags, configuration, rules}: Given): Settings {
  const options = configuration?.options ?? {}
  const folder = configuration?.folder ?? cwd
  const from = (path: string) => resolve(folder, path)
  const out = flags.out === undefined ? from(options.out ?? defaults.out) : resolve(cwd, flags.out)
  const report =
    flags.report === undefined
      ? from(options.report ?? defaults.report)
      : resolve(cwd, flags.report)
  return {
    cwd,
    content: [options.content ?? []].flat().map(from),
    patterns: (options.patterns ?? []).map((pattern) => posix(from(pattern))),
    ignore: (options.ignore ?? []).map((glob) => absoluteGlob(folder, glob)),
    sourceLocale:
      knownLocale(flags.sourceLocale, 'usage', '--source-locale') ??
      knownLocale(options.sourceLocale, 'configuration', '`sourceLocale`') ??
      defaults.sourceLocale,
    locales:
      flags.locales?.map((locale) => knownLocale(locale, 'usage', '--locale')) ??
      options.locales?.map((locale) => knownLocale(locale, 'configuration', '`locales`')) ??
      [],
    names: options.names ?? [],
    rules: resolveRules(options.rules ?? {}, rules),
    overrides: (options.overrides ?? []).map((override) => ({
      files: (override.files ?? []).map((glob) => absoluteGlob(folder, glob)),
      locales: override.locales ?? [],
      rules: resolveRules(override.rules, rules)
    })),
    failOn: flags.failOn ?? options.failOn ?? defaults.failOn,
    maxWarnings: flags.maxWarnings ?? options.maxWarnings ?? defaults.maxWarnings,
    baseline: baselineOf(flags, options, cwd, folder),
    normalize: flags.normalize ?? options.normalize ?? defaults.normalize,
    out,
    report,
    repository: knownPattern(options.repository),
    site: {
      title: options.site?.title ?? defaults.site.title,
      url: knownUrl(options.site?.url),
      registryDownloads: options.site?.registryDownloads ?? defaults.site.registryDownloads
    },
    maxBytes: defaults.maxBytes
  }
}

function knownLocale<T extends Locale | undefined>(given: T, code: FailureCode, where: string): T {
  if (given === undefined || readLocale(given) !== undefined) return given
  throw new Failure(code, `Unknown locale \`${given}\` at ${where}, expected one such as \`de-DE\``)
}

/** The command line names a file from the working directory, the configuration from its folder. */
function baselineOf(
  flags: Options,
  options: Options,
  cwd: string,
  folder: string
): string | undefined {
  const given = flags.baseline ?? options.baseline
  if (given === false) return undefined
  if (flags.baseline !== undefined) return resolve(cwd, String(flags.baseline))
  return resolve(folder, given ?? defaults.baseline)
}

function knownUrl(given: string | undefined): string | undefined {
  if (given === undefined || URL.canParse(given)) return given
  throw new Failure('configuration', `Unexpected \`${given}\` at \`site.url\`, expected a URL`)
}

/** Because the report links to it, only addresses of the web are taken. */
function knownPattern(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const address = given.replaceAll('{file}', 'file').replaceAll('{line}', '1')
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
  if (isWeb && given.includes('{file}')) return given
  const expected =
    'expected a URL such as `https://github.com/contoso/help/blob/main/{file}#L{line}`'
  throw new Failure('configuration', `Unexpected \`${given}\` at \`repository\`, ${expected}`)
}

/** A glob without `/` fits at any depth; one that begins with `/` starts at the folder as well. */
function absoluteGlob(folder: string, glob: string): string {
  const base = posix(folder)
    .replace(/[\\*?{}()!+@[\]^$|]/g, '\\$&')
    .replace(/\/$/, '')
  const trimmed = glob.replace(/^\.\//, '').replace(/\/$/, '')
  if (trimmed.startsWith('/')) return base + trimmed
  return trimmed.includes('/') ? `${base}/${trimmed}` : `${base}/**/${trimmed}`
}

function posix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
