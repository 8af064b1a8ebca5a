import type {ExitStatus} from '../../src/command/command.ts'
import {main} from '../../src/command/main.ts'

/** What a command line printed and gave back. */
export interface Ran {
  readonly status: ExitStatus
  readonly stdout: string
  readonly stderr: string
}

/** Run a command line without a process. */
export async function run(
  cwd: string,
  args: string | readonly string[],
  env: Readonly<Record<string, string>> = {},
  isTTY = false
): Promise<Ran> {
  const written = {stdout: '', stderr: ''}
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY,
    write(text: string, done: (error?: Error | null) => void) {
      written[name] += text
      done()
    }
  })
  let time = 0
  // Because every question takes a second, progress is shown without waiting.
  const now = () => (time += 1000)
  const argv = typeof args === 'string' ? args.split(' ').filter((each) => each !== '') : args
  const status = await main(argv, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    cwd,
    env,
    now
  })
  return {status, ...written}
}
