import type {Dirent} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {Failure} from '../model/failure.ts'

/** Which folders and files of a root are looked at. */
export interface Walk {
  /** Whether to go into a folder; its path is relative to the root, with `/`. */
  readonly enter: (path: string) => boolean
  /** Whether to keep a file; its path is relative to the root, with `/`. */
  readonly keep: (path: string) => boolean
}

/** A folder that is still to be listed. */
interface Pending {
  /** Relative to the root, with `/`; empty for the root. */
  readonly path: string
  /** Whether a symbolic link was followed to get here. */
  readonly isLinked: boolean
}

/**
 * List the files below a root, as paths relative to it with `/`, in no particular order.
 *
 * Names that begin with a dot, `node_modules` and `dist` are passed by. A symbolic link is followed
 * when it leads to a place inside the root, and none below a linked folder, so that circles end.
 *
 * @param root  Absolute path of a folder.
 * @throws      Failure `input` when a folder cannot be listed.
 */
export async function walk(root: string, {enter, keep}: Walk): Promise<readonly string[]> {
  const found: string[] = []
  let level: readonly Pending[] = [{path: '', isLinked: false}]
  let realRoot: string | undefined
  while (level.length > 0) {
    const next: Pending[] = []
    const listings = await Promise.all(level.map((folder) => list(join(root, folder.path))))
    for (const [index, {path: above, isLinked}] of level.entries()) {
      for (const entry of listings[index] ?? []) {
        if (isPassedBy(entry.name)) continue
        const path = above === '' ? entry.name : `${above}/${entry.name}`
        let kind = kindOf(entry)
        let leads = false
        if (kind === 'link') {
          if (!enter(path) && !keep(path)) continue
          realRoot ??= await realpath(root)
          kind = await follow(join(root, path), realRoot, above)
          if (kind === 'folder' && isLinked) continue
          leads = true
        }
        if (kind === 'file' && keep(path)) found.push(path)
        if (kind === 'folder' && enter(path)) next.push({path, isLinked: isLinked || leads})
      }
    }
    level = next
  }
  return found
}

type Kind = 'file' | 'folder' | 'link' | 'other'

function kindOf(entry: Dirent): Kind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/** What a link in the folder `above` leads to; `other`: nowhere, out of the root, or back up. */
async function follow(path: string, realRoot: string, above: string): Promise<Kind> {
  try {
    const target = await realpath(path)
    const base = realRoot.endsWith(sep) ? realRoot : realRoot + sep
    if (!target.startsWith(base)) return 'other'
    if (join(realRoot, above, sep).startsWith(target + sep)) return 'other'
    const status = await stat(target)
    if (status.isFile()) return 'file'
    return status.isDirectory() ? 'folder' : 'other'
  } catch {
    return 'other'
  }
}

function isPassedBy(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist'
}

async function list(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, {withFileTypes: true})
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'not readable'
    throw new Failure('input', `Cannot list the folder \`${folder}\`: ${code}`, {cause})
  }
}
