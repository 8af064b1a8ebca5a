/** A wrapped sentence with all the seams that are needed to cut it out. */
export interface WrapperPair {
  readonly id: string
  /** Start of the target wrapper's tag. */
  readonly start: number
  readonly targetStart: number
  readonly targetEnd: number
  readonly sourceStart: number
  readonly sourceEnd: number
  /** End of the last closing tag. */
  readonly end: number
}
