import {Failure} from '../model/failure.ts'

/**
 * Names that Windows keeps for devices, whatever the extension.
 *
 * @see <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
 */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** Characters that leave a folder or name something else than a file on some system. */
const unsafe = /[\u0000-\u001F\u007F\\:]/

/**
 * Make sure that a path of output stays in its folder and is one file on every system.
 *
 * Paths that differ in letters' case or Unicode normalisation only are one file on many disks.
 *
 * @param path   Relative, with `/`.
 * @param taken  Paths that are written already, folded; the new one is added.
 * @throws       Failure `output` that names the path and what is wrong with it.
 */
export function checkPath(path: string, taken: Set<string>): void {
  const wrong = faultOf(path)
  if (wrong !== undefined) {
    throw new Failure('output', `Cannot write \`${visible(path)}\`: ${wrong}`)
  }
  const folded = path.normalize('NFC').toLowerCase()
  if (taken.has(folded)) {
    const reason = 'another file has this name, but for letters’ case'
    throw new Failure('output', `Cannot write \`${visible(path)}\`: ${reason}`)
  }
  taken.add(folded)
}

function faultOf(path: string): string | undefined {
  if (path === '') return 'the path is empty'
  if (path.startsWith('/')) return 'the path is absolute'
  if (unsafe.test(path)) return 'a character is not safe in file names'
  for (const segment of path.split('/')) {
    if (segment === '') return 'a part of the path is empty'
    if (segment === '.' || segment === '..') return 'the path leaves the folder'
    if (/[. ]$/.test(segment)) return 'a name ends in a dot or blank'
    if (device.test(segment)) return `\`${segment}\` is a name that Windows keeps for a device`
  }
  return undefined
}

function visible(path: string): string {
  return path.replace(/[\u0000-\u001F\u007F]/g, '\uFFFD')
}
