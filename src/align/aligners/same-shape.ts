import type {Aligner} from '../aligner.ts'

/** Texts with the same sequence of kinds and depths: paired one to one. */
export const sameShape: Aligner = {
  name: 'same-shape',
  summary: 'Same sequence of blocks on both sides',
  trust: 2,
  align(source, target) {
    if (source.length !== target.length) return undefined
    const isSame = source.every(
      (segment, index) =>
        segment.kind === target[index]?.kind && segment.depth === target[index]?.depth
    )
    return isSame
      ? source.map((segment, index) => ({source: segment, target: target[index]}))
      : undefined
  }
}
