import {CommanderError, Option, Command as Program} from 'commander'
import type {Command, ExitStatus, Flag, FlagValues} from './command.ts'
import type {Io} from './io.ts'

/** What the help ends with. */
const epilogue = `
Paths are folders or files; without any, those of the configuration, else the working directory.

Exit status:
  0  no finding at or above --fail-on
  1  some
  2  the work could not be done: usage, configuration, input or output
  3  a bug of lockstep`

/** What came of a command line. */
export interface Parsed {
  /** Of the command that ran. */
  readonly status: ExitStatus
  /** Help or version, for standard output. */
  readonly out: string
  /** What is wrong with the usage, in one line; undefined when nothing is. */
  readonly wrong: string | undefined
}

/**
 * Read a command line and run the command that it names.
 *
 * Nothing is printed here and the process does not end.
 *
 * @throws  What the command throws.
 */
export async function runProgram(
  commands: readonly Command[],
  argv: readonly string[],
  version: string,
  io: Io
): Promise<Parsed> {
  const result = {status: 0 as ExitStatus, out: '', error: ''}
  const program = createProgram(commands, version, io, result)
  try {
    await program.parseAsync(argv, {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) return {...result, wrong: oneLine(result.error)}
  }
  return {...result, wrong: undefined}
}

function createProgram(
  commands: readonly Command[],
  version: string,
  io: Io,
  result: {status: ExitStatus; out: string; error: string}
): Program {
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
  program.addHelpText('after', epilogue)
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
  return program
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

/** ``error: unknown option '--formt'\n(Did you mean --format?)`` in one line. */
function oneLine(text: string): string {
  return text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
}
