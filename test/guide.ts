import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Code} from 'mdast'
import {run} from './command/run.ts'

/** What a page that is followed from top to bottom says, and what came of it. */
export interface Followed {
  readonly folder: string
  /** Text of the page with the output that there was. */
  readonly text: string
}

/** Programs that a page may run besides `lockstep`; `npm` would need the network and is passed over. */
const programs: readonly string[] = ['cat', 'git', 'grep', 'mkdir', 'sed']

const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Contoso',
  GIT_AUTHOR_EMAIL: 'help@contoso.com',
  GIT_COMMITTER_NAME: 'Contoso',
  GIT_COMMITTER_EMAIL: 'help@contoso.com'
}

/**
 * Follow a page: write the files that blocks with a `title` hold, and run what stands in its
 * sessions, in one folder, in order.
 *
 * @param text    The page.
 * @param blocks  Its code blocks, in order.
 */
export async function follow(text: string, blocks: readonly Code[]): Promise<Followed> {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-guide-'))
  let cwd = folder
  let result = ''
  let end = 0
  for (const block of blocks) {
    const file = /^title="([^"]+)"$/.exec(block.meta ?? '')?.[1]
    if (file !== undefined) {
      mkdirSync(dirname(join(cwd, file)), {recursive: true})
      writeFileSync(join(cwd, file), `${block.value}\n`)
    }
    if (block.lang !== 'console') continue
    const lines: string[] = []
    for (const command of block.value.split('\n').filter((line) => line.startsWith('$ '))) {
      const [program = '', ...args] = words(command.slice(2))
      lines.push(command)
      if (program === 'cd') cwd = join(cwd, args[0] ?? '')
      else lines.push(...(await outputOf(program, args, cwd)))
    }
    const {start, end: after} = block.position ?? {}
    result += `${text.slice(end, start?.offset)}\`\`\`console\n${lines.join('\n')}\n\`\`\``
    end = after?.offset ?? end
  }
  return {folder, text: result + text.slice(end)}
}

/** Lines of both streams, without blank ones at the end. */
async function outputOf(
  program: string,
  args: readonly string[],
  cwd: string
): Promise<readonly string[]> {
  if (program === 'npm') return []
  let output = ''
  if (program === 'npx') {
    const {stdout, stderr} = await run(cwd, args.slice(1), env)
    output = stdout + stderr
  } else if (programs.includes(program)) {
    output = execFileSync(program, args, {cwd, env, encoding: 'utf8'})
  } else {
    throw new Error(`${program} is no program that a page may run`)
  }
  return output.trimEnd() === '' ? [] : output.trimEnd().split('\n')
}

/** Words of a command line; blanks between double quotes are part of one. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** Whether a page is one that is followed. */
export function isGuide(blocks: readonly Code[]): boolean {
  return blocks.some(({meta}) => meta?.startsWith('title=') === true)
}

/** Whether a file of the page is the one in the repository, but for its first line. */
export function isCopyOf(block: Code, path: string): boolean {
  return readFileSync(path, 'utf8').split('\n').slice(1).join('\n') === `${block.value}\n`
}
