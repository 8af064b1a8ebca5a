import {facts, indexes, translated, transliterated} from '../damage.js'
import {pick} from '../random.js'

const pathRules = ['fact-path', 'fact-code', 'fact-command', 'registry-key-path']
const placeholderRules = [
  'fact-placeholder',
  'fact-code',
  'fact-command',
  'fact-email',
  'fact-path',
  'fact-url',
  'markup-html'
]
const paths =
  /(?<![\w%\\])(?:[A-Z]:\\|%[A-Za-z_]+%\\|\\\\[A-Za-z])[^\s"'`*,;<>|()\u3000-\u9fff]{2,}/g
const drives = /(?<![\w])[A-Z]:\\(?=[\w%<])/g
const variables = /%[A-Za-z_]{3,}%/g
/** `{0}`, `\<tenant name\>`, `<tenant>`; not a tag of HTML. */
const placeholders =
  /\{[A-Za-z0-9][\w -]{0,24}\}|\\?<(?!\/?(?:a|b|br|p|i|u|ul|li|div|td|tr|th|table|tbody|span|img|em|strong|code|kbd|sup|sub|hr|https?|mailto)\b)[A-Za-z][\w -]{1,30}\\?>/g

/** @type {readonly import('../damage.js').DamageClass[]} */
export const pathClasses = [
  {
    name: 'path-folder-translated',
    about: '`C:\\Program Files` → `C:\\Programme`',
    rules: pathRules,
    needs: /\\/,
    find: (pair) =>
      facts(pair, 'open', paths, (fact, random) => {
        const words = fact.match(/(?<=\\)[A-Za-z]{3,}/g)
        if (!words) return undefined
        const word = pick(words, random)
        const other = random() < 0.3 ? transliterated(word) : translated(word, pair, random)
        return other && fact.replace(`\\${word}`, `\\${other}`)
      })
  },
  {
    name: 'path-backslash-lost',
    about: '`C:\\Windows\\System32` → `C:\\WindowsSystem32`',
    rules: pathRules,
    needs: /\\/,
    find: (pair) =>
      facts(pair, 'open', paths, (fact, random) => {
        const places = indexes(fact).filter(
          (at) => fact[at] === '\\' && /[\w%]/.test(fact[at + 1] ?? '') && at > 1
        )
        if (places.length === 0) return undefined
        const at = pick(places, random)
        return fact.slice(0, at) + pick(['', '', ' ', '\\ '], random) + fact.slice(at + 1)
      })
  },
  {
    name: 'path-drive-changed',
    about: '`C:\\` → `D:\\`, `C：\\`, `C: \\`',
    rules: pathRules,
    needs: /[A-Z]:\\/,
    find: (pair) =>
      facts(pair, 'open', drives, (fact, random) =>
        pick(
          [
            fact.replace(/^./, fact[0] === 'D' ? 'C' : 'D'),
            fact.replace(':', '：'),
            fact.replace(':', ': '),
            fact.replace('C', 'С')
          ],
          random
        )
      )
  },
  {
    name: 'path-variable-translated',
    about: '`%appdata%` → `%Аппдата%`',
    rules: pathRules,
    needs: /%[A-Za-z_]+%/,
    find: (pair) =>
      facts(pair, 'open', variables, (fact, random) => {
        const word = fact.slice(1, -1)
        const other = random() < 0.3 ? transliterated(word) : translated(word, pair, random)
        return other && pick([`%${other}%`, `%${other}%`, `% ${word}%`], random)
      })
  }
]

const inner = (fact) => fact.replace(/^\\?[{<]/, '').replace(/\\?[}>]$/, '')
const placeholder = (pair, change) =>
  facts(pair, 'open', placeholders, change, {
    // Because a line of XML has tags, not placeholders.
    isWanted: (row) => !(row.isCode && /^\s*<\/?\w/.test(row.text))
  })

/** @type {readonly import('../damage.js').DamageClass[]} */
export const placeholderClasses = [
  {
    name: 'placeholder-brackets-lost',
    about: '`<tenant>` → `tenant`, `{0}` → `{0`',
    rules: placeholderRules,
    needs: /[{<]/,
    find: (pair) =>
      placeholder(pair, (fact, random) =>
        pick([inner(fact), inner(fact), fact.slice(0, -1).replace(/\\$/, '')], random)
      )
  },
  {
    name: 'placeholder-blank-inside',
    about: '`{0}` → `{ 0}`, `<tenant>` → `< tenant>`',
    rules: placeholderRules,
    needs: /[{<]/,
    find: (pair) =>
      placeholder(pair, (fact, random) =>
        fact.replace(inner(fact), pick([` ${inner(fact)}`, ` ${inner(fact)} `], random))
      )
  },
  {
    name: 'placeholder-emptied',
    about: '`{0}` → `{}`, `<tenant>` → `<>`',
    rules: placeholderRules,
    needs: /[{<]/,
    find: (pair) => placeholder(pair, (fact) => fact.replace(inner(fact), ''))
  }
]
