import {describe, expect, it} from 'vitest'
import {progressLine} from '../../src/command/progress.ts'

/** What is written to a terminal while the clock stands at given milliseconds. */
function shown(times: readonly number[], env = {}, isTTY = true): string[] {
  const written: string[] = []
  const stream = {
    isTTY,
    write(text: string, done: () => void) {
      written.push(text)
      done()
    }
  }
  const clock = [0, ...times]
  const now = () => clock.shift() ?? 0
  const line = progressLine({stdout: stream, stderr: stream, cwd: '/', env, now}, false)
  for (const time of times) line.progress('reading', time, 27_023)
  line.clear()
  return written
}

describe('progress', () => {
  it('should tell what is done, how fast, and how long it will take, and go', () => {
    expect(shown([100, 5_000])).toEqual([
      '\r\x1B[2Kreading   5,000 of 27,023 documents, 1,020 a second, 22 s left',
      '\r\x1B[2K'
    ])
  })

  it('should not flicker, and not tell of short work', () => {
    expect(shown([100, 200, 300])).toEqual([])
    expect(shown([1_000, 1_010, 1_020])).toHaveLength(2)
  })

  it('should be silent in CI and when piped', () => {
    expect(shown([100, 5_000], {CI: 'true'})).toEqual([])
    expect(shown([100, 5_000], {}, false)).toEqual([])
  })
})
