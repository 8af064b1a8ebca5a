import {readVersion} from '../config/version.ts'
import {visible} from '../escape/visible.ts'
import {Failure} from '../model/failure.ts'
import type {ExitStatus} from './command.ts'
import {type Io, print} from './io.ts'

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
    // Because the version is asked for by other programs, often: nothing else is loaded for it.
    if (argv.length === 1 && argv[0] === '--version') {
      await print(io.stdout, `${version}\n`)
      return 0
    }
    return await run(argv, version, io)
  } catch (error) {
    return await tell(error, version, io)
  }
}

async function run(argv: readonly string[], version: string, io: Io): Promise<ExitStatus> {
  const {commands} = await import('./commands/index.ts')
  const {runProgram} = await import('./program.ts')
  if (argv.length === 0) {
    const names = commands.map(({name}) => name).join(', ')
    throw new Failure('usage', `Unexpected end, expected a command: ${names}`)
  }
  const {status, out, wrong} = await runProgram(commands, argv, version, io)
  if (wrong !== undefined) throw new Failure('usage', wrong)
  await print(io.stdout, out)
  return status
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
