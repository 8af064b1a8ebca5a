import {facts, factsOf, indexes, translated, withSlip} from '../damage.js'
import {pick} from '../random.js'

const rules = ['fact-url', 'markup-broken-link']
/** Targets of links with text, and bare addresses. */
const addresses =
  /(?<=[^[]\]\()(?:https?:\/\/|\/)[^\s()]+(?=[) ])|(?<![(<"'`\w/=])https?:\/\/[^\s<>()\]"'`*|\u3000-\u303f\uff00-\uffef]*[\w/]/g
const links = /(?<!!)\[[^[\]\n]+\]\([^()\s]+\)/g
const targets = /(?<=[^[]\]\()(?:https?:\/\/|\/)[^\s()]+(?=\))/g
const emails = /(?<![\w/:@=.+-])[\w.+-]+@[\w-]+(?:\.[A-Za-z]{2,})+(?![\w-])/g
const emailRules = ['fact-email', 'fact-url', 'fact-code', 'fact-command']

const address = (pair, change, isWanted) => facts(pair, 'text', addresses, change, {isWanted})
const isTarget = (row, _, at) => row.text[at - 1] === '('

/** Where the path of an address starts and ends. */
function pathOf(url) {
  const start = url.startsWith('/') ? 0 : url.indexOf('/', url.indexOf('//') + 2)
  const end = url.search(/[?#]/)
  return {start, end: end === -1 ? url.length : end}
}

function inPath(url, change) {
  const {start, end} = pathOf(url)
  if (start < 0 || end - start < 6) return undefined
  const changed = change(url.slice(start, end))
  return changed && url.slice(0, start) + changed + url.slice(end)
}

/** @type {readonly import('../damage.js').DamageClass[]} */
export const urlClasses = [
  {
    name: 'url-path-changed',
    about: 'a letter of the path dropped, doubled, swapped or changed',
    rules,
    find: (pair) => address(pair, (url, random) => inPath(url, (path) => withSlip(path, random)))
  },
  {
    name: 'url-path-translated',
    about: '`/admin/add-users` → `/admin/add-Benutzer`',
    rules,
    find: (pair) =>
      address(pair, (url, random) =>
        inPath(url, (path) => {
          const word = pick(path.match(/[A-Za-z]{4,}/g) ?? [''], random)
          const other = word && translated(word, pair, random)
          return other && path.replace(word, other)
        })
      )
  },
  {
    name: 'url-host-changed',
    about: '`docs.microsoft.com` → `dokumente.microsoft.com`, `docs.microsft.com`',
    rules,
    find: (pair) =>
      address(
        pair,
        (url, random) => {
          const host = url.split('/')[2]
          const label = pick(host.split('.').slice(0, -1), random)
          const other = random() < 0.5 ? translated(label, pair, random) : withSlip(label, random)
          return other && url.replace(label, other.toLowerCase())
        },
        (_, url) => url.startsWith('http')
      )
  },
  {
    name: 'url-notation-changed',
    about: '`https://` → `https：//`, `https: //`, `https:/`',
    // Because a sign that nobody sees is what it is, wherever it stands.
    rules: [...rules, 'text-bidi'],
    find: (pair) =>
      address(
        pair,
        (url, random) =>
          url.replace('://', pick(['：//', ': //', ':/', '://\u200b', ':// '], random)),
        (_, url) => url.startsWith('http')
      )
  },
  {
    name: 'url-blank-inside',
    about: '`/office-365/` → `/office- 365/`',
    rules,
    find: (pair) =>
      address(pair, (url, random) =>
        inPath(url, (path) => {
          const places = indexes(path).filter(
            (at) => at > 0 && /[-/]/.test(path[at]) && path[at + 1]
          )
          if (places.length === 0) return undefined
          const at = pick(places, random)
          return `${path.slice(0, at + 1)} ${path.slice(at + 1)}`
        })
      )
  },
  {
    name: 'url-truncated',
    about: 'the last part of the path is gone',
    rules,
    find: (pair) =>
      address(pair, (url) =>
        inPath(url, (path) => path.replace(/[^/]\/[^/]+\/?$/, (end) => end[0]))
      )
  },
  {
    name: 'url-emptied',
    about: '`[text](https://…)` → `[text]()`',
    rules,
    find: (pair) => facts(pair, 'text', targets, () => '', {isWanted: isTarget})
  },
  {
    name: 'url-swapped',
    about: 'two links of a paragraph change targets',
    rules,
    *find(pair) {
      for (const row of pair.rows) {
        const found = factsOf(row.text, targets)
        const expected = factsOf(row.source, targets).map(({fact}) => fact)
        if (found.length < 2 || found.length !== expected.length) continue
        if (!found.every(({fact}) => expected.includes(fact))) continue
        // Because languages put links in another order, only those that stand in the source's count.
        if (!found.every(({fact}, index) => fact === expected[index])) continue
        const [one, two] = found
        if (one.fact === two.fact) continue
        const edits = () => [
          {start: row.start + one.at, end: row.start + one.at + one.fact.length, text: two.fact},
          {start: row.start + two.at, end: row.start + two.at + two.fact.length, text: one.fact}
        ]
        yield {at: row.start + one.at, edits}
      }
    }
  },
  {
    name: 'url-link-lost',
    about: '`[text](https://…)` → `text`',
    rules,
    *find(pair) {
      for (const row of pair.rows) {
        for (const {fact, at} of factsOf(row.text, links)) {
          const url = fact.slice(fact.lastIndexOf('](') + 2, -1)
          if (row.source.split(url).length !== row.text.split(url).length) continue
          // Because an address that is its own text is a link without brackets too.
          if (/^\[(?:https?:|www\.)/.test(fact)) continue
          const text = fact.slice(1, fact.lastIndexOf(']('))
          const start = row.start + at
          yield {at: start, edits: () => [{start, end: start + fact.length, text}]}
        }
      }
    }
  },
  {
    name: 'url-foreign-locale',
    about: '`/en-us/` → `/fr-fr/` in a German article',
    rules,
    needs: /\/[a-z]{2}-[a-z]{2}\//i,
    *find(pair) {
      const segment = /https?:\/\/[^\s()/]+\/(?:[\w-]+\/)?([a-z]{2}-[a-z]{2})\/[^\s()]*/gi
      for (const row of pair.rows) {
        const inSource = factsOf(row.source, segment).length
        const found = factsOf(row.text, segment)
        if (found.length !== inSource) continue
        for (const {fact, at} of found) {
          const own = [pair.locale.toLowerCase(), 'en-us']
          if (!own.includes(fact.toLowerCase())) continue
          const others = ['fr-fr', 'de-de', 'es-es', 'ja-jp', 'pl-pl'].filter(
            (each) => !own.includes(each)
          )
          const start = row.start + at
          yield {
            at: start,
            edits: (random) => [{start, end: start + fact.length, text: pick(others, random)}]
          }
        }
      }
    }
  },
  {
    name: 'url-fragment-changed',
    about: '`#permissions` → `#berechtigungen`, `#permisions`',
    rules,
    needs: /\]\([^)\s]+#/,
    find: (pair) =>
      address(
        pair,
        (url, random) => {
          const at = url.indexOf('#') + 1
          const fragment = url.slice(at)
          const word = pick(fragment.match(/[A-Za-z]{4,}/g) ?? [''], random)
          if (!word) return undefined
          const other = random() < 0.6 ? withSlip(fragment, random) : undefined
          const changed = other ?? fragment.replace(word, translated(word, pair, random) ?? word)
          return url.slice(0, at) + changed
        },
        (_, url) => /#[\w-]{5,}$/.test(url)
      )
  }
]

const email = (pair, change) => facts(pair, 'open', emails, change)

/** @type {readonly import('../damage.js').DamageClass[]} */
export const emailClasses = [
  {
    name: 'email-comma',
    about: '`user@contoso.com` → `user@contoso,com`',
    rules: emailRules,
    needs: /@/,
    find: (pair) => email(pair, (fact) => fact.replace(/\.(?=[A-Za-z]+$)/, ','))
  },
  {
    name: 'email-blank',
    about: '`user@contoso.com` → `user @contoso.com`',
    rules: emailRules,
    needs: /@/,
    find: (pair) =>
      email(pair, (fact, random) => fact.replace('@', pick([' @', '@ ', ' @ '], random)))
  },
  {
    name: 'email-full-width-at',
    about: '`user@contoso.com` → `user＠contoso.com`',
    rules: emailRules,
    needs: /@/,
    find: (pair) => email(pair, (fact) => fact.replace('@', '＠'))
  },
  {
    name: 'email-letter-changed',
    about: '`user@contoso.com` → `user@contosso.com`',
    rules: emailRules,
    needs: /@/,
    find: (pair) => email(pair, (fact, random) => withSlip(fact, random))
  },
  {
    name: 'email-translated',
    about: '`user@contoso.com` → `benutzer@contoso.com`',
    rules: emailRules,
    needs: /@/,
    find: (pair) =>
      email(pair, (fact, random) => {
        const other = translated('user', pair, random)
        return other && fact.replace(/^[^@]+/, other)
      })
  }
]
