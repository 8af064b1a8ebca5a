import type {Severity} from './finding.ts'
import type {Locale} from './locale.ts'

/** The severity of a rule's findings, or that the rule is not run. */
export type RuleLevel = Severity | 'off'

/** What an option of a rule can be. */
export type OptionValue = string | number | boolean | readonly string[]

/** The options of a rule by name. */
export type RuleOptions = Readonly<Record<string, OptionValue>>

/** How a rule is set: its level alone, or an object with `severity` and the rule's options. */
export type RuleSetting = RuleLevel | RuleOptions

/** Something about a rule that can be set; what is given has the type of the default. */
export interface RuleOption {
  readonly name: string
  readonly default: OptionValue
  /** One sentence without full stop. */
  readonly summary: string
}

/** What can stand in `lockstep.config.json`; everything is optional. */
export interface Options {
  readonly $schema?: string
  /** Folders or files that are read when the command line names none; relative to the file. */
  readonly content?: string | readonly string[]
  /** Path patterns such as `docs/{locale}/{article}.md`; relative to the file. */
  readonly patterns?: readonly string[]
  /** Glob patterns of files that are not read. */
  readonly ignore?: readonly string[]
  readonly sourceLocale?: Locale
  /** Only these locales are read; all that are found when absent. */
  readonly locales?: readonly Locale[]
  /** Names that translation must keep letter for letter, besides those that the content shows. */
  readonly names?: readonly string[]
  /** By rule: severity or `off`, or an object with `severity` and options. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Rules that are set otherwise in some documents; of those that fit a document, the last decides. */
  readonly overrides?: readonly {
    /** Glob patterns, relative to the file; all files when absent. */
    readonly files?: readonly string[]
    /** A language stands for all of its locales; all locales when absent. */
    readonly locales?: readonly Locale[]
    readonly rules: Readonly<Record<string, RuleSetting>>
  }[]
  readonly failOn?: Severity
  /** More warnings than this end a run with status 1. */
  readonly maxWarnings?: number
  /** File of accepted findings; `false` for none. */
  readonly baseline?: string | false
  readonly normalize?: boolean
  readonly out?: string
  readonly report?: string
  /**
   * URL pattern of a line at the repository's host, with `{file}` and `{line}`:
   * `https://github.com/contoso/help/blob/main/{file}#L{line}`.
   */
  readonly repository?: string
  readonly site?: SiteOptions
}

/** What the help site is told. */
export interface SiteOptions {
  readonly title?: string
  /** Absolute URL that the site is published under; canonical and alternate links need it. */
  readonly url?: string
  /** Whether pages offer registry files where every entry of the article is verified. */
  readonly registryDownloads?: boolean
}

/** Settings of rules that hold in some documents. */
export interface Override {
  /** Absolute glob patterns with `/`; none for all files. */
  readonly files: readonly string[]
  /** None for all locales. */
  readonly locales: readonly Locale[]
  readonly rules: Readonly<Record<string, RuleSetting>>
}

/** Options with every default filled in; paths are absolute. */
export interface Settings {
  readonly cwd: string
  readonly content: readonly string[]
  readonly patterns: readonly string[]
  readonly ignore: readonly string[]
  readonly sourceLocale: Locale
  /** Empty: all that are found. */
  readonly locales: readonly Locale[]
  readonly names: readonly string[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly overrides: readonly Override[]
  readonly failOn: Severity
  /** Infinite where nothing is said. */
  readonly maxWarnings: number
  /** Undefined where none is wanted; the file need not be there. */
  readonly baseline: string | undefined
  readonly normalize: boolean
  readonly out: string
  readonly report: string
  /** Undefined for no links. */
  readonly repository: string | undefined
  readonly site: {
    readonly title: string
    readonly url: string | undefined
    readonly registryDownloads: boolean
  }
  /** Largest document that is read, in bytes. */
  readonly maxBytes: number
}
