/** Lines of a file that a change touched: 1-based, both ends inclusive, ascending. */
export type LineRanges = readonly (readonly [first: number, last: number])[]

/** What changed in a repository since a revision. */
export interface Changes {
  /** Touched lines by absolute path; a file that was added as a whole has one range to the end. */
  readonly touched: ReadonlyMap<string, LineRanges>
  /** Absolute paths of files that were removed or renamed away. */
  readonly removed: ReadonlySet<string>
}
