/** What alignment looks at in a sentence. */
export interface SentenceTrait {
  /** In letters of an alphabet, as `letters` counts them. */
  readonly length: number
  /** What translation keeps of it. */
  readonly tokens: readonly string[]
}

/** Neighbouring sentences and what they became, as half-open ranges of indexes; one may be empty. */
export interface SentenceBead {
  readonly source: number
  readonly sourceEnd: number
  readonly target: number
  readonly targetEnd: number
}

/** Texts of more sentences than this are not aligned. */
const mostSentences = 60

/** How many sentences become how many, and what that costs. */
const steps: readonly (readonly [number, number, number])[] = [
  [1, 1, 0],
  [1, 0, 3],
  [0, 1, 3],
  [2, 1, 3.2],
  [1, 2, 3.2],
  [2, 2, 5],
  [3, 1, 6.2],
  [1, 3, 6.2]
]
/** Translations are a little longer than their source: as much of one as tells that, in letters. */
const usual = {source: 200, target: 220}
/** What a shared token gives. */
const tokenWeight = 1.5

/**
 * Find out which sentences became which, by length and by what translation keeps.
 *
 * @returns  In order, each sentence in exactly one; undefined where there are too many.
 * @see      Gale and Church, A program for aligning sentences in bilingual corpora, 1993.
 */
export function alignSentences(
  source: readonly SentenceTrait[],
  target: readonly SentenceTrait[]
): readonly SentenceBead[] | undefined {
  if (source.length > mostSentences || target.length > mostSentences) return undefined
  const ratio = (total(target) + usual.target) / (total(source) + usual.source)
  const width = target.length + 1
  const costs = new Float64Array((source.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const from = new Uint8Array(costs.length)
  costs[0] = 0
  for (let row = 0; row <= source.length; row++) {
    for (let column = 0; column < width; column++) {
      for (const [index, [down, across, price]] of steps.entries()) {
        if (down > row || across > column) continue
        const before = costs[(row - down) * width + column - across] as number
        const sources = source.slice(row - down, row)
        const targets = target.slice(column - across, column)
        const cost = before + price + beadCost(sources, targets, ratio)
        if (cost >= (costs[row * width + column] as number)) continue
        costs[row * width + column] = cost
        from[row * width + column] = index
      }
    }
  }
  return walkBack(from, source.length, target.length)
}

function walkBack(from: Uint8Array, rows: number, columns: number): readonly SentenceBead[] {
  const beads: SentenceBead[] = []
  let [row, column] = [rows, columns]
  while (row > 0 || column > 0) {
    const [down, across] = steps[from[row * (columns + 1) + column] ?? 0] ?? [1, 1]
    beads.push({source: row - down, sourceEnd: row, target: column - across, targetEnd: column})
    row -= down
    column -= across
  }
  return beads.reverse()
}

function beadCost(
  source: readonly SentenceTrait[],
  target: readonly SentenceTrait[],
  ratio: number
): number {
  if (source.length === 0 || target.length === 0) return 0
  const own = total(source)
  const off = Math.log((total(target) / ratio + 4) / (own + 4)) / (0.08 + 1.5 / Math.sqrt(own + 4))
  const tokens = new Set(target.flatMap((sentence) => sentence.tokens))
  const shared = new Set(source.flatMap((sentence) => sentence.tokens.filter((t) => tokens.has(t))))
  return 1.5 * Math.log1p((off * off) / 2) - tokenWeight * Math.min(4, shared.size)
}

function total(sentences: readonly SentenceTrait[]): number {
  return sentences.reduce((sum, {length}) => sum + length, 0)
}
