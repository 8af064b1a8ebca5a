import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Bilingual} from '../../src/model/bilingual.ts'
import type {MappedText} from '../../src/model/place.ts'
import {strip} from '../../src/strip/strip.ts'

describe('strip', () => {
  it('should leave a document without wrappers as it is', () => {
    const text = 'Ein <span lang="en">Text</span>.\n'
    expect(strip(text, 0)).toEqual({
      target: {text, runs: [0, 0, text.length]},
      source: undefined,
      units: [],
      trouble: []
    })
  })

  it('should take a pair apart and say where its sides stand', () => {
    const text = `# ${pair('7ac42-101', 'Ziel', 'Target')}\n`
    const {target, source, units, trouble} = strip(text, 0)
    expect(target.text).toBe('# Ziel\n')
    expect(source?.text).toBe('# Target\n')
    expect(units.map(({id}) => id)).toEqual(['7ac42-101'])
    expect(units.map((unit) => text.slice(unit.target.start, unit.target.end))).toEqual(['Ziel'])
    expect(units.map((unit) => text.slice(unit.source.start, unit.source.end))).toEqual(['Target'])
    expect(trouble).toEqual([])
  })

  it('should keep what stands between and around the wrappers on both sides', () => {
    const text = `> ${pair('a-1', 'Eins', 'One')} — ${pair('a-2', 'zwei', 'two')} <br>\r\n`
    expect(texts(strip(text, 0))).toEqual(['> Eins — zwei <br>\r\n', '> One — two <br>\r\n'])
  })

  it('should keep spans of the text, whole or halved by the end of a sentence', () => {
    const whole = pair('a-1', '<span dir="ltr">Contoso</span> auf', 'open <span>Contoso</span>')
    expect(texts(strip(whole, 0))).toEqual([
      '<span dir="ltr">Contoso</span> auf',
      'open <span>Contoso</span>'
    ])
    const half = `${pair('a-1', '<span lang="en">Auf', '<span lang="en">Open')} ${pair('a-2', 'zu</span>', 'close</span>')}`
    expect(texts(strip(half, 0))).toEqual([
      '<span lang="en">Auf zu</span>',
      '<span lang="en">Open close</span>'
    ])
  })

  it('should take a side that is empty for what it is', () => {
    const text = `a${pair('a-1', '', 'source only')}b${pair('a-2', 'target only', '')}c`
    expect(texts(strip(text, 0))).toEqual(['abtarget onlyc', 'asource onlybc'])
  })

  it('should report ids that disagree and take the pair apart all the same', () => {
    const text = pair('a-1', 'Ziel', 'Target').replace('stu-id="a-1"', 'stu-id="a-9"')
    const stripped = strip(text, 0)
    expect(texts(stripped)).toEqual(['Ziel', 'Target'])
    expect(stripped.trouble).toEqual([
      {
        kind: 'wrapper-id',
        place: {start: 0, end: text.length},
        actual: 'target a-1 with source a-9'
      }
    ])
  })

  it('should report what is unpaired, once, and lose no text of it', () => {
    for (const broken of [
      '<span data-ttu-id="a-2">Ziel.',
      '<span data-ttu-id="a-2">Ziel.</span>',
      '<span data-ttu-id="a-2">Ziel.</span> <!-- --> <b>x</b>',
      'Ziel.<span class="sxs-lookup"><span data-stu-id="a-2">Target.</span></span>',
      '<span data-stu-id="a-2">Target.</span>',
      '<span class="sxs-lookup">Target.</span>',
      '<span data-ttu-id="a-2">Ziel.</span><span class="sxs-lookup"><span data-stu-id="a-2">Target.',
      '<span data-ttu-id="a-2"><span data-ttu-id="a-3">Ziel.</span>'
    ]) {
      const text = `${pair('a-1', 'Vorher.', 'Before.')} ${broken}\n\n${pair('a-9', 'Nachher.', 'After.')}\n`
      const stripped = strip(text, 0)
      expect(stripped.target.text).toBe(`Vorher. ${broken}\n\nNachher.\n`)
      expect(stripped.trouble.length).toBeGreaterThan(0)
      for (const {kind, place, actual} of stripped.trouble) {
        expect(kind).toBe('wrapper-unpaired')
        expect(text.slice(place.start, place.end)).toBe(actual)
      }
    }
  })

  it('should not pair over a gap between target and source', () => {
    const text = pair('a-1', 'Ziel', 'Target').replace('</span><span class', '</span> <span class')
    const {units, target, trouble} = strip(text, 0)
    expect([units, target.text]).toEqual([[], text])
    expect(trouble.map(({kind}) => kind)).toEqual(['wrapper-unpaired', 'wrapper-unpaired'])
  })

  it('should leave front matter alone and report one wrapper there as one', () => {
    const head = `---\ntitle: '${pair('a-1', 'Ziel', 'Target')}'\n---\n`
    const stripped = strip(`${head}${pair('a-2', 'Text', 'Text')}`, head.length)
    expect(stripped.target.text).toBe(`${head}Text`)
    expect(stripped.trouble.map(({kind}) => kind)).toEqual(['wrapper-in-front-matter'])
  })

  it('should leave wrappers in code as text', () => {
    const wrapped = pair('a-1', 'Ziel', 'Target')
    for (const code of [
      `\`\`\`html\n${wrapped}\n\`\`\`\n`,
      `~~~\n\`\`\`\n${wrapped}\n~~~\n`,
      `- Eins\n\n  \`\`\`\`md\n  \`\`\`\n  ${wrapped}\n  \`\`\`\`\n`,
      `> \`\`\`\n> ${wrapped}\n> \`\`\`\n`,
      `So: \`${wrapped}\`\n`,
      `So: \`\` ${wrapped} \`\`\n`,
      `\`\`\`\n${wrapped}\n`
    ]) {
      const text = `${pair('a-9', 'Vorher', 'Before')}\n\n${code}`
      expect(strip(text, 0).target.text).toBe(`Vorher\n\n${code}`)
      expect(strip(text, 0).trouble).toEqual([])
    }
  })

  it('should take wrappers around code, and backticks that belong to two sentences, apart', () => {
    const text = `${pair('a-1', 'Führen Sie `reg` aus.', 'Run `reg`.')} ${pair('a-2', 'Ein ` allein.', 'A ` alone.')} ${pair('a-3', 'Noch ein `.', 'One more `.')}`
    expect(texts(strip(text, 0))).toEqual([
      'Führen Sie `reg` aus. Ein ` allein. Noch ein `.',
      'Run `reg`. A ` alone. One more `.'
    ])
  })

  it('should give back the plain document, sentence by sentence, from a wrapped one', () => {
    fc.assert(
      fc.property(fc.array(block(), {minLength: 1, maxLength: 8}), (blocks) => {
        let count = 100
        const wrap = (target: string, source: string) => pair(`a1b2c-${++count}`, target, source)
        const wrapped = blocks.map((each) => each(wrap)).join('\n')
        const plainTarget = blocks.map((each) => each((target) => target)).join('\n')
        const plainSource = blocks.map((each) => each((_, source) => source)).join('\n')
        const stripped = strip(wrapped, 0)
        expect(texts(stripped)).toEqual([plainTarget, count > 100 ? plainSource : undefined])
        expect(stripped.trouble).toEqual([])
        expect(stripped.units.length).toBe(count - 100)
        expectRunsToMatch(stripped.target, wrapped)
        if (stripped.source) expectRunsToMatch(stripped.source, wrapped)
        expect(strip(stripped.target.text, 0).target.text).toBe(stripped.target.text)
      })
    )
  })

  it('should neither throw nor lose text on any mixture of tags', () => {
    const tags = fc.constantFrom(
      '<span data-ttu-id="a-1">',
      '<span class="sxs-lookup">',
      '<span data-stu-id="a-1">',
      '<span class="sxs-lookup"><span data-stu-id="a-1">',
      '</span>',
      '</span></span>',
      '<span>',
      'text',
      '`',
      '```',
      '\n'
    )
    fc.assert(
      fc.property(fc.array(tags, {maxLength: 30}), (parts) => {
        const text = parts.join('')
        const {target, source, units, trouble} = strip(text, 0)
        expectRunsToMatch(target, text)
        const kept = (mapped: MappedText) => mapped.text.split('text').length
        if (units.length === 0) expect(target.text).toBe(text)
        if (source) expect(kept(target) + kept(source)).toBeGreaterThan(text.split('text').length)
        for (const {place} of trouble) expect(place.end).toBeLessThanOrEqual(text.length)
      })
    )
  })

  it('should leave pairs inside a pair as they are, and say so', () => {
    const inner = pair('a-2', 'innen', 'inside')
    for (const text of [
      pair('a-1', `Außen ${inner}.`, 'Outside inside.'),
      pair('a-1', 'Außen innen.', `Outside ${inner}.`),
      pair('a-1', pair('a-2', inner, 'x'), 'y')
    ]) {
      const around = `${pair('a-8', 'Vorher.', 'Before.')} ${text} ${pair('a-9', 'Nachher.', 'After.')}`
      const stripped = strip(around, 0)
      expect(stripped.target.text).toBe(`Vorher. ${text} Nachher.`)
      expect(stripped.units.map(({id}) => id)).toEqual(['a-8', 'a-9'])
      expect(new Set(stripped.trouble.map(({kind}) => kind))).toEqual(new Set(['wrapper-unpaired']))
      expect(stripped.trouble.map(({place}) => place.start)).toEqual(
        stripped.trouble.map(({place}) => place.start).sort((a, b) => a - b)
      )
    }
  })

  it('should leave nothing to strip, however wrappers and code stand inside each other', () => {
    const nested = fc.letrec((tie) => ({
      text: fc.array(tie('part'), {maxLength: 4}).map((parts) => parts.join('')),
      part: fc.oneof(
        {depthSize: 'small'},
        fc.constantFrom('x', ' ', '\n', '\n\n', '`', '\n```\n', '> ', '\\', '</span>', '<span>'),
        fc.constantFrom('<span data-ttu-id="a-1">', '<span class="sxs-lookup">'),
        fc
          .tuple(tie('text'), tie('text'))
          .map(([target, source]) => pair('a-1', `${target}`, `${source}`)),
        tie('text').map((text) => `<span data-ttu-id="a-1">${text}</span>`),
        tie('text').map((text) => `${text}</span>${pair('', '', 's').slice(30)}`)
      )
    }))
    fc.assert(
      fc.property(nested.text, (value) => {
        const text = `${value}`
        const {target, units} = strip(text, 0)
        expectRunsToMatch(target, text)
        expect(strip(target.text, 0).target.text).toBe(target.text)
        let last = 0
        for (const unit of units) {
          expect(unit.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(unit.start, unit.target.start)).toMatch(/^<span data-ttu-id="[^"]*">$/)
          expect(text.slice(unit.target.end, unit.source.start)).toMatch(
            /^<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">$/
          )
          expect(text.slice(unit.source.end, unit.end)).toBe('</span></span>')
          last = unit.end
        }
      }),
      {numRuns: 1000}
    )
  })

  it('should end fenced code where its quote ends, and not at a fence of a quote', () => {
    const wrapped = pair('a-1', 'Ziel', 'Target')
    expect(strip(`> ~~~\n> ${wrapped}\n\n${wrapped}\n`, 0).target.text).toBe(
      `> ~~~\n> ${wrapped}\n\nZiel\n`
    )
    const shown = `\`\`\`\n> \`\`\`\n${wrapped}\n\`\`\`\n`
    expect(strip(shown + wrapped, 0).target.text).toBe(`${shown}Ziel`)
  })

  it('should know code by line ends of every kind', () => {
    const wrapped = pair('a-1', 'Ziel', 'Target')
    for (const end of ['\n', '\r\n', '\r']) {
      const code = ['```', wrapped, '```', ''].join(end)
      expect(strip(code + wrapped, 0).target.text).toBe(`${code}Ziel`)
    }
  })

  it('should not take an escaped backtick for the start of code', () => {
    const wrapped = pair('a-1', 'Ziel', 'Target')
    expect(strip(`\\\`${wrapped}\\\``, 0).target.text).toBe('\\`Ziel\\`')
    expect(strip(`\\\\\`${wrapped}\``, 0).target.text).toBe(`\\\\\`${wrapped}\``)
    expect(strip(`\\\`\`${wrapped}\``, 0).target.text).toBe(`\\\`\`${wrapped}\``)
  })

  it('should take time in proportion to the text on hostile input', () => {
    for (const part of [
      '> ```\n',
      '- - - ```',
      '\\`<span>',
      '```x\r',
      pair('a', pair('b', 'x', 'y'), 'z'),
      '<span data-ttu-id="a">',
      '<span class="sxs-lookup">',
      '<span data-ttu-id="a"></span><span class="sxs-lookup"><span data-stu-id="a">',
      '<span>`',
      '`<span data-ttu-id="a">``',
      '<span data-ttu-id="',
      '```\n'
    ]) {
      const start = performance.now()
      strip(`${part.repeat(Math.max(40_000, 1_000_000 / part.length))}<span data-ttu-id="b">`, 0)
      expect(performance.now() - start).toBeLessThan(5000)
    }
  })
})

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}

function texts({target, source}: Bilingual): readonly (string | undefined)[] {
  return [target.text, source?.text]
}

function expectRunsToMatch({text, runs}: MappedText, file: string): void {
  for (let index = 0; index < runs.length; index += 3) {
    const [start = 0, offset = 0, length = 0] = runs.slice(index, index + 3)
    expect(text.slice(start, start + length)).toBe(file.slice(offset, offset + length))
  }
}

type Wrap = (target: string, source: string) => string

/** A block of Markdown whose sentences can be wrapped. */
function block(): fc.Arbitrary<(wrap: Wrap) => string> {
  const sentence = fc.tuple(inline('Ziel'), inline('Quelle'))
  const sentences = fc.array(sentence, {minLength: 1, maxLength: 3})
  const prefix = fc.constantFrom('', '# ', '- ', '1. ', '> ', '> [!NOTE]\n> ', '   ', '| ')
  const prose = fc.tuple(prefix, sentences).map(
    ([before, pairs]) =>
      (wrap: Wrap) =>
        `${before}${pairs.map(([a, b]) => wrap(a, b)).join(' ')}\n`
  )
  const code = fc.constantFrom(
    '```reg\n[HKEY_USERS\\<span>]\n```\n',
    '~~~\n`\n~~~\n',
    '\n',
    '---\n'
  )
  return fc.oneof(
    {weight: 4, arbitrary: prose},
    {weight: 1, arbitrary: code.map((text) => () => text)}
  )
}

/** A sentence with what sentences have. */
function inline(word: string): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    word,
    ' ',
    '. ',
    '**fett**',
    '`code`',
    '[link](a.md "t")',
    '![](b.png)',
    '<br>',
    '<span lang="en">in</span>',
    '&amp;',
    '\\*',
    '"',
    '语言',
    'لغة',
    '😀'
  )
  return fc.array(piece, {minLength: 1, maxLength: 6}).map((pieces) => pieces.join(''))
}
