import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {codePages} from '../../src/encoding/code-page.ts'
import {misreadAt} from '../../src/encoding/misread.ts'
import {findMojibake} from '../../src/encoding/mojibake.ts'
import {rangesOf} from '../../src/encoding/ranges.ts'
import {type SingleByteEncoding, singleByteEncodings} from '../../src/encoding/single-byte.ts'

/** Texts with the letters, quotes and signs that their languages put side by side. */
const samples: Readonly<Record<string, string>> = {
  fr: '«À Noël», où l’été finit: «ÉTÉ», œuvre, ça, Äî… n°5 à 5 €. «Très» – «Ê»… L’ÎLE D’YEU',
  ro: '„Știință și țară” – „ÎNȚELEPCIUNEA”… «É»',
  de: '„Übergröße“ – „ÄÖÜ“: Öffnen Sie „Größe“… für 5 €, à la carte; STRAẞE, ß§',
  pt: '«AÇÃO», São João, ÓRGÃOS, não é «ÃO», «AMANHÃ», «IRMÃ»… pôr à mão, ª º – “É”…',
  es: '¿Qué? ¡Sí!, “Ñandú”, ºC, ªÑ, «ÁÉÍ»… niño',
  tr: 'İĞŞÇÖÜ ığşçöü “İŞ”… ŞİŞLİ’de',
  vi: 'Tiếng Việt: “Đường Nguyễn Ái Quốc”, ẤẦẨ ỀỂ ưởỡ… giá 5 €',
  sv: 'Åäö ”ÅÄÖ” – à 5 €, ”é”… PÅ… SMÅ–',
  fi: 'Tässä ”HYVÄ” – ”TÄSSÄ… TÄÄLLÄ’',
  cs: '„Žluťoučký kůň“ úpěl ďábelské ódy… ÁČĎÉĚ',
  pl: '„Zażółć gęślą jaźń” – ŁÓDŹ… «ÓĄ»',
  ru: '«Ёлка» – “ЭЮЯ”… № 5, 5 °C, ёЁ',
  el: '«Ελληνικά» – ΆΈΉ… “ώ”',
  ar: '«العربية» – “نص”… ٥ ٪',
  zh: '请按“确定”——然后…完成。《书》（é）',
  ja: '「設定」——…を開く。“é”',
  symbols: '±°§¶•™®© ½¼¾ ×÷ ≤≥ →⇒ √2 ∑∏π∫ ªº «» ‹› “” ‘’ ‚„ †‡ ‰',
  emoji: '😀 👩‍💻 ✔️ ❌ Zoë😀'
}

describe('findMojibake', () => {
  for (const [language, text] of Object.entries(samples)) {
    it(`should find nothing in ${language}`, () => {
      expect(findMojibake(text, rangesOf(text))).toEqual([])
    })
  }

  it('should find nothing in any two letters with marks side by side', () => {
    const letters = [...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœŠšŽžŸ']
    const ranges = rangesOf(letters.join(''))
    for (const a of letters) {
      for (const b of letters) {
        const found = findMojibake(`${a}${b}`, ranges)
        // The bytes of these go on in UTF-8; no language has them after letters such as `Ã`.
        if (found.length > 0) expect(`${a}${b}`).toMatch(/^[ÃÄÅÆÈ][ŠšŽžŒœŸ]$/)
      }
    }
  })

  it('should find and undo each misread Latin letter and sign', () => {
    const characters = [...'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßÀÉÑÖÜšžœ‘’“”–—…€™©®°«»\u00a0']
    for (const encoding of singleByteEncodings) {
      for (const character of characters) {
        const text = `so ${misread(character, encoding)} there`
        const found = findMojibake(text, rangesOf(text))
        expect(found.map(({meant}) => meant)).toEqual([character])
        expect(found.map(({start, end}) => text.slice(start, end))).toEqual([
          misread(character, encoding)
        ])
      }
    }
  })

  it('should join neighbours to one finding', () => {
    const text = `<${misread('“Größe”', 'windows-1252')}>`
    expect(findMojibake(text, rangesOf(text)).map(({meant}) => meant)).toEqual(['“', 'öß', '”'])
  })

  it('should undo letters of a script that stands around, and of no other', () => {
    const text = misread('кнопка', 'windows-1252')
    expect(findMojibake(text, rangesOf('Нажмите')).map(({meant}) => meant)).toEqual(['кнопка'])
    expect(findMojibake(text, rangesOf('Press'))).toEqual([])
    const chinese = misread('确', 'windows-1252')
    expect(findMojibake(chinese, rangesOf('确定')).map(({meant}) => meant)).toEqual(['确'])
  })

  it('should find lost bytes, each, whatever stands beside them', () => {
    const found = findMojibake('F\ufffdr \ufffd\ufffd', rangesOf(''))
    expect(found.map(({start, meant}) => [start, meant])).toEqual([
      [1, undefined],
      [4, undefined],
      [5, undefined]
    ])
  })

  it('should read control characters of ISO 8859-1 as bytes', () => {
    const found = findMojibake('d\u00e2\u0080\u0099accord', rangesOf(''))
    expect(found.map(({meant}) => meant)).toEqual(['’'])
  })

  it('should be quick on long text', () => {
    for (const text of [
      'é'.repeat(200_000),
      'Ã©'.repeat(100_000),
      '中'.repeat(200_000),
      '\ufffd'.repeat(100_000)
    ]) {
      const start = performance.now()
      findMojibake(text, rangesOf(text))
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})

describe('misreadAt', () => {
  it('should undo what misreading does, for every character', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', minLength: 1, maxLength: 1}), (character) => {
        fc.pre(character > '\x7f')
        for (const encoding of singleByteEncodings) {
          const text = misread(character, encoding)
          expect(misreadAt(text, 0, bytesOf(encoding))).toEqual({
            length: text.length,
            meant: character
          })
        }
      })
    )
  })

  it('should take nothing that is no UTF-8', () => {
    for (const text of ['', 'a', 'Ã', 'Ãa', '©', 'À€', 'â‚', 'í €', 'õ€€€', '中']) {
      expect(misreadAt(text, 0, bytesOf('windows-1252'))).toBe(undefined)
    }
  })
})

function bytesOf(encoding: SingleByteEncoding): ReadonlyMap<string, number> {
  return codePages.find(({name}) => name === encoding)?.bytes ?? new Map()
}

/** Encode a text in UTF-8 and read the bytes in another encoding. */
function misread(text: string, encoding: SingleByteEncoding): string {
  const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
  const decoder = new TextDecoder('macintosh')
  return Array.from(Buffer.from(text, 'utf8'), (byte) => {
    if (encoding === 'macintosh') return decoder.decode(Uint8Array.of(byte))
    return byte >= 0x80 && byte < 0xa0 ? windows.charAt(byte - 0x80) : String.fromCharCode(byte)
  }).join('')
}
