import {CommanderError} from 'commander'
import {readPackageFile} from '../config/package.ts'
import {visible} from '../escape/visible.ts'
import {Failure} from '../model/failure.ts'
import type {ExitStatus} from './command.ts'
import {commands} from './commands/index.ts'
import {type Io, print} from './io.ts'
import {createProgram} from './program.ts'

/**
 * Run a command line.
 *
 * A failure is one line on standard error and status 2; any other error is a bug of Lockstep: its
 * stack, a line that asks for a report, and status 3.
 *
 * @param argv  Arguments after the program's name.
 * @returns     The exit status.
 * @throws      Never.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitStatus> {
  let version = 'unknown'
  try {
    version = await readVersion()
    if (argv.length === 0) {
      const names = commands.map(({name}) => name).join(', ')
      throw new Failure('usage', `Unexpected end, expected a command: ${names}`)
    }
    const {program, result} = createProgram(commands, version, io)
    try {
      await program.parseAsync(argv, {from: 'user'})
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error
      if (error.exitCode !== 0) throw new Failure('usage', oneLine(result.error))
      await print(io.stdout, result.out)
    }
    return result.status
  } catch (error) {
    return await tell(error, version, io)
  }
}

async function tell(error: unknown, version: string, io: Io): Promise<ExitStatus> {
  if (error instanceof Failure) {
    const hint = error.code === 'usage' ? ' (see `lockstep --help`)' : ''
    await print(io.stderr, `lockstep: ${visible(error.message)}${hint}\n`)
    return 2
  }
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error)
  const lines = stack.split('\n').map(visible).join('\n')
  const ask = 'report it with the lines above and what was run'
  await print(io.stderr, `${lines}\nlockstep ${version}: this is a bug of lockstep, ${ask}\n`)
  return 3
}

async function readVersion(): Promise<string> {
  const text = await readPackageFile('package.json')
  return text === undefined ? 'unknown' : (JSON.parse(text) as {version: string}).version
}

/** ``error: unknown option '--formt'\n(Did you mean --format?)`` in one line. */
function oneLine(text: string): string {
  return text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
}
