import {facts, factsOf, indexes, translated, withSlip} from '../damage.js'
import {pick} from '../random.js'

const rules = ['term-name', 'fact-identifier']
/** Names that no language translates, as a reader knows them. */
const names =
  /(?<![\p{L}\p{N}-])(?:Microsoft 365|Office 365|Dynamics 365|SharePoint Online|SharePoint|OneDrive|Exchange Online|Exchange Server|Azure Active Directory|Azure AD|Active Directory|Azure|Intune|PowerShell|Yammer|Power BI|Power Automate|Internet Explorer|Microsoft Edge|Microsoft Teams|Microsoft|Outlook|Windows 10|Windows|iPhone|iPad|Android|Skype|Bing|Xbox|Cortana|OneNote|Visio)(?![\p{L}\p{N}]|[-'’.]\p{L})/gu

const name = (pair, change) => facts(pair, 'prose', names, change)

/** @type {readonly import('../damage.js').DamageClass[]} */
export const nameClasses = [
  {
    name: 'name-misspelt',
    about: '`Office 365` → `Officer 365`, `SharePoint` → `SharePiont`',
    rules,
    find: (pair) =>
      name(pair, (fact, random) => {
        if (fact === 'Office 365' && random() < 0.2) return 'Officer 365'
        const words = fact.split(' ').filter((word) => /^[A-Za-z]{5,}$/.test(word))
        if (words.length === 0) return undefined
        const word = pick(words, random)
        const slip = withSlip(word.slice(0, -1), random)
        // Because a reader does not see a change of the last letter for what it is: an inflection.
        return slip && fact.replace(word, slip + word.at(-1))
      })
  },
  {
    name: 'name-case-changed',
    about: '`SharePoint` → `Sharepoint`, `Exchange Online` → `exchange Online`',
    rules,
    find: (pair) =>
      name(pair, (fact, random) => {
        const capitals = indexes(fact).filter((at) => /[A-Z]/.test(fact[at]))
        const at = pick(capitals, random)
        return fact.slice(0, at) + fact[at].toLowerCase() + fact.slice(at + 1)
      })
  },
  {
    name: 'name-translated',
    about: '`Office 365` → `konstapel 365`, `Exchange Online` → `Austausch Online`',
    rules,
    find: (pair) =>
      name(pair, (fact, random) => {
        const words = fact.split(' ')
        // Because `Microsoft` alone is written in other scripts by everybody, a word beside it is.
        const others = words.filter((part) => /^[A-Za-z]{4,}$/.test(part) && part !== 'Microsoft')
        if (words.length < 2 || others.length === 0) return undefined
        const word = pick(others, random)
        const other = translated(random() < 0.5 ? word : word.toLowerCase(), pair, random)
        return other && fact.replace(word, other)
      })
  },
  {
    name: 'name-in-other-letters',
    about: '`Microsoft` → `Мicrosoft` with a Cyrillic letter',
    rules: ['term-name', 'text-mojibake', 'registry-notation'],
    find: (pair) =>
      name(pair, (fact, random) => {
        const letters = {
          a: 'а',
          c: 'с',
          e: 'е',
          o: 'о',
          p: 'р',
          x: 'х',
          M: 'М',
          O: 'О',
          E: 'Е',
          A: 'А'
        }
        const places = indexes(fact).filter((at) => letters[fact[at]])
        if (places.length === 0) return undefined
        const at = pick(places, random)
        return fact.slice(0, at) + letters[fact[at]] + fact.slice(at + 1)
      })
  },
  {
    name: 'literal-altered',
    about: 'a word of a quoted message that was kept in the source language is changed',
    rules: [
      'fact-literal',
      'term-name',
      'fact-identifier',
      'fact-number',
      'fact-version',
      'fact-code',
      'fact-command'
    ],
    *find(pair) {
      const quoted = /["“„'‘](\p{Lu}[^"“”„'‘’\n]{11,120})["”“'’]/gu
      for (const row of pair.rows) {
        for (const {fact} of factsOf(row.sourceProse, quoted)) {
          const at = row.prose.indexOf(fact)
          if (at === -1 || fact.split(' ').length < 3 || fact.includes('\0')) continue
          if (!/["“”„«»'‘’「『`][\u00a0\u202f]?$/.test(row.text.slice(0, at))) continue
          yield {at: row.start + at, edits: (random) => alter(fact, row.start + at, pair, random)}
        }
      }
    }
  }
]

/** @returns {readonly import('../damage.js').Edit[] | undefined} */
function alter(fact, start, pair, random) {
  const words = fact.match(/(?<![\w])[A-Za-z]{4,}(?![\w])/g)
  if (!words) return undefined
  const word = pick(words, random)
  const kinds = [translated(word, pair, random), withSlip(word, random)]
  const other = pick(kinds, random)
  if (other === undefined) return undefined
  return [{start, end: start + fact.length, text: fact.replace(word, other)}]
}
