import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../src/sentence/split-sentences.ts'

describe('splitSentences', () => {
  it.each([
    ['en-US', ['Open the page. ', 'Choose **Save**! ', 'Is it there?']],
    ['en-US', ['Version 2.0 is new. ', 'See https://a.example/c.html?x=1. ', 'Done.']],
    ['de-DE', ['Das gilt z. B. für TLS 1.2. ', 'Ende!']],
    ['de-DE', ['Am 3. Mai. ', 'Danach nicht.']],
    ['fr-FR', ['Ouvrez p. ex. la page. ', 'Fin.']],
    ['ja-JP', ['開きます。', '次に 2.0 を選びます！', '終わり。']],
    ['ar-SA', ['افتح الصفحة. ', 'هل تريد؟ ', 'نعم.']],
    ['hi-IN', ['यह एक है। ', 'यह दूसरा है।']],
    ['th-TH', ['เปิดหน้านี้ แล้วเลือกเมนู']],
    ['no such tag', ['One. ', 'Two.']]
  ])('should split %s', (locale, sentences) => {
    const text = sentences.join('')
    expect(textsOf(text, locale)).toEqual(sentences)
  })

  it('should cover the text, whatever it holds', () => {
    const part = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.constantFrom('. ', '。', '\n', 'z. B. ')
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('')
        expect(textsOf(text, 'de-DE').join('')).toBe(text)
        for (const {start, end} of splitSentences(text, 'de-DE')) expect(end).toBeGreaterThan(start)
      })
    )
  })

  it('should leave a long text whole', () => {
    expect(splitSentences('One. '.repeat(10_000), 'en-US')).toHaveLength(1)
  })
})

function textsOf(text: string, locale: string): readonly string[] {
  return splitSentences(text, locale).map(({start, end}) => text.slice(start, end))
}
