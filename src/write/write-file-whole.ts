import {
  chmod,
  type FileHandle,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {Failure} from '../model/failure.ts'

/**
 * Write a file so that it is seen either as it was or as it will be.
 *
 * The bytes go to a hidden file beside it that is then renamed; the mode stays. A symbolic link is
 * followed; a device or pipe is written to directly. Folders above are made.
 *
 * @param path      Absolute path.
 * @param expected  Bytes that the file must have now; nothing is written when it has others.
 * @returns         Whether it was written.
 * @throws          Failure `output`.
 */
export async function writeFileWhole(
  path: string,
  bytes: string | Uint8Array,
  expected?: Uint8Array
): Promise<boolean> {
  try {
    const status = await stat(path).catch(() => undefined)
    if (expected && !(status?.isFile() && Buffer.compare(expected, await readFile(path)) === 0))
      return false
    if (status && !status.isFile()) {
      await writeFile(path, bytes)
      return true
    }
    await replace(status ? await realpath(path) : path, bytes, status?.mode)
    return true
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === undefined) throw cause
    throw new Failure('output', `Cannot write \`${path}\`: ${code}`, {cause})
  }
}

async function replace(
  target: string,
  bytes: string | Uint8Array,
  mode: number | undefined
): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.lockstep-next`)
  try {
    const file = await openNew(temporary)
    try {
      await file.writeFile(bytes)
    } finally {
      await file.close()
    }
    if (mode !== undefined) await chmod(temporary, mode & 0o7777)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}

/** Because `wx` does not follow a link that content may have put there, what is in the way goes. */
async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') await rm(path, {force: true})
    else if (code === 'ENOENT') await mkdir(dirname(path), {recursive: true})
    else throw error
    return open(path, 'wx')
  }
}
