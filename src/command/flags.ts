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
