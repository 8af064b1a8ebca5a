/** An entry of a table of contents (`TOC.yml`) with the entries below it. */
export interface TocEntry {
  /** What readers see; the link's target where the file gives no name. */
  readonly name: string
  /** As written: relative to the folder of the table, or absolute; absent for a mere heading. */
  readonly href?: string
  /** In the order of the file. */
  readonly items: readonly TocEntry[]
}
