import type {Severity} from '../model/finding.ts'
import type {Io} from './io.ts'

/** An option of the command line, for the parser and the help. */
export interface Flag {
  /** As commander reads it: `--out <folder>`. */
  readonly syntax: string
  readonly summary: string
  readonly choices?: readonly string[]
  /** May be given several times. */
  readonly isRepeatable?: true
}

/** What was given, by the flag's name in camel case; only what the command declares can be there. */
export interface FlagValues {
  readonly config?: string
  readonly sourceLocale?: string
  readonly locale?: readonly string[]
  readonly failOn?: Severity
  readonly format?: string | readonly string[]
  readonly out?: string
  readonly report?: string
  /** False for `--no-normalize`; true means that nothing was said. */
  readonly normalize?: boolean
  /** False for `--no-color`. */
  readonly color?: boolean
  readonly quiet?: boolean
  /** A file; false for `--no-baseline`, true when nothing was said. */
  readonly baseline?: string | boolean
  readonly maxWarnings?: string
  readonly changedSince?: string
  readonly sinceReport?: string
  readonly prune?: boolean
  readonly dryRun?: boolean
  readonly keep?: 'target' | 'source'
  readonly inPlace?: boolean
  readonly reformat?: boolean
  readonly withDamaged?: boolean
  readonly unsafe?: boolean
  readonly kind?: readonly string[]
  readonly onlyDifferences?: boolean
}

/** 0: nothing found; 1: something found; 2: the work could not be done; 3: a bug. */
export type ExitStatus = 0 | 1 | 2 | 3

/** A command, ready to be listed. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** As commander reads it: `[paths...]`. */
  readonly parameters: string
  readonly flags: readonly Flag[]
  /**
   * @param given  The arguments, without flags.
   * @throws       Failure when the work cannot be done.
   */
  readonly run: (given: readonly string[], values: FlagValues, io: Io) => Promise<ExitStatus>
}
