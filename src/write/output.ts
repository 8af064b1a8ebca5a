import {mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {Failure} from '../model/failure.ts'
import type {OutputFile} from '../model/output.ts'
import {hashOf, manifestName, type OutputKind, printManifest, readManifest} from './manifest.ts'
import {checkPath} from './safe-path.ts'

/** A folder of output that is being written; nothing of it is seen before `commit`. */
export interface Output {
  /** @throws  Failure `output`: a path that leaves the folder or is taken, a disk that refuses. */
  readonly write: (file: OutputFile) => Promise<void>
  /** Put the new folder in the place of the previous one; `written` counts its files. */
  readonly commit: () => Promise<{readonly written: number}>
  /** Drop what was written; the previous folder stays as it is. */
  readonly discard: () => Promise<void>
}

/** Where the folders lie that a build goes through. */
interface Places {
  readonly folder: string
  /** What is being written. */
  readonly next: string
  /** What was there before, between two renames. */
  readonly previous: string
}

/**
 * Begin to write a folder of output.
 *
 * The files go to a hidden folder beside it, and `commit` swaps the two by renaming; so a build that
 * is interrupted or fails leaves the previous output whole. What a killed run left behind is put
 * right here.
 *
 * @param folder  Absolute path. A folder that holds anything that Lockstep did not write is refused.
 * @throws        Failure `output`.
 */
export async function openOutput(
  folder: string,
  {kind}: {readonly kind: OutputKind}
): Promise<Output> {
  const places = await guard(folder, () => prepare(folder, kind))
  const files = new Map<string, string>()
  const taken = new Set([manifestName])
  const folders = new Map<string, Promise<unknown>>()
  return {
    async write({path, content}) {
      checkPath(path, taken)
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      files.set(path, hashOf(bytes))
      const target = join(places.next, path)
      const parent = dirname(target)
      await guard(folder, async () => {
        const made = folders.get(parent) ?? mkdir(parent, {recursive: true})
        folders.set(parent, made)
        await made
        await writeFile(target, bytes, {flag: 'wx'})
      })
    },
    async commit() {
      await guard(folder, async () => {
        await writeFile(join(places.next, manifestName), printManifest(kind, files), {flag: 'wx'})
        await checkReplaceable(places.folder, folder, kind)
        await swap(places)
      })
      return {written: files.size}
    },
    discard: () => guard(folder, () => remove(places.next))
  }
}

async function prepare(given: string, kind: OutputKind): Promise<Places> {
  await mkdir(dirname(given), {recursive: true})
  const folder = (await isThere(given)) ? await realpath(given) : given
  const beside = join(dirname(folder), `.${basename(folder)}.lockstep`)
  const places = {folder, next: `${beside}-next`, previous: `${beside}-previous`}
  await heal(places)
  await checkReplaceable(folder, given, kind)
  await mkdir(places.next)
  return places
}

/** Undo what a run that was killed left: between the two renames, or before. */
async function heal({folder, next, previous}: Places): Promise<void> {
  if (await isThere(previous)) {
    if (await isThere(folder)) await remove(previous)
    else await rename(previous, folder)
  }
  await remove(next)
}

async function swap({folder, next, previous}: Places): Promise<void> {
  const isReplaced = await isThere(folder)
  if (isReplaced) await rename(folder, previous)
  try {
    await rename(next, folder)
  } catch (error) {
    if (isReplaced) await rename(previous, folder)
    throw error
  }
  if (isReplaced) await remove(previous)
}

/**
 * Refuse to replace what is not entirely ours.
 *
 * @param name  The folder as given, for messages.
 */
async function checkReplaceable(folder: string, name: string, kind: OutputKind): Promise<void> {
  if (!(await isThere(folder))) return
  if (!(await stat(folder)).isDirectory()) throw refusal(name, 'it is no folder')
  const found = await filesIn(folder)
  if (found.length === 0) return
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  const manifest = text === undefined ? undefined : readManifest(text)
  if (!manifest) throw refusal(name, 'it is not empty and was not written by lockstep')
  if (manifest.kind !== kind) throw refusal(name, `it holds a ${manifest.kind}, not a ${kind}`)
  const foreign = found.find(
    (path) => path !== manifestName && !Object.hasOwn(manifest.files, path)
  )
  if (foreign === undefined) return
  throw refusal(name, `it holds \`${foreign}\`, which lockstep did not write`)
}

/** Files that file managers leave in every folder that they show. */
const leftovers: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Paths of all files below a folder, relative to it, with `/`, sorted. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  const pending = ['']
  for (let above = pending.pop(); above !== undefined; above = pending.pop()) {
    for (const entry of await readdir(join(folder, above), {withFileTypes: true})) {
      const path = above === '' ? entry.name : `${above}/${entry.name}`
      if (entry.isDirectory()) pending.push(path)
      else if (!leftovers.has(entry.name)) found.push(path)
    }
  }
  return found.sort()
}

function refusal(name: string, reason: string): Failure {
  return new Failure('output', `Cannot replace \`${name}\`: ${reason}; choose another folder`)
}

/** Turn what the disk refuses into a failure that names the folder. */
async function guard<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (cause instanceof Failure || code === undefined) throw cause
    const hint = code === 'EBUSY' || code === 'EXDEV' ? ', expected no mount point' : ''
    throw new Failure('output', `Cannot write to \`${name}\`: ${code}${hint}`, {cause})
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

async function remove(path: string): Promise<void> {
  await rm(path, {recursive: true, force: true})
}
