import {facts, factsOf, withOtherDigit} from '../damage.js'
import {pick} from '../random.js'

const versionRules = [
  'fact-version',
  'fact-number',
  'term-name',
  'fact-identifier',
  'registry-key-path'
]
const numberRules = ['fact-number', 'fact-version', 'term-name', 'fact-identifier']

/** `1.2`, `10.0.19041`; not a code of mail servers, not an address. */
const versions = /(?<![\w.,:\-/$€£])\d{1,5}(?:\.\d{1,6}){1,4}(?![\w%]|[.,:\-/]\d)/g
/** `30`; not in a word, a date, a time, an amount of money. */
const numbers =
  /(?<![A-Za-z\d_#$€£%&=+*~<>\\/-]|\d[.,:'\u00a0\u202f ])\d{1,6}(?![A-Za-z\d_\\/%°]|[.,:'\-\u00a0\u202f ]\d|[.)] )/g
/** `30`, `2500`: ends in a zero. */
const round =
  /(?<![A-Za-z\d_#$€£%&=+*~<>\\/.,:-])\d+0(?![A-Za-z\d_\\/%°.,:-]|[ \u00a0\u202f]\d{3})/g
const units =
  /(?<=\d[ \u00a0\u202f]?)(?:[KMGT]B|[Km]bps|Mbps|Go|Mo|Ko|To|ГБ|МБ|КБ|ТБ)(?![A-Za-zА-я])/g
const otherUnits = [
  ['KB', 'MB', 'GB', 'TB'],
  ['Ko', 'Mo', 'Go', 'To'],
  ['КБ', 'МБ', 'ГБ', 'ТБ'],
  ['Kbps', 'Mbps']
]
const item = /^\s*(?:[-*+]|\d+[.)])\s/

/** The source calls it a version: after a name, a letter v, or with three parts. */
function isVersion(row, fact) {
  if (/^[245]\.\d\.\d{1,3}$/.test(fact) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(fact)) return false
  if (fact.split('.').length > 2) return true
  const at = row.sourceProse.indexOf(fact)
  const [before, after] = [row.sourceProse.slice(0, at), row.sourceProse.slice(at + fact.length)]
  if (/^[\s-]?(?:[KMGT]B|inch|million|billion|percent|hours?|minutes?|days?)/i.test(after))
    return false
  // Because a sentence may begin with any word, only a capital inside of it tells a name.
  return /(?:[\p{L}\d,;:)(] [A-Z][A-Za-z]+|[A-Z][A-Za-z]*[A-Z][A-Za-z]*|\bversions?|\bv\.?|\bX) $/u.test(
    before
  )
}

/** A number of the line, neither its marker nor part of a name. */
function isCount(row, fact, at) {
  return (
    fact !== '365' &&
    !/^\s*$/.test(row.prose.slice(0, at)) &&
    !/^\s*\d+[.)]/.test(row.text.slice(at))
  )
}

const version = (pair, change) => facts(pair, 'prose', versions, change, {isWanted: isVersion})
const number = (pair, change) => facts(pair, 'prose', numbers, change, {isWanted: isCount})

/** @type {readonly import('../damage.js').DamageClass[]} */
export const versionClasses = [
  {
    name: 'version-decimal-comma',
    about: '`TLS 1.2` → `TLS 1,2`',
    rules: versionRules,
    find: (pair) =>
      version(pair, (fact, random) =>
        fact.split('.').length === 2 || random() < 0.5
          ? fact.replace('.', ',')
          : fact.replaceAll('.', ',')
      )
  },
  {
    name: 'version-digit-changed',
    about: '`10.0.19041` → `10.0.19042`',
    rules: versionRules,
    find: (pair) => version(pair, (fact, random) => withOtherDigit(fact, random))
  },
  {
    name: 'version-digits-dropped',
    about: '`16.0.1` → `16.0`, `1.2` → `1`',
    rules: versionRules,
    find: (pair) => version(pair, (fact) => fact.slice(0, fact.lastIndexOf('.')))
  },
  {
    name: 'version-blank-inside',
    about: '`1.2` → `1. 2`',
    rules: versionRules,
    find: (pair) =>
      version(pair, (fact, random) => fact.replace('.', pick(['. ', ' .', ' . '], random)))
  },
  {
    name: 'version-lost',
    about: '`iOS 12.4` → `iOS`',
    rules: versionRules,
    find: (pair) => version(pair, () => '')
  }
]

/** @type {readonly import('../damage.js').DamageClass[]} */
export const numberClasses = [
  {
    name: 'number-digit-changed',
    about: '`30 days` → `36 days`',
    rules: numberRules,
    find: (pair) => number(pair, (fact, random) => withOtherDigit(fact, random))
  },
  {
    name: 'number-group-wrong',
    about: '`1000` → `100`, `250` → `250.000`',
    rules: numberRules,
    *find(pair) {
      yield* grouped(pair)
      yield* facts(
        pair,
        'prose',
        round,
        (fact, random) => pick([fact.replace(/00?$/, ''), `${fact}0`, `${fact}000`], random),
        {
          isWanted: (row, fact, at) =>
            fact.length > 1 &&
            isCount(row, fact, at) &&
            !/^(?:19|20)\d\d$/.test(fact) &&
            // Because `Windows 10` is a name, whose number has no groups.
            !/[A-Z][A-Za-z]+[ \u00a0\u202f]$/.test(row.prose.slice(0, at))
        }
      )
    }
  },
  {
    name: 'number-lost',
    about: '`within 30 days` → `within days`',
    rules: numberRules,
    find: (pair) => number(pair, () => '')
  },
  {
    name: 'number-unit-changed',
    about: '`50 GB` → `50 MB`',
    rules: numberRules,
    needs: /\d[ \u00a0\u202f]?(?:[KMGT]B|[KM]bps|[KMGT]o|[КМГТ]Б)/,
    *find(pair) {
      for (const row of pair.rows) {
        const inSource = factsOf(row.sourceProse, units).length
        const found = factsOf(row.prose, units)
        if (found.length !== inSource) continue
        for (const {fact, at} of found) {
          const list = otherUnits.find((each) => each.includes(fact))
          if (!list) continue
          const start = row.start + at
          const others = list.filter((other) => other !== fact)
          const edits = (random) => [{start, end: start + fact.length, text: pick(others, random)}]
          yield {at: start, edits}
        }
      }
    }
  },
  {
    name: 'number-swapped',
    about: 'two numbers of neighbouring list items change places',
    rules: [...numberRules, 'markup-structure'],
    *find(pair) {
      for (const [index, row] of pair.rows.entries()) {
        const next = pair.rows.slice(index + 1, index + 3).find(({text}) => text.trim() !== '')
        if (!next || !item.test(row.text) || !item.test(next.text)) continue
        const [one, ...more] = single(row)
        const [two, ...rest] = single(next)
        if (!one || !two || more.length + rest.length > 0 || one.fact === two.fact) continue
        const a = {
          start: row.start + one.at,
          end: row.start + one.at + one.fact.length,
          text: two.fact
        }
        const b = {
          start: next.start + two.at,
          end: next.start + two.at + two.fact.length,
          text: one.fact
        }
        yield {at: a.start, edits: () => [a, b]}
      }
    }
  }
]

/** Numbers that the source writes with groups, in the way of any language: `1,000`, `1.000`, `1 000`. */
function* grouped(pair) {
  for (const row of pair.rows) {
    for (const {fact} of factsOf(row.sourceProse, /(?<![\d$€£.,])\d{1,3}(?:,\d{3})+(?![\d.,])/g)) {
      const written = new RegExp(
        `(?<![\\d.,])${fact.replaceAll(',', "[.,'’ \u00a0\u202f]")}(?![\\d]|[.,]\\d)`
      )
      const match = written.exec(row.prose)
      if (!match) continue
      const start = row.start + match.index
      const end = start + match[0].length
      const [mark = ''] = /[^\d]/.exec(match[0]) ?? []
      yield {
        at: start,
        edits: (random) => [
          {
            start,
            end,
            text: pick(
              [match[0].slice(0, -4), `${match[0]}${mark}000`, match[0].slice(0, -1)],
              random
            )
          }
        ]
      }
    }
  }
}

/** The numbers of a row when its source has the same. */
function single(row) {
  const found = factsOf(row.prose, numbers).filter(({fact, at}) => isCount(row, fact, at))
  const behind = row.sourceProse.replace(item, (marker) => '\0'.repeat(marker.length))
  const expected = factsOf(behind, numbers)
  const isSame =
    expected.length === found.length && expected.every(({fact}, at) => fact === found[at].fact)
  return isSame ? found : []
}
