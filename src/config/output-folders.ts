import {isAbsolute, relative} from 'node:path'
import {Failure} from '../model/failure.ts'
import type {Settings} from '../model/settings.ts'

/**
 * Refuse folders of output that hold each other or the working directory.
 *
 * Because each of them is replaced as a whole.
 *
 * @throws  Failure `usage`.
 */
export function checkOutputFolders({cwd, out, report}: Settings): void {
  for (const [folder, flag] of [
    [out, '--out'],
    [report, '--report']
  ] as const) {
    if (!holds(folder, cwd)) continue
    const expected = 'expected a folder that does not hold the working directory'
    throw new Failure('usage', `Unexpected \`${folder}\` at ${flag}, ${expected}`)
  }
  if (holds(out, report) || holds(report, out)) {
    const expected = 'expected two folders of which neither holds the other'
    throw new Failure(
      'usage',
      `Unexpected --out \`${out}\` with --report \`${report}\`, ${expected}`
    )
  }
}

/** Whether `inner` is `outer` or lies below it. */
function holds(outer: string, inner: string): boolean {
  const path = relative(outer, inner)
  return path === '' || !(path === '..' || /^\.\.[\\/]/.test(path) || isAbsolute(path))
}
