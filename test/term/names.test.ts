import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {damagedNames} from '../../src/term/damaged-names.ts'
import {isMisspelling} from '../../src/term/misspelling.ts'
import {findName, hasName, namesIn} from '../../src/term/names.ts'
import {residueOf} from '../../src/term/residue.ts'
import {sentenceOf} from '../../src/term/sentences.ts'

describe('findName', () => {
  it('should find a name with the endings of a language', () => {
    for (const text of [
      'Teamsin',
      'Teams-Raum',
      'Teams’ta',
      "Teams'i",
      'Teams:n',
      'Teamsów',
      'Teamsを'
    ])
      expect([text, findName(text, 'Teams')]).toEqual([text, [{start: 0, end: 5}]])
  })

  it('should not find it inside of other words, names and addresses', () => {
    for (const text of ['TeamsApp', 'xTeams', 'Teams2', 'a/Teams', 'www.Teams.com', 'teams'])
      expect([text, hasName(text, 'Teams')]).toEqual([text, false])
    expect(hasName('TLSen', 'TLS')).toBe(false)
  })

  it('should take names of a text with those inside, longest first', () => {
    const names = new Set(['Exchange', 'Exchange Online'])
    expect(namesIn('Open Exchange Online', names)).toEqual(['Exchange Online', 'Exchange'])
  })
})

describe('damagedNames', () => {
  const cases = [
    ['sharepoint', 'SharePoint', 'case'],
    ['tLS', 'TLS', 'case'],
    ['Share Point', 'SharePoint', 'blank'],
    ['Office365', 'Office 365', 'blank'],
    ['SharePiont', 'SharePoint', 'letters'],
    ['Exchnage Online', 'Exchange Online', 'letters'],
    ['Offce 365', 'Office 365', 'letters'],
    ['Outl\u043e\u043ek', 'Outlook', 'look-alike'],
    ['sharepointissa', 'SharePoint', 'case']
  ] as const
  it.each(cases)('should find %s for %s', (written, name, kind) => {
    const found = damagedNames(`Das ist ${written} hier.`, name)
    expect(found.map((damage) => damage.kind)).toEqual([kind])
    expect(found[0]?.start).toBe(8)
  })

  it('should leave alone what is right, inflected, joined or a word of its own', () => {
    for (const [text, name] of [
      ['Office\u00a0365', 'Office 365'],
      ['Teamsin', 'Teams'],
      ['Team', 'Teams'],
      ['Exchangeserver', 'Exchange Server'],
      ['Azur', 'Azure'],
      ['Officu', 'Office'],
      ['projekt', 'Project'],
      ['www.sharepoint.com', 'SharePoint']
    ] as const)
      expect([text, damagedNames(text, name)]).toEqual([text, []])
  })

  it('should stand inside of the text and never throw', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary'}),
        fc.constantFrom('Office 365', 'Wi-Fi'),
        (text, name) => {
          for (const {start, end} of damagedNames(`${text} office 365`, name))
            expect(0 <= start && start < end && end <= text.length + 11).toBe(true)
        }
      )
    )
  })
})

describe('isMisspelling', () => {
  it('should find each letter that is dropped, doubled or swapped inside of a name', () => {
    const name = 'SharePoint'
    for (let index = 1; index < name.length - 2; index++) {
      const [before, letter, after] = [name.slice(0, index), name[index], name.slice(index + 1)]
      expect(isMisspelling(before + after, name)).toBe(true)
      expect(isMisspelling(`${before}${letter}${letter}${after}`, name)).toBe(true)
      expect(isMisspelling(`${before}${after[0]}${letter}${after.slice(1)}`, name)).toBe(true)
    }
  })

  it('should only see swaps in short names', () => {
    expect(isMisspelling('Wrod', 'Word')).toBe(true)
    for (const word of ['Wort', 'Wor', 'Ward', 'Words'])
      expect(isMisspelling(word, 'Word')).toBe(false)
  })
})

describe('residueOf', () => {
  it('should be quick on hostile text', () => {
    for (const part of ['{{', '[[', '⟦', '<x id=', '@@a', '%%a', '&amp', '__A', '#A0'])
      expect(residueOf(part.repeat(50_000)).length).toBeGreaterThanOrEqual(0)
  })
})

describe('sentenceOf', () => {
  it('should be the sentence of the same rank, or all', () => {
    const place = {start: 10, end: 12}
    expect(sentenceOf('Eins. Zwei.', 'de-DE', 'One day. Two.', 'en-US', place)).toEqual({
      start: 6,
      end: 11
    })
    expect(sentenceOf('Eins, zwei.', 'de-DE', 'One day. Two.', 'en-US', place)).toEqual({
      start: 0,
      end: 11
    })
    expect(sentenceOf('Eins. Zwei.', 'no tag', 'One day. Two.', 'en-US', place)).toEqual({
      start: 6,
      end: 11
    })
  })
})
