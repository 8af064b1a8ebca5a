import {Option, Command as Program} from 'commander'
import type {Command, ExitStatus, Flag, FlagValues} from './command.ts'
import type {Io} from './io.ts'

/** The parser of the command line with what it wrote and what the command that ran gave back. */
export interface Parsed {
  readonly program: Program
  readonly result: {status: ExitStatus; out: string; error: string}
}

/**
 * Build the parser of the command line from the list of commands.
 *
 * Nothing is printed and the process does not end: text is collected, and help, version and wrong
 * usage are thrown as `CommanderError`.
 */
export function createProgram(commands: readonly Command[], version: string, io: Io): Parsed {
  const result: Parsed['result'] = {status: 0, out: '', error: ''}
  const program = new Program('lockstep')
    .description('Keeps every locale of a Markdown knowledge base in lockstep with its source.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        result.out += text
      },
      writeErr: (text) => {
        result.error += text
      },
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100
    })
  for (const {name, summary, parameters, flags, run} of commands) {
    const command = program
      .command(`${name} ${parameters}`)
      .description(summary)
      .helpOption('-h, --help', 'print this help')
    for (const flag of flags) command.addOption(toOption(flag))
    command.action(async () => {
      result.status = await run(command.args, command.opts<FlagValues>(), io)
    })
  }
  return {program, result}
}

function toOption({syntax, summary, choices, isRepeatable}: Flag): Option {
  const option = new Option(syntax, summary)
  if (choices) option.choices(choices)
  if (isRepeatable) {
    option.argParser((value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      value
    ])
  }
  return option
}
