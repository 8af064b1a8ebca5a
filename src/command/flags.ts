import type {Flag} from './command.ts'

/** Every option that more than one command has, once. */
export const flags = {
  config: {
    syntax: '--config <file>',
    summary: 'configuration (default: the nearest lockstep.config.json or .yml, upwards)'
  },
  sourceLocale: {
    syntax: '--source-locale <locale>',
    summary: 'locale that the others are translated from (default: en-US)'
  },
  locale: {
    syntax: '--locale <locale>',
    summary: 'read this locale and the source locale only; repeatable',
    isRepeatable: true
  },
  failOn: {
    syntax: '--fail-on <severity>',
    summary: 'least severity that ends with exit status 1 (default: error)',
    choices: ['error', 'warning', 'info']
  },
  maxWarnings: {
    syntax: '--max-warnings <number>',
    summary: 'more warnings than this end with exit status 1'
  },
  baseline: {
    syntax: '--baseline <file>',
    summary: 'accepted findings, which do not count (default: lockstep-baseline.txt where it is)'
  },
  noBaseline: {syntax: '--no-baseline', summary: 'every finding counts'},
  changedSince: {
    syntax: '--changed-since <revision>',
    summary: 'only findings on lines that changed since this branch, tag or commit count'
  },
  sinceReport: {
    syntax: '--since-report <file>',
    summary: 'the HTML report says what changed since this report.json'
  },
  format: {
    syntax: '--format <format>',
    summary:
      'how findings are written: a format to standard output, format=file to a file; repeatable',
    isRepeatable: true
  },
  color: {syntax: '--no-color', summary: 'no colours, as with NO_COLOR'},
  quiet: {syntax: '--quiet', summary: 'no summary on standard error'}
} as const satisfies Record<string, Flag>

/** What every command that reads content has. */
export const contentFlags: readonly Flag[] = [flags.config, flags.sourceLocale, flags.locale]
