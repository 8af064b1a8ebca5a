import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readComment} from '../../src/extract/suppression-comment.ts'
import type {Suppression} from '../../src/model/record.ts'
import {readDocument} from '../../src/pipeline/read-document.ts'

const path = {slug: 'a', locale: 'de-DE', path: '/a.md', file: 'a.md'}

function read(text: string): readonly Suppression[] {
  const loaded = {text, hasByteOrderMark: false, trouble: []}
  return readDocument(path, loaded, {wantsBody: false, sourceLocale: 'en-US'}).suppressions ?? []
}

/** What each suppression is about, as text. */
function scopes(text: string): readonly string[] {
  return read(text).map(({scope}) => text.slice(scope.start, scope.end).trim())
}

describe('readSuppressions', () => {
  it('should take a comment of its own for the next block', () => {
    const comment = '<!-- lockstep-disable-next-line a -->'
    expect(scopes(`${comment}\n\nOne\ntwo.\n\nThree.\n`)).toEqual(['One\ntwo.'])
    expect(scopes(`${comment}\nOne.\n`)).toEqual(['One.'])
    expect(scopes(`${comment}\n\`\`\`text\nOne\n\nTwo\n\`\`\`\n`)).toEqual([
      '```text\nOne\n\nTwo\n```'
    ])
    expect(scopes(`${comment}\n| A |\n| - |\n| b |\n\nEnd.\n`)).toEqual(['| A |\n| - |\n| b |'])
    expect(scopes(`- One\n  ${comment}\n- Two\n- Three\n`)).toEqual(['Two'])
    expect(scopes(`> ${comment}\n>\n> Two\n\nThree\n`)).toEqual(['Two'])
    expect(scopes(`${comment}\n<!-- lockstep-disable-next-line b -->\n# One\n`)).toEqual([
      '# One',
      '# One'
    ])
    expect(scopes(comment)).toEqual([''])
  })

  it('should take a comment inside of a block for the next line that is not blank', () => {
    const comment = '<!-- lockstep-disable-next-line a -->'
    expect(scopes(`One ${comment} two\nthree\nfour\n`)).toEqual(['three'])
    expect(scopes(`One ${comment}\r\n\r\n\r\nTwo\r\n`)).toEqual(['Two'])
    expect(scopes(`${comment} One\n\nTwo\n`)).toEqual(['Two'])
    expect(scopes(`| A ${comment} |\n| --- |\n| b |\n| c |\n`)).toEqual(['| b |'])
  })

  it('should take a stretch up to the comment that ends it, by rule', () => {
    const text =
      '<!-- lockstep-disable a, b -->\n\nOne\n\n<!-- lockstep-enable a -->\n\nTwo\n\n<!-- lockstep-enable -->\n\nThree\n'
    expect(read(text).map(({directive, rules}) => [directive, rules])).toEqual([
      ['disable', ['a']],
      ['disable', ['b']],
      ['enable', ['a']],
      ['enable', []]
    ])
    expect(scopes(text)[0]).toBe('One')
    expect(scopes(text)[1]).toMatch(/^One[\s\S]*Two$/)
    expect(scopes('<!-- lockstep-disable a -->\n\nOne\n\nTwo\n')).toEqual(['One\n\nTwo'])
  })

  it('should read comments of front matter', () => {
    const text =
      '---\n# lockstep-disable-next-line a -- why\n# more\nrobots: x\ntitle: y\n---\n\nOne\n'
    expect(scopes(text)).toEqual(['robots: x'])
    expect(read(text)[0]?.reason).toBe('why')
    const [whole] = read('---\n# lockstep-disable a\ntitle: y\n---\n\nOne\n')
    expect(whole?.scope).toEqual({start: 0, end: 43})
  })

  it('should find comments beside wrappers and inside of their target', () => {
    const unit = (target: string) =>
      `<span data-ttu-id="x-101">${target}</span><span class="sxs-lookup"><span data-stu-id="x-101">Save the file</span></span>`
    const outside = `<!-- lockstep-disable-next-line a -->\n${unit('Datei sichern')}\n`
    expect(scopes(outside)[0]).toContain('Datei sichern')
    const inside = `${unit('Datei <!-- lockstep-disable-next-line a --> sichern')}\n${unit('Ende')}\n`
    expect(scopes(inside)[0]).toContain('Ende')
  })

  it('should leave alone what is code or says something else', () => {
    expect(
      read('`<!-- lockstep-disable a -->`\n\n```\n<!-- lockstep-disable a -->\n```\n')
    ).toEqual([])
    expect(read('<!-- lockstep-disabled a -->\n\n<!-- lockstep-disable-nextline a -->\n')).toEqual(
      []
    )
    expect(read('lockstep-disable a\n\n# lockstep-disable a\n')).toEqual([])
  })

  it('should keep places inside of the file, whatever it holds', () => {
    const part = fc.constantFrom(
      '<!-- lockstep-disable-next-line a -->',
      '<!-- lockstep-disable a, b -- c -->',
      '<!-- lockstep-enable b -->',
      '<!--',
      '-->',
      '\n',
      '\r\n',
      '- ',
      '> ',
      '| a | b |\n| - | - |\n',
      '```\n',
      '---\n',
      '# lockstep-disable x\n',
      'text ',
      '<div>'
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 30}), (parts) => {
        const text = parts.join('')
        for (const {place, scope} of read(text)) {
          expect(text.slice(place.start, place.end)).toMatch(/lockstep-/)
          expect(scope.start).toBeGreaterThanOrEqual(0)
          expect(scope.end).toBeGreaterThanOrEqual(scope.start)
          expect(scope.end).toBeLessThanOrEqual(text.length)
        }
      })
    )
  })

  it('should stay fast with many comments', () => {
    const comment = '<!-- lockstep-disable-next-line a --> '
    const texts = [
      `x ${comment.repeat(20_000)}${'\n'.repeat(500_000)}end`,
      `${comment}\n\n`.repeat(10_000),
      `x ${'<!-- '.repeat(100_000)}lockstep-`
    ]
    const start = performance.now()
    for (const text of texts) expect(read(text).length).toBeLessThanOrEqual(1000)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('readComment', () => {
  it.each([
    [' lockstep-disable-next-line a, b -- why so ', ['a', 'b'], 'why so'],
    [' lockstep-disable a b', ['a', 'b'], ''],
    ['lockstep-disable a，b — darum', ['a', 'b'], 'darum'],
    [' lockstep-enable ', [], ''],
    [' lockstep-disable -- why', [], 'why']
  ])('should read `%s`', (content, rules, reason) => {
    expect(readComment(content)).toMatchObject({rules, reason})
  })
})
