import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {editDistance} from '../../src/term/edit-distance.ts'
import {findTerm, hasTerm, termsOf} from '../../src/term/terms.ts'
import {textWithoutCode} from '../../src/term/text-without-code.ts'
import {wordsOf} from '../../src/term/words.ts'
import {segmentsOf} from '../segments.ts'

describe('editDistance', () => {
  it('should count letters that are inserted, deleted, replaced and swapped', () => {
    const cases = [
      ['', '', 0],
      ['office', 'office', 0],
      ['office', 'officer', 1],
      ['office', 'offce', 1],
      ['office', 'offixe', 1],
      ['office', 'ofifce', 1],
      ['office', 'fofcie', 2],
      ['kitten', 'sitting', 3],
      ['', 'abc', 3]
    ] as const
    for (const [a, b, distance] of cases)
      expect([a, b, editDistance(a, b)]).toEqual([a, b, distance])
  })

  it('should not tell distances over the limit apart', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3)
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3)
    expect(editDistance('ab', 'cd', 0)).toBe(1)
  })

  it('should be a distance', () => {
    const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7})
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 9)
        expect(distance).toBe(editDistance(b, a, 9))
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        for (const most of [0, 1, 2]) {
          expect(editDistance(a, b, most)).toBe(Math.min(distance, most + 1))
        }
      })
    )
  })
})

describe('termsOf', () => {
  it('should find capitalised words, runs of them and numbers among them', () => {
    expect(namesIn('Restart Exchange Online')).toEqual([
      'Restart',
      'Restart Exchange',
      'Restart Exchange Online',
      'Exchange',
      'Exchange Online',
      'Online'
    ])
    expect(namesIn('needs Office 365 now')).toEqual(['Office', 'Office 365'])
  })

  it('should not take a version for a part of a name', () => {
    expect(namesIn('needs TLS 1.2 now')).toEqual(['TLS'])
  })

  it('should end a run at punctuation, other blanks and plain words', () => {
    expect(namesIn('Teams, Word  Excel\nVisio of Outlook')).toEqual([
      'Teams',
      'Word',
      'Excel',
      'Visio',
      'Outlook'
    ])
  })

  it('should keep words with signs and mixed case whole', () => {
    expect(namesIn('use iPhone, ASP.NET, C#, Wi-Fi and on-premises')).toEqual([
      'iPhone',
      'ASP.NET',
      'Wi-Fi'
    ])
  })

  it('should have terms of four words at most, in linear number', () => {
    const many = namesIn('Aa '.repeat(1000))
    expect(many.length).toBeLessThanOrEqual(4000)
    expect(Math.max(...many.map((name) => name.split(' ').length))).toBe(4)
  })

  it('should say where they stand', () => {
    const text = 'see Exchange Online 2019 now'
    for (const term of termsOf(text)) expect(text.slice(term.start, term.end)).toBe(term.text)
  })
})

describe('findTerm', () => {
  it('should find a term as words of its own', () => {
    const text = 'Teams and (Teams), “Teams”; Teams-Raum'
    expect(findTerm(text, 'Teams').map(({start}) => start)).toEqual([0, 11, 20, 28])
    expect(hasTerm(text, 'Teams')).toBe(true)
  })

  it('should not find it inside words, addresses, paths and hosts', () => {
    for (const text of [
      'Teamsin',
      'xTeams',
      'Teams_x',
      'ÜTeams',
      'teams',
      'a/Teams',
      'C:\\Teams',
      'x@Teams',
      'www.Teams.com',
      'Teams.com',
      'Teams/x',
      '#Teams',
      '$Teams',
      '%Teams%'
    ]) {
      expect([text, findTerm(text, 'Teams')]).toEqual([text, []])
      expect(hasTerm(text, 'Teams')).toBe(false)
    }
  })

  it('should find it before the end of a sentence and beside other scripts', () => {
    for (const text of [
      'Teams.',
      'Teams. Next',
      '打开Teams。',
      'في Teams، ثم',
      'Teams…',
      'Teams/',
      'Teamsを'
    ]) {
      expect([text, findTerm(text, 'Teams').length]).toEqual([text, 1])
    }
  })
})

describe('wordsOf', () => {
  it('should find words of two letters and more in lower case', () => {
    const text = 'Ein E-Mail-Konto à Zoë; здесь 123 x'
    expect(wordsOf(text).map((word) => word.text)).toEqual(['ein', 'e-mail-konto', 'zoë', 'здесь'])
    for (const word of wordsOf(text)) {
      expect(text.slice(word.start, word.end).toLowerCase()).toBe(word.text)
    }
  })

  it('should keep marks with their letters', () => {
    expect(wordsOf('cafe\u0301 हिन्दी').map((word) => word.text)).toEqual(['cafe\u0301', 'हिन्दी'])
  })
})

describe('textWithoutCode', () => {
  it('should blank code and addresses and keep every offset', () => {
    const [segment] = segmentsOf(
      'Run `reg add` at [Contoso](https://c.example) or https://x.example and a@x.example.\n'
    )
    const text = segment ? textWithoutCode(segment) : ''
    expect(text.length).toBe(segment?.text.length)
    expect(text.replace(/ +/g, ' ')).toBe('Run at Contoso or and .')
    expect(text.indexOf('Contoso')).toBe(segment?.text.indexOf('Contoso'))
  })

  it('should be empty for a block of code', () => {
    const [segment] = segmentsOf('```\nContoso\n```\n')
    expect(segment && textWithoutCode(segment)).toBe('')
  })
})

function namesIn(text: string): readonly string[] {
  return termsOf(text).map((term) => term.text)
}
