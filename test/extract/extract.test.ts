import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Segment} from '../../src/model/record.ts'
import {segmentsOf} from '../segments.ts'

describe('segments', () => {
  it('should be headings, paragraphs, items, cells and code, in the order of the file', () => {
    const text = [
      '---\ntitle: T\n---\n# <a name="first"></a>One\n',
      'Two\n',
      '- three\n\n  four\n  - five\n',
      '> [!NOTE]\n> six\n',
      '| seven | eight |\n| --- | --- |\n| nine | |\n',
      '```reg\nten\n```\n',
      '<div>\neleven <b>twelve</b>\n</div>\n'
    ].join('\n')
    expect(
      segmentsOf(text).map(({kind, depth, label, text: own}) => [kind, depth, label, own])
    ).toEqual([
      ['heading', 1, 'first', 'One'],
      ['paragraph', 0, undefined, 'Two'],
      ['item', 1, undefined, 'three'],
      ['item', 1, undefined, 'four'],
      ['item', 2, undefined, 'five'],
      ['paragraph', 0, undefined, '[!NOTE]\nsix'],
      ['cell', 1, undefined, 'seven'],
      ['cell', 2, undefined, 'eight'],
      ['cell', 1, undefined, 'nine'],
      ['cell', 2, undefined, ''],
      ['code', 0, 'reg', 'ten'],
      ['paragraph', 0, undefined, '\neleven twelve\n']
    ])
  })

  it('should hold the units that stand in them', () => {
    const text = `# ${pair('a-101', 'Eins', 'One')}\n\n${pair('a-102', 'Zwei.', 'Two.')} ${pair('a-103', 'Drei.', 'Three.')}\n\n- ${pair('a-104', 'Vier', 'Four')}\n\nFünf\n`
    expect(segmentsOf(text).map(({units}) => units)).toEqual([
      ['a-101'],
      ['a-102', 'a-103'],
      ['a-104'],
      []
    ])
  })

  it('should have marks for code, links, images and tags, with their places', () => {
    const text =
      'Use `reg` and [the *log*](a.md "t"), ![i](b.png) <kbd>F1</kbd>, https://example.com/x.\n'
    const [segment] = segmentsOf(text)
    const marks = segment?.marks.map(({kind, start, end, url, place}) => [
      kind,
      segment.text.slice(start, end),
      url,
      text.slice(place.start, place.end)
    ])
    expect(marks).toEqual([
      ['code', 'reg', undefined, '`reg`'],
      ['emphasis', 'log', undefined, '*log*'],
      ['link', 'the log', 'a.md', '[the *log*](a.md "t")'],
      ['image', '', 'b.png', '![i](b.png)'],
      ['html', '', undefined, '<kbd>'],
      ['html', '', undefined, '</kbd>'],
      ['link', 'https://example.com/x', 'https://example.com/x', 'https://example.com/x']
    ])
  })
})

describe('positions', () => {
  const texts: Readonly<Record<string, string>> = {
    plain: 'Ein Satz.\nNoch einer.\n',
    emphasis: '**"Enabled"=dword:00000001** und _kursiv_ und ***beides***\n',
    escapes: 'a\\*b \\[c\\] \\\\ \\" d \\e C:\\\\Temp\n',
    entities: 'Zo&euml; &amp; &lt;x&gt; &#65;&#x42; &nosuch; &amp &copy;\n',
    'entities of two units': '&NotEqualTilde; &#x1F600; &bne; end\n',
    'carriage returns': 'eins\r\nzwei `drei\r\nvier` **fünf**\r\n\r\n- sechs\r\n  sieben\r\n',
    'nested quotes': '> eins\n> > zwei\n> > drei `vier\n> > fünf`\nlazy\n',
    'list in a quote': '> 1. eins\n>    zwei \\* drei\n>\n>    vier\n',
    tables: '| a \\| b | `c \\| d` |\n| --- | :-: |\n| **e** &amp; f | [g](h) |\n',
    autolinks:
      'https://example.com/a?b=1&c=2 und www.example.com/x, a@example.com; <https://e.com>\n',
    'autolinks in emphasis': '**siehe https://example.com/a und www.example.com/b** danach\n',
    'hard breaks': 'eins  \nzwei\\\ndrei<br>vier<br/>fünf\n',
    'code spans': '`` a ` b `` ` c ` `` ` `` `\\*&amp;`\n',
    'code blocks':
      '- x\n\n  ```reg\n  [HKEY_USERS\\A]\n\n  "B"=dword:00000001\n  ```\n\n>     indented\n>     two\n',
    'tabs in code': '-\tx\n\n\t```\n\ty\n\t\tz\n\t```\n',
    html: 'a<span lang="en">b</span>c<!-- d -->e\n\n<p>f &amp; g</p>\n',
    footnotes: 'a[^1] ~~b~~\n\n[^1]: c\n',
    references: '[a][b] [b] [c][]\n\n[b]: https://example.com "t"\n[c]: d.md\n',
    setext: 'Über\n====\n\nUnter\n-----\n',
    scripts: '中文 العربية 😀 e\u0301 \u200e\n',
    wrapped: `# ${pair('a-1', 'Ein **fetter', 'A **bold')} ${pair('a-2', 'Satz** &amp; mehr.', 'sentence** &amp; more.')}\n`,
    'wrapped with escapes': `- ${pair('a-1', 'a\\*b [c](d) `e`', 'x')}\n  ${pair('a-2', '> kein Zitat', 'y')}\n`
  }
  for (const [name, text] of Object.entries(texts)) {
    it(`should be those of the file: ${name}`, () => {
      for (const segment of segmentsOf(text)) expectPositions(segment, text)
    })
  }

  it('should cover every character that stands in the file as it is', () => {
    const text = 'a\\*b Zo&euml; **c** `d` [e](f) https://g.example\n'
    const [segment] = segmentsOf(text)
    const own = segment?.text ?? ''
    expect(own).toBe('a*b Zoë c d e https://g.example')
    const covered = (segment?.runs ?? []).filter((_, index) => index % 3 === 2)
    expect(covered.reduce((sum, length) => sum + length, 0)).toBe(own.length - 1)
  })

  it('should be those of the file on any mixture of inline content', () => {
    const part = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r\n',
      '\\',
      '*',
      '**',
      '_',
      '`',
      '``',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&amp;',
      '&',
      ';',
      '&#0;',
      '|',
      '- ',
      '> ',
      '# ',
      '```\n',
      'https://a.example/',
      'www.b.example',
      'c@d.example',
      '<br>',
      '!',
      '~~',
      '1. ',
      '    ',
      '\t',
      '"',
      '😀',
      'ß'
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 30}), (parts) => {
        const text = parts.join('')
        for (const segment of segmentsOf(text)) expectPositions(segment, text)
      }),
      {numRuns: 1000}
    )
  })

  it('should stand deep nesting and long lines', () => {
    for (const text of [
      `${'> '.repeat(500)}a\n`,
      `${'- '.repeat(300)}a\n`,
      `${'*a '.repeat(5000)}\n`,
      `${'[a'.repeat(5000)}\n`,
      `${'&amp;'.repeat(50_000)}\n`,
      `${'\\*'.repeat(50_000)}\n`,
      `${'`'.repeat(30_000)}\n`
    ]) {
      const start = performance.now()
      for (const segment of segmentsOf(text)) expectPositions(segment, text)
      expect(performance.now() - start).toBeLessThan(10_000)
    }
  })
})

/** For every run, the file has the segment's text; runs ascend; marks and the block lie inside. */
function expectPositions({text, runs, marks, place}: Segment, file: string): void {
  let last = 0
  let lastOffset = 0
  for (let index = 0; index < runs.length; index += 3) {
    const [start = 0, offset = 0, length = 0] = runs.slice(index, index + 3)
    expect(start).toBeGreaterThanOrEqual(last)
    expect(offset).toBeGreaterThanOrEqual(lastOffset)
    expect(file.slice(offset, offset + length)).toBe(text.slice(start, start + length))
    last = start + length
    lastOffset = offset + length
  }
  expect(last).toBeLessThanOrEqual(text.length)
  expect(place.start).toBeGreaterThanOrEqual(0)
  expect(place.end).toBeLessThanOrEqual(file.length)
  for (const mark of marks) {
    expect(mark.start).toBeLessThanOrEqual(mark.end)
    expect(mark.end).toBeLessThanOrEqual(text.length)
    expect(mark.place.start).toBeLessThanOrEqual(mark.place.end)
    expect(mark.place.end).toBeLessThanOrEqual(file.length)
  }
}

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}
