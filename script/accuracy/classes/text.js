import {factsOf} from '../damage.js'
import {pick} from '../random.js'

const words = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]{2,}/gu
const item = /^\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*)?/
const ends = /(?<=[.!?。！？؟])\s*(?=[\p{Lu}\p{Lo}*[])/u

/** Words of running text that have a letter beyond ASCII. */
function* foreignWords(pair) {
  for (const row of pair.rows) {
    for (const {fact, at} of factsOf(row.prose, words)) {
      if (/[^\0-\x7f]/.test(fact)) yield {fact: fact.slice(0, 12), start: row.start + at}
    }
  }
}

/** The text as UTF-8 whose bytes were read in another encoding. */
function misread(text, encoding) {
  return new TextDecoder(encoding).decode(Buffer.from(text))
}

/** Starts of words in running text. */
function* wordStarts(pair) {
  for (const row of pair.rows) {
    if (/^\s*(?:#|\||>|<)/.test(row.text)) continue
    const from = item.exec(row.text)[0].length
    for (const {at} of factsOf(row.prose, words)) if (at > from) yield {row, start: row.start + at}
  }
}

/** @type {readonly import('../damage.js').DamageClass[]} */
export const textClasses = [
  {
    name: 'text-mojibake',
    about:
      '`Lös` → `LÃ¶s`, `√∂`: a word whose UTF-8 was read as Windows-1252, Windows-1251 or Mac Roman',
    rules: ['text-mojibake'],
    *find(pair) {
      for (const {fact, start} of foreignWords(pair)) {
        yield {
          at: start,
          edits: (random) => {
            const isCyrillic = /\p{Script=Cyrillic}/u.test(fact)
            const third = isCyrillic ? 'windows-1251' : 'macintosh'
            const text = misread(fact, pick(['windows-1252', 'windows-1252', third], random))
            return [{start, end: start + fact.length, text}]
          }
        }
      }
    }
  },
  {
    name: 'text-mojibake-line',
    about: 'the same for all of a line',
    rules: ['text-mojibake'],
    *find(pair) {
      for (const row of pair.rows) {
        if (row.isCode || (row.prose.match(/[^\0-\x7f]/g)?.length ?? 0) < 2) continue
        const from = row.start + item.exec(row.text)[0].length
        const end = row.start + row.text.length
        const text = misread(pair.text.slice(from, end), 'windows-1252')
        yield {at: from, edits: () => [{start: from, end, text}]}
      }
    }
  },
  {
    name: 'text-replacement-character',
    about: 'a letter became U+FFFD',
    rules: ['text-mojibake'],
    *find(pair) {
      for (const {fact, start} of foreignWords(pair)) {
        const at = start + fact.search(/[^\0-\x7f]/)
        yield {
          at,
          edits: (random) => [
            {start: at, end: at + 1, text: pick(['\ufffd', '\ufffd\ufffd'], random)}
          ]
        }
      }
    }
  },
  {
    name: 'text-residue',
    about: '`#A0` stands where a word or two stood',
    rules: ['text-residue'],
    *find(pair) {
      for (const {start, row} of wordStarts(pair)) {
        const [phrase] =
          /^[\p{L}\p{M}]{1,20}(?: [\p{L}\p{M}]+)?(?![-\p{L}\p{N}])/u.exec(
            row.prose.slice(start - row.start)
          ) ?? []
        if (phrase === undefined) continue
        const end = start + phrase.length
        yield {
          at: start,
          edits: (random) => [{start, end, text: pick(['#A0', '#A1', '#A2'], random)}]
        }
      }
    }
  },
  {
    name: 'text-line-untranslated',
    about: 'a list item or paragraph is left in the source language',
    rules: ['text-untranslated'],
    *find(pair) {
      for (const row of pair.rows) {
        if (row.isCode || /^\s*[|<#]/.test(row.text)) continue
        const [from, sourceFrom] = [item.exec(row.text)[0].length, item.exec(row.source)[0].length]
        if (!isTranslated(row.prose, row.sourceProse)) continue
        const start = row.start + from
        const end = row.start + row.text.length
        const text = row.source.slice(sourceFrom)
        yield {at: start, edits: () => [{start, end, text}]}
      }
    }
  },
  {
    name: 'text-sentence-untranslated',
    about: 'a sentence of a paragraph is left in the source language',
    rules: ['text-untranslated'],
    *find(pair) {
      for (const row of pair.rows) {
        if (row.isCode || /^\s*[|<#]/.test(row.text)) continue
        const sentences = row.text.split(ends)
        const expected = row.source.split(ends)
        if (sentences.length < 2 || sentences.length !== expected.length) continue
        let from = 0
        for (const [index, sentence] of sentences.entries()) {
          const start = row.text.indexOf(sentence, from)
          from = start + sentence.length
          if (!isTranslated(sentence, expected[index]) || /[[\]`*<]/.test(expected[index])) continue
          const [at, end] = [row.start + start, row.start + from]
          if (index > 0) yield {at, edits: () => [{start: at, end, text: expected[index]}]}
        }
      }
    }
  },
  {
    name: 'text-bidi',
    about: 'an override or embedding that nothing closes',
    rules: ['text-bidi'],
    *find(pair) {
      for (const {start} of wordStarts(pair)) {
        yield {
          at: start,
          edits: (random) => [
            {
              start,
              end: start,
              text: pick(['\u202e', '\u202d', '\u202b', '\u2066', '\u2067'], random)
            }
          ]
        }
      }
    }
  }
]

/** Whether a sentence of eight words or more was really translated: it shares few words. */
function isTranslated(target, source) {
  const latin = source.match(/(?<![\w])[A-Za-z]{2,}/g) ?? []
  if (latin.length < 7 || source.includes('\0')) return false
  const own = new Set(target.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
  return latin.filter((word) => own.has(word.toLowerCase())).length * 3 < latin.length
}
