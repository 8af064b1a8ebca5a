import type {Report} from '../model/report.ts'

/** What a format is told besides the report. */
export interface FormatOptions {
  /** Whether the text goes to a terminal that shows colours. */
  readonly color: boolean
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
  readonly format: (report: Report, options: FormatOptions) => string
}
