/** A file that is to be written: a path relative to the output folder, with `/`, and its content. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}
