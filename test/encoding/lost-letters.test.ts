import {describe, expect, it} from 'vitest'
import {lostLetters} from '../../src/encoding/lost-letters.ts'

describe('lostLetters', () => {
  const found = (text: string, source: string) =>
    lostLetters(text, source).map(({start, end}) => text.slice(start, end))

  it('should find words with question marks inside and rows of them', () => {
    expect(found('Die Gr??e w?hlen.', 'Choose the size.')).toEqual(['Gr??e', 'w?hlen'])
    expect(found('???? ?????? now', 'Choose it now')).toEqual(['???? ??????'])
  })

  it('should leave questions alone', () => {
    for (const text of ['Warum? Darum.', 'Was?!', 'Wirklich??', '什么?为什么?', 'ja?nein'])
      expect([text, found(text, 'Why? Because.')]).toEqual([text, []])
  })

  it('should leave alone what the source shows as well', () => {
    expect(found('Gr??e', 'It shows Gr??e')).toEqual([])
  })
})
