import {stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {Failure} from '../model/failure.ts'
import type {Settings} from '../model/settings.ts'
import {listFiles} from './list-files.ts'
import {openScope} from './scope.ts'

/** A Markdown file, whatever locale and article it is of. */
export interface MarkdownFile {
  /** Absolute. */
  readonly path: string
  /** Relative to the working directory, with `/`. */
  readonly file: string
  /** Relative to the folder that was given, with `/`; the name alone for a file that was given. */
  readonly name: string
}

/**
 * List Markdown files without asking for a layout.
 *
 * @param paths  Folders or files, relative to the working directory; sorted within each folder.
 * @throws       Failure `input`: no such path, no Markdown file.
 */
export async function listMarkdown(
  paths: readonly string[],
  settings: Settings
): Promise<readonly MarkdownFile[]> {
  const scope = openScope(settings)
  const found = new Map<string, MarkdownFile>()
  for (const given of paths) {
    const path = resolve(settings.cwd, given)
    const status = await stat(path).catch((cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'ENOENT' ? 'no such file or folder' : (cause.code ?? '')
      throw new Failure('input', `Cannot read \`${scope.nameOf(path)}\`: ${reason}`, {cause})
    })
    if (!status.isDirectory()) {
      const name = path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1)
      found.set(path, {path, file: scope.nameOf(path), name})
      continue
    }
    const {documents} = await listFiles(path, scope)
    if (documents.length === 0) {
      throw new Failure('input', `No Markdown files in \`${scope.nameOf(path)}\``)
    }
    for (const name of documents) {
      const each = join(path, name)
      found.set(each, {path: each, file: scope.nameOf(each), name})
    }
  }
  return [...found.values()]
}
