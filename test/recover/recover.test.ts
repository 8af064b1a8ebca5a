import {describe, expect, it} from 'vitest'
import type {BilingualDocument} from '../../src/model/recovered.ts'
import {readFrontMatter} from '../../src/parse/front-matter.ts'
import {normalForm, sourceAddresses} from '../../src/recover/normal-form.ts'
import {recover} from '../../src/recover/recover.ts'
import {strip} from '../../src/strip/strip.ts'

describe('recover', () => {
  it('should give the text that all locales carry', () => {
    const {text, locales, disagreements, slug, revision} = recover(
      [document('de-DE', ['Open it.', 'Close it.']), document('nl-NL', ['Open it.', 'Close it.'])],
      'en-US'
    )
    expect(text).toBe('# Open it.\n\nClose it.\n')
    expect([locales, disagreements]).toEqual([['de-DE', 'nl-NL'], []])
    expect([slug, revision]).toEqual(['mail', '0a1b'])
  })

  it('should take of each unit what most locales carry', () => {
    const {text, disagreements} = recover(
      [
        document('ar-SA', ['Open it now.', 'Close it.']),
        document('de-DE', ['Open it.', 'Shut it.']),
        document('nl-NL', ['Open it.', 'Close it.'])
      ],
      'en-US'
    )
    expect(text).toBe('# Open it.\n\nClose it.\n')
    expect(disagreements).toEqual([
      {
        slug: 'mail',
        revision: '0a1b',
        unit: '101',
        variants: [
          {text: 'Open it.', locales: ['de-DE', 'nl-NL']},
          {text: 'Open it now.', locales: ['ar-SA']}
        ]
      },
      {
        slug: 'mail',
        revision: '0a1b',
        unit: '102',
        variants: [
          {text: 'Close it.', locales: ['ar-SA', 'nl-NL']},
          {text: 'Shut it.', locales: ['de-DE']}
        ]
      }
    ])
  })

  it('should take everything outside of the units from the document that agrees most', () => {
    const odd = document('ar-SA', ['Something else.', 'Close it.'], {after: '<!-- ar -->\n'})
    const good = document('de-DE', ['Open it.', 'Close it.'], {after: '<!-- de -->\n'})
    const other = document('nl-NL', ['Open it.', 'Close it.'], {after: '<!-- nl -->\n'})
    expect(recover([odd, good, other], 'en-US').text).toBe('# Open it.\n\nClose it.\n<!-- de -->\n')
  })

  it('should leave it at what the base carries where votes are equal', () => {
    const {text, disagreements} = recover(
      [document('de-DE', ['Open it.', 'A']), document('nl-NL', ['Open it!', 'A'])],
      'en-US'
    )
    expect(text).toBe('# Open it.\n\nA\n')
    expect(disagreements.map(({unit}) => unit)).toEqual(['101'])
  })

  it('should put the source locale into addresses, also into those of another locale', () => {
    const address = (locale: string) => `See https://contoso.example/${locale}/mail and /x.`
    const {text, disagreements} = recover(
      [
        document('ar-SA', [address('en-us'), 'Old']),
        document('de-DE', [address('de-de'), 'New'], {
          after: '[a]: https://contoso.example/DE-de\n'
        }),
        document('nl-NL', [address('nl-nl'), 'New'])
      ],
      'en-US'
    )
    expect(text).toBe(`# ${address('en-us')}\n\nNew\n[a]: https://contoso.example/en-us\n`)
    expect(disagreements.map(({unit}) => unit)).toEqual(['102'])
  })

  it('should not take for another source what the writer of wrappers changes', () => {
    const {disagreements} = recover(
      [
        document('ar-SA', ['![شعار](a.png) \\*Open\\*', '[Open](b.md)']),
        document('de-DE', ['![Das Logo](a.png)  *Open*', 'Open']),
        document('zh-CN', ['![Logo](a.png) *Open*', '[Open](b.md)'])
      ],
      'en-US'
    )
    expect(disagreements).toEqual([])
  })

  it('should tell units with one number apart by their order', () => {
    const twice = (locale: string) => {
      const text = `${pair('a1-101', 'Eins', 'One')} ${pair('b2-101', 'Zwei', 'Two')}\n`
      return {...document(locale, []), ...parts(text)}
    }
    const {text, disagreements} = recover([twice('de-DE'), twice('nl-NL')], 'en-US')
    expect([text, disagreements]).toEqual(['One Two\n', []])
  })

  it('should keep sentences that other locales have in another unit', () => {
    const joined = {
      ...document('ja-JP', []),
      ...parts(`${pair('c3-p101', '両方', 'One. Two.')}\n`)
    }
    const apart = (locale: string) => ({
      ...document(locale, []),
      ...parts(`${pair('a1-101', 'Eins', 'One.')} ${pair('a1-102', 'Zwei', 'Two.')}\n`)
    })
    const {text, disagreements} = recover([joined, apart('nl-NL'), apart('sv-SE')], 'en-US')
    expect([text, disagreements]).toEqual(['One. Two.\n', []])
  })

  it('should leave the documents as they are', () => {
    const documents = [document('de-DE', ['A', 'B']), document('nl-NL', ['A', 'C'])] as const
    const before = structuredClone(documents)
    recover(documents, 'en-US')
    expect(documents).toEqual(before)
  })
})

describe('sourceAddresses', () => {
  it('should replace whole parts of addresses only', () => {
    const text = [
      'https://contoso.example/de-de/mail?x=/de-de#a',
      'http://contoso.example/DE-DE',
      'https://contoso.example/de-dex /de-de/x de-de',
      '[a](https://contoso.example/a/de-de/b)'
    ].join('\n')
    expect(sourceAddresses(text, 'de-DE', 'en-US').split('\n')).toEqual([
      'https://contoso.example/en-us/mail?x=/en-us#a',
      'http://contoso.example/en-us',
      'https://contoso.example/de-dex /de-de/x de-de',
      '[a](https://contoso.example/a/en-us/b)'
    ])
  })

  it('should leave addresses of other locales alone', () => {
    const text = 'https://contoso.example/nl-nl/mail'
    expect(sourceAddresses(text, 'de-DE', 'en-US')).toBe(text)
  })
})

describe('normalForm', () => {
  it('should be the same for all that the writer of wrappers changes, and for nothing else', () => {
    const form = (text: string) => normalForm(text, 'de-DE', 'en-US')
    expect(form(' a\u00A0 b\t')).toBe(form('ab'))
    expect(form('![x](a.png)')).toBe(form('![](a.png)'))
    expect(form('\\*\\\\*')).toBe(form('**'))
    expect(form('[Open](a.md)')).toBe('Open')
    expect(form('![not closed')).toBe('![notclosed')
    expect(form('[Open](a.md) it')).toBe('[Open](a.md)it')
    for (const [one, other] of [
      ['a.', 'a'],
      ['A', 'a'],
      ['`1`', '1'],
      ['![](a.png)', '![](b.png)'],
      ['a\\b', 'ab']
    ] as const) {
      expect(form(one)).not.toBe(form(other))
    }
  })

  it('should take time in proportion to the text', () => {
    for (const part of ['![', '\\', '[', 'https://', '/de-de', ' ', '](', 'https://x/de-de/']) {
      const start = performance.now()
      normalForm(part.repeat(200_000), 'de-DE', 'en-US')
      expect(performance.now() - start).toBeLessThan(3000)
    }
  })
})

/** A document of two units, a heading and a paragraph, that carries the given source. */
function document(
  locale: string,
  [heading = '', paragraph = '']: readonly string[],
  {after = ''} = {}
): BilingualDocument {
  const text = `# ${pair('a1-101', 'Titel', heading)}\n\n${pair('a1-102', 'Text', paragraph)}\n${after}`
  return {slug: 'mail', locale, file: `${locale}/mail.md`, revision: '0a1b', ...parts(text)}
}

function parts(text: string): Pick<BilingualDocument, 'text' | 'bodyStart' | 'units'> {
  const {bodyStart} = readFrontMatter(text)
  return {text, bodyStart, units: strip(text, bodyStart).units}
}

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}
