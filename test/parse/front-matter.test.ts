import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readFrontMatter} from '../../src/parse/front-matter.ts'

describe('readFrontMatter', () => {
  it('should read keys in order, with dots, as text', () => {
    const text =
      '---\ntitle: Hilfe\nms.topic: article\nms.locfileid: "0123"\ncount: 1e5\nflag: no\n---\n# Hilfe\n'
    const {metadata, bodyStart, trouble} = readFrontMatter(text)
    expect([...metadata].map(([key, {value}]) => [key, value])).toEqual([
      ['title', 'Hilfe'],
      ['ms.topic', 'article'],
      ['ms.locfileid', '0123'],
      ['count', '1e5'],
      ['flag', 'no']
    ])
    expect(text.slice(bodyStart)).toBe('# Hilfe\n')
    expect(trouble).toEqual([])
  })

  it('should say where the line of a key stands', () => {
    const text = '---\ntitle: Hilfe\n"ms.custom":\n- a\n- "b, c"\nlast: x\n---\n'
    const {metadata} = readFrontMatter(text)
    const lines = [...metadata.values()].map(({place}) => text.slice(place.start, place.end))
    expect(lines).toEqual(['title: Hilfe', '"ms.custom":', 'last: x'])
    expect(metadata.get('ms.custom')?.value).toBe('a, b, c')
  })

  it('should read carriage returns as line ends', () => {
    const text = '---\r\ntitle: Hilfe\r\nlang: de\r\n---\r\n# Hilfe\r\n'
    const {metadata, bodyStart, trouble} = readFrontMatter(text)
    expect([...metadata].map(([key, {value}]) => [key, value])).toEqual([
      ['title', 'Hilfe'],
      ['lang', 'de']
    ])
    const {place} = metadata.get('lang') ?? {place: {start: 0, end: 0}}
    expect(text.slice(place.start, place.end)).toBe('lang: de')
    expect(text.slice(bodyStart)).toBe('# Hilfe\r\n')
    expect(trouble).toEqual([])
  })

  it('should read multi-line values, comments and an empty block', () => {
    const folded = readFrontMatter(
      '---\n# comment\ntitle: >-\n  one\n  two\nempty:\nmap:\n  a: b\n---\n'
    )
    expect([...folded.metadata].map(([key, {value}]) => [key, value])).toEqual([
      ['title', 'one two'],
      ['empty', ''],
      ['map', '']
    ])
    for (const text of ['---\n---\n# A\n', '---\n\n---\n# A\n', '---\n# comment\n---\n# A\n']) {
      const {metadata, bodyStart, trouble} = readFrontMatter(text)
      expect([metadata.size, text.slice(bodyStart), trouble]).toEqual([0, '# A\n', []])
    }
  })

  it('should not take a thematic break for front matter', () => {
    for (const text of [
      '',
      '# A\n',
      '----\n\ntext\n\n----\n',
      ' ---\na: b\n---\n',
      'text\n---\n'
    ]) {
      const {bodyStart, trouble} = readFrontMatter(text)
      expect(bodyStart).toBe(0)
      expect(trouble.map(({kind}) => kind)).toEqual(['front-matter-missing'])
    }
  })

  it('should leave everything to the body when the block is not closed', () => {
    const text = '---\ntitle: Hilfe\n\n# Hilfe\n'
    expect(readFrontMatter(text)).toEqual({
      metadata: new Map(),
      bodyStart: 0,
      trouble: [
        {
          kind: 'front-matter-unclosed',
          place: {start: 0, end: 3},
          actual: '`---` without a closing `---`'
        }
      ]
    })
  })

  it('should keep what can be read when there is an error, and report the first', () => {
    const text = '---\nlang: de\nmore: [a\nlast: "b\n---\n# A\n'
    const {metadata, bodyStart, trouble} = readFrontMatter(text)
    expect(metadata.get('lang')?.value).toBe('de')
    expect(text.slice(bodyStart)).toBe('# A\n')
    expect(trouble.map(({kind}) => kind)).toEqual(['front-matter-invalid'])
  })

  it('should report a key that stands twice, at the second', () => {
    const text = '---\ntitle: a\nlang: de\ntitle: b\n---\n'
    const [trouble] = readFrontMatter(text).trouble
    expect(trouble?.actual).toBe('key for the second time')
    expect(text.slice(trouble?.place.start, trouble?.place.end)).toBe('title: b')
  })

  it('should report text that is no list of keys', () => {
    for (const yaml of ['just text', '- a\n- b', '"quoted"']) {
      const text = `---\n${yaml}\n---\n`
      const [trouble] = readFrontMatter(text).trouble
      expect(trouble?.kind).toBe('front-matter-invalid')
      expect(text.slice(trouble?.place.start, trouble?.place.end)).toBe(yaml)
    }
  })

  it('should never run front matter in a language that can be run', () => {
    const state = globalThis as {lockstepWasHere?: boolean}
    const code = '{title: (globalThis.lockstepWasHere = true, "x")}'
    for (const language of [
      'js',
      'javascript',
      ' js',
      'coffee',
      'cson',
      'json',
      'toml',
      'constructor',
      '__proto__',
      'JS',
      'no-such'
    ]) {
      const text = `---${language}\n${code}\n---\n# A\n`
      const {metadata, bodyStart, trouble} = readFrontMatter(text)
      expect(state.lockstepWasHere).toBe(undefined)
      expect(metadata.size).toBe(0)
      expect(text.slice(bodyStart)).toBe('# A\n')
      expect(trouble.map(({kind}) => kind)).toEqual(['front-matter-language'])
      expect(text.slice(trouble[0]?.place.start, trouble[0]?.place.end)).toBe(`---${language}`)
    }
  })

  it('should not resolve tags, aliases or keys of prototypes into anything', () => {
    const text =
      '---\nrun: !!js/function "function(){}"\na: &x [1, 2]\nb: *x\n__proto__: {polluted: 1}\n<<: *x\n---\n'
    const {metadata} = readFrontMatter(text)
    expect(metadata.get('run')?.value).toBe('function(){}')
    expect(metadata.get('b')?.value).toBe('')
    expect(metadata.has('__proto__')).toBe(true)
    expect(({} as {polluted?: number}).polluted).toBe(undefined)
  })

  it('should stand hostile YAML', () => {
    const bomb = `a: &a [x, x]\n${Array.from({length: 30}, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}`
    for (const yaml of [
      `a: ${'['.repeat(20_000)}`,
      `a: ${'{b: '.repeat(20_000)}`,
      '- '.repeat(20_000),
      Array.from({length: 2000}, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
      '? '.repeat(10_000),
      bomb,
      '\0\u2028%YAML 9\n!<',
      '\t- :'
    ]) {
      const start = performance.now()
      const text = `---\n${yaml}\n---\nbody`
      const {bodyStart, trouble} = readFrontMatter(text)
      expect(text.slice(bodyStart)).toBe('body')
      for (const {place} of trouble) expect(place.end).toBeLessThanOrEqual(text.length)
      expect(performance.now() - start).toBeLessThan(5000)
    }
  })

  it('should neither throw nor point outside on anything', () => {
    const part = fc.constantFrom(
      '---',
      '\n',
      '\r\n',
      'a: ',
      'b',
      '"',
      '[',
      '{',
      '- ',
      '#',
      '&x',
      '*x',
      ' ',
      '|',
      '>',
      'js',
      '\t'
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 25}), (parts) => {
        const text = `---${parts.join('')}`
        const {metadata, bodyStart, trouble} = readFrontMatter(text)
        expect(bodyStart).toBeLessThanOrEqual(text.length)
        for (const {place} of [...metadata.values(), ...trouble]) {
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(text.length)
        }
      }),
      {numRuns: 500}
    )
  })
})
