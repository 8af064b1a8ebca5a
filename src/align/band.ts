import type {Bead} from './bead.ts'
import {type Costs, joinCost, skipCost} from './cost.ts'
import {canMeet, type Feature, together} from './feature.ts'

/** Gaps of no more cells than this are searched whole. */
const fewCells = 10_000
/** A path strays at least this far from the straight line, and no farther than the most. */
const leastStray = 24
const mostStray = 128

const steps = [
  {source: 1, target: 1},
  {source: 1, target: 0},
  {source: 0, target: 1},
  {source: 2, target: 1},
  {source: 1, target: 2}
] as const

/**
 * The cheapest way through two texts, by dynamic programming in a band along the straight line.
 *
 * Takes time and memory in proportion to the longer text.
 *
 * @returns  Beads in order, with indexes from `sourceStart` and `targetStart` on.
 */
export function bestPath(
  source: readonly Feature[],
  target: readonly Feature[],
  sourceStart: number,
  targetStart: number,
  costs: Costs
): Bead[] {
  const search = band(source.length, target.length)
  const from = fill(source, target, search, costs)
  const beads: Bead[] = []
  let row = source.length
  let column = target.length
  while (row > 0 || column > 0) {
    const step = steps[from[row * search.width + column - search.first(row)] ?? 0] ?? steps[0]
    const sourceEnd = row + sourceStart
    const targetEnd = column + targetStart
    row -= step.source
    column -= step.target
    beads.push({source: row + sourceStart, sourceEnd, target: column + targetStart, targetEnd})
  }
  return beads.reverse()
}

interface Band {
  /** Cells of a row. */
  readonly width: number
  /** Column of a row's first cell. */
  first(row: number): number
}

function band(rows: number, columns: number): Band {
  if (rows * columns <= fewCells) return {width: columns + 1, first: () => 0}
  const stray = Math.min(mostStray, Math.max(leastStray, Math.abs(rows - columns) + 8))
  // Because a steep line leaves a column before the next row begins, a step is part of the width.
  const width = Math.min(columns + 1, 2 * stray + 2 + Math.ceil(columns / Math.max(1, rows)))
  const last = columns + 1 - width
  return {
    width,
    first: (row) =>
      Math.max(0, Math.min(last, Math.round((row * columns) / Math.max(1, rows)) - (width >> 1)))
  }
}

/** The step that the cheapest way to each cell ends with. */
function fill(
  source: readonly Feature[],
  target: readonly Feature[],
  {width, first}: Band,
  costs: Costs
): Uint8Array {
  const from = new Uint8Array((source.length + 1) * width)
  const sourcePairs = neighbours(source)
  const targetPairs = neighbours(target)
  const wide = width + 4
  // Two cells that are never reached stand before and after each row.
  let beforeLast = new Float64Array(wide).fill(Infinity)
  let last = new Float64Array(wide).fill(Infinity)
  let current = new Float64Array(wide).fill(Infinity)
  for (let row = 0; row <= source.length; row++) {
    const start = first(row)
    const toLast = start - first(row - 1) + 2
    const toBeforeLast = start - first(row - 2) + 2
    const own = source[row - 1]
    const both = sourcePairs[row - 2]
    for (let cell = 0; cell < width; cell++) {
      const column = start + cell
      const other = target[column - 1]
      const pair = targetPairs[column - 2]
      let best = row === 0 && column === 0 ? 0 : (current[cell + 1] as number) + skipCost
      let step = 2
      if (own) {
        const across = reach(last, cell + toLast - 1)
        if (other && across < Infinity) {
          const cost = across + costs.of(own, other)
          if (cost <= best) {
            best = cost
            step = 0
          }
        }
        const down = reach(last, cell + toLast) + skipCost
        if (down < best) {
          best = down
          step = 1
        }
        const split = pair ? reach(last, cell + toLast - 2) : Infinity
        if (pair && split < Infinity) {
          const cost = split + joinCost + costs.of(own, pair)
          if (cost < best) {
            best = cost
            step = 4
          }
        }
      }
      const merged = both && other ? reach(beforeLast, cell + toBeforeLast - 1) : Infinity
      if (both && other && merged < Infinity) {
        const cost = merged + joinCost + costs.of(both, other)
        if (cost < best) {
          best = cost
          step = 3
        }
      }
      current[cell + 2] = best
      from[row * width + cell] = step
    }
    ;[beforeLast, last, current] = [last, current, beforeLast]
    current.fill(Infinity)
  }
  return from
}

function reach(cells: Float64Array, index: number): number {
  return index < 2 || index >= cells.length - 2 ? Infinity : (cells[index] as number)
}

/** Each segment together with the next, where damage may join them. */
function neighbours(features: readonly Feature[]): readonly (Feature | undefined)[] {
  return features.map((feature, index) => {
    const next = features[index + 1]
    return next && canMeet(feature, next) ? together(feature, next) : undefined
  })
}
