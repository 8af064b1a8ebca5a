import {sep} from 'node:path'

/** A path of the file system with `/` between its segments. */
export function posix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
