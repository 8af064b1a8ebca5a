import {readdir} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path'
import {Failure} from '../model/failure.ts'

const names: ReadonlySet<string> = new Set([
  'lockstep.config.json',
  'lockstep.config.yaml',
  'lockstep.config.yml'
])

/**
 * Find the configuration: the nearest `lockstep.config.json`, `.yml` or `.yaml`, upwards.
 *
 * A folder that cannot be listed is passed by.
 *
 * @param cwd  Absolute path of the folder to start from.
 * @returns    Absolute path; undefined when there is none up to the root.
 * @throws     Failure `configuration` when one folder has two of them.
 */
export async function findConfiguration(cwd: string): Promise<string | undefined> {
  let folder = cwd
  for (;;) {
    const entries = await readdir(folder).catch(() => [])
    const found = entries.filter((entry) => names.has(entry)).sort()
    if (found.length > 1) {
      const list = found.map((name) => `\`${name}\``).join(' and ')
      const where = relative(cwd, folder).replaceAll('\\', '/') || '.'
      throw new Failure('configuration', `Unexpected ${list} in \`${where}\`, expected one of them`)
    }
    if (found[0] !== undefined) return join(folder, found[0])
    const above = dirname(folder)
    if (above === folder) return undefined
    folder = above
  }
}
