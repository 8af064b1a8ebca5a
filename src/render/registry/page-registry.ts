/** A file that sets what an article names, and one that undoes it. */
export interface RegistryFiles {
  /** Identity of the entries (`entries.ts`); a listing that has the same is that file's. */
  readonly id: string
  readonly keys: number
  readonly values: number
  /** Whether the file deletes keys or values, which nothing brings back. */
  readonly isDeleting: boolean
  /** Bytes of the `.reg` file. */
  readonly set: Uint8Array
  /** Bytes of the `.reg` file that undoes it; undefined where nothing can be undone. */
  readonly undo: Uint8Array | undefined
}

/** What a page may say of the registry text of its document. */
export interface PageRegistry {
  /** Identities of the blocks in whose entries nothing is doubtful; others get no copy button. */
  readonly sound: ReadonlySet<string>
  /** Undefined where none are wanted, and where an entry is not verified. */
  readonly files: RegistryFiles | undefined
}
