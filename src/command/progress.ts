import {type Progress, type ProgressStage, silent} from '../model/progress.ts'
import {type Io, isInteractive} from './io.ts'

/** Milliseconds between two lines. */
const pause = 100
/** Work that is shorter, in milliseconds, is not told of. */
const patience = 500

/** A line on a terminal that says how far the work is. */
export interface ProgressLine {
  readonly progress: Progress
  /** Take the line away. */
  clear(): void
}

/**
 * Show progress on standard error where a person looks at it: not in CI, not when piped.
 *
 * ```text
 * reading   12,400 of 27,023 documents, 1,480 a second, 10 s left
 * ```
 */
export function progressLine(io: Io, isQuiet: boolean): ProgressLine {
  if (isQuiet || !isInteractive(io.stderr, io)) return {progress: silent, clear: () => {}}
  let stage: ProgressStage | undefined
  let began = io.now()
  const start = began
  let shown = 0
  let isShown = false
  const write = (text: string) => {
    io.stderr.write(text, () => {})
  }
  return {
    progress(now, done, total) {
      const time = io.now()
      if (now !== stage) {
        stage = now
        began = time
      }
      if (time - start < patience || time - shown < pause) return
      shown = time
      isShown = true
      write(`\r\x1B[2K${lineOf(now, done, total, time - began)}`)
    },
    clear() {
      if (isShown) write('\r\x1B[2K')
    }
  }
}

/** @param time  Milliseconds since the stage began. */
function lineOf(stage: ProgressStage, done: number, total: number, time: number): string {
  const count = `${grouped(done)} of ${grouped(total)} documents`
  const rate = time === 0 ? 0 : (done * 1000) / time
  const left = rate === 0 ? '' : `, ${grouped(Math.ceil((total - done) / rate))} s left`
  const speed = rate < 1 ? '' : `, ${grouped(Math.round(rate))} a second`
  return `${stage.padEnd(8)}  ${count}${speed}${left}`
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
