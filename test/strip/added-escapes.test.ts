import {describe, expect, it} from 'vitest'
import {dropAddedEscapes} from '../../src/strip/added-escapes.ts'
import {strip} from '../../src/strip/strip.ts'

describe('dropAddedEscapes', () => {
  it('should take backslashes before asterisks out of sentences, and keep the way back', () => {
    const text = `${pair('a-1', '**Auf', '**Open')} ${pair('a-2', 'Einstellungen\\*\\*.', 'settings\\*\\*.')}\n`
    const {target, units} = strip(text, 0)
    const read = dropAddedEscapes(
      target,
      units.map((unit) => unit.target)
    )
    expect(read.text).toBe('**Auf Einstellungen**.\n')
    for (let run = 0; run < read.runs.length; run += 3) {
      const [start = 0, offset = 0, length = 0] = read.runs.slice(run, run + 3)
      expect(text.slice(offset, offset + length)).toBe(read.text.slice(start, start + length))
    }
  })

  it('should leave code, wildcards of an author, escaped backslashes and plain text alone', () => {
    for (const own of ['`\\*`', '`` \\* ``', '**\\*.example.com**', 'C:\\\\*', '\\_x', 'a\\']) {
      expect(read(pair('a-1', own, 'x'))).toBe(own)
    }
    expect(read(`a \\* ${pair('a-1', 'b', 'x')} \\*`)).toBe('a \\* b \\*')
  })

  it('should read a document without them as it is', () => {
    const {target, units} = strip(pair('a-1', 'Ziel', 'Target'), 0)
    expect(dropAddedEscapes(target, units)).toBe(target)
  })

  it('should take time in proportion to the text on hostile input', () => {
    for (const part of ['`', '\\*', '\\*`', '**\\*', '\\\\']) {
      const start = performance.now()
      read(pair('a-1', `${part.repeat(50_000)}\\*`, 'x'))
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})

function read(text: string): string {
  const {target, units} = strip(text, 0)
  return dropAddedEscapes(
    target,
    units.map((unit) => unit.target)
  ).text
}

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}
