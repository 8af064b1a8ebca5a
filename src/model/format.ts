import type {EarlierReport} from './earlier-report.ts'
import type {Severity} from './finding.ts'
import type {Report} from './report.ts'

/** What a format is told besides the report. */
export interface FormatOptions {
  /** Whether the text goes to a terminal that shows colours. */
  readonly color: boolean
  /** Text of a file that findings name, without byte order mark; undefined where it is not at hand. */
  readonly textOf?: (file: string) => string | undefined
  /** Every rule that there is, sorted by name. */
  readonly rules?: readonly RuleInfo[]
  /** Text of `assets/report.css`. */
  readonly stylesheet?: string
  /** URL pattern of a place in the repository; see `Options.repository`. */
  readonly repository?: string | undefined
  /** What the report is held against. */
  readonly earlier?: EarlierReport | undefined
}

/** What a report can tell about a rule. */
export interface RuleInfo {
  readonly name: string
  readonly summary: string
  readonly severity: Severity
  /** Its page of documentation, in Markdown. */
  readonly help: string
}

/**
 * A way to write a report.
 *
 * The text ends with exactly one line feed, has no other line ends, no time and no absolute path,
 * and is the same for the same report. Text from content is escaped for the format's language.
 */
export interface Format {
  /** As `--format` names it. */
  readonly name: string
  readonly summary: string
  /** Of files in the format, without dot. */
  readonly extension: string
  readonly mediaType: string
  /** What it wants to be told besides the report; works without. */
  readonly needs?: readonly ('texts' | 'rules' | 'stylesheet')[]
  readonly format: (report: Report, options: FormatOptions) => string
}
