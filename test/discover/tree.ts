import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

/**
 * Make a folder of files for a test.
 *
 * @param files  Content by path; a list of paths gives files with a heading.
 * @returns      Absolute path of the folder.
 */
export function tree(
  files: readonly string[] | Readonly<Record<string, string | Uint8Array>>
): string {
  const root = mkdtempSync(join(tmpdir(), 'lockstep-'))
  const entries = Array.isArray(files)
    ? files.map((path: string) => [path, '# Printing\n'] as const)
    : Object.entries(files)
  for (const [path, content] of entries) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content as string)
  }
  return root
}
