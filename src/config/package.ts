import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'

/**
 * Read a file that Lockstep brings along: its `package.json`, the schema, the pages of the rules.
 *
 * The package's folder is the nearest one above this file that has a `package.json`, so that
 * sources and compiled code find the same.
 *
 * @param path  Relative to the package's folder, with `/`.
 * @returns     Undefined when there is no such file.
 */
export async function readPackageFile(path: string): Promise<string | undefined> {
  const file = new URL(path, packageFolder())
  try {
    return await readFile(fileURLToPath(file), 'utf8')
  } catch {
    return undefined
  }
}

function packageFolder(): URL {
  let folder = new URL('./', import.meta.url)
  for (;;) {
    if (existsSync(fileURLToPath(new URL('package.json', folder)))) return folder
    const above = new URL('../', folder)
    if (above.href === folder.href) return folder
    folder = above
  }
}
