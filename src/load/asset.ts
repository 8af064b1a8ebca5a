import {createHash} from 'node:crypto'
import {readFile, realpath, stat} from 'node:fs/promises'
import {basename, dirname, extname, join, sep} from 'node:path'
import type {DocumentPath} from '../model/article.ts'
import type {OutputFile} from '../model/output.ts'

/** Largest file that is copied to a site, in bytes. */
const maxBytes = 32 * 1024 * 1024

/** Formats that a page shows as a picture. */
const pictures = new Set(['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.webp'])

/**
 * Load a picture that a document names, for copying into the output.
 *
 * Only files in the folder of the document's locale are taken, links resolved. A vector graphic with
 * anything that could run is not, because it would run when it is opened by itself.
 *
 * @param document   The document that names it.
 * @param reference  Relative, as the document has it, percent-decoded, without query and fragment.
 * @returns          Under a name with a hash of the content; undefined when there is no such file.
 */
export async function loadAsset(
  document: DocumentPath,
  reference: string
): Promise<OutputFile | undefined> {
  const extension = extname(reference).toLowerCase()
  if (!pictures.has(extension) || reference.includes('\0')) return undefined
  try {
    const root = await realpath(localeFolder(document))
    const path = await realpath(join(dirname(document.path), reference))
    if (!path.startsWith(root + sep)) return undefined
    const status = await stat(path)
    if (!status.isFile() || status.size > maxBytes) return undefined
    const content = await readFile(path)
    if (extension === '.svg' && isActive(content.toString('utf8'))) return undefined
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
    return {
      path: `assets/media/${safeName(basename(path, extname(path)))}.${hash}${extension}`,
      content
    }
  } catch {
    return undefined
  }
}

/** The folder that the slug is counted from. */
function localeFolder({path, slug}: DocumentPath): string {
  const posix = path.split(sep).join('/')
  const stem = posix.slice(0, posix.length - extname(posix).length)
  return stem.endsWith(`/${slug}`) ? stem.slice(0, stem.length - slug.length - 1) : dirname(path)
}

function safeName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60) || 'file'
}

function isActive(svg: string): boolean {
  return /<script|<foreignObject|<!ENTITY|\bon[a-z]+\s*=|javascript:|<iframe|<embed|<object/i.test(
    svg
  )
}
