import {createHash} from 'node:crypto'

/** Name of the file that marks a folder as written by Lockstep. */
export const manifestName = '.lockstep-manifest.json'

/** What a folder of output holds. */
export type OutputKind = 'site' | 'report'

/** The files of a folder of output. */
export interface Manifest {
  readonly kind: OutputKind
  /** SHA-256 in hexadecimal by path; sorted by path. */
  readonly files: Readonly<Record<string, string>>
}

/** Hash of a file's bytes: SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Write a manifest as text: sorted, without time, so that the same files give the same bytes. */
export function printManifest(kind: OutputKind, files: ReadonlyMap<string, string>): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = sorted.map(([path, hash]) => `    ${JSON.stringify(path)}: ${JSON.stringify(hash)}`)
  const body = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
  return `{\n  "version": 1,\n  "kind": ${JSON.stringify(kind)},\n  "files": ${body}\n}\n`
}

/** Read a manifest; undefined when the text is none. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text)
    const isKnown = value?.version === 1 && (value.kind === 'site' || value.kind === 'report')
    if (!isKnown || typeof value.files !== 'object' || value.files === null) return undefined
    return {kind: value.kind, files: value.files}
  } catch {
    return undefined
  }
}
