import {wordsOf} from '../../term/words.ts'
import type {CopiedRun} from './copied-runs.ts'

/** Runs with so few words between them are one sentence. */
const mostWords = 3
/** UTF-16 units between them; because scripts without blanks make one word of a whole clause. */
const mostUnits = 40

/**
 * Join runs of a block that stand close to each other, as one sentence in which a name was written in
 * another way.
 *
 * @param runs  In the order of the text.
 */
export function joinRuns(runs: readonly CopiedRun[], text: string): readonly CopiedRun[] {
  const joined: CopiedRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && isNear(text.slice(last.end, run.start)))
      joined[joined.length - 1] = {...last, end: run.end, isShort: false}
    else joined.push(run)
  }
  return joined
}

function isNear(between: string): boolean {
  return between.length <= mostUnits && wordsOf(between).length <= mostWords
}
