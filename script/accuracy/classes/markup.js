import {edit, factsOf, translated, withSlip} from '../damage.js'
import {pick} from '../random.js'

const links = /(?<!!)\[[^[\]\n]+\]\([^()\s]+\)/g
const strong = /(?<!\*)\*\*(?![\s*])[^*\n]{2,60}?(?<![\s*\\])\*\*(?!\*)/g
const anchors = /<a name="[^"\n]+"><\/a>/g
const emphasisRules = ['markup-broken-emphasis', 'markup-structure']
const anchorRules = ['markup-anchor', 'markup-html']

/** Strong phrases of lines on which all asterisks belong to strong phrases. */
function* strongOf(pair) {
  for (const row of pair.rows) {
    const found = factsOf(row.prose, strong)
    const marks = row.prose.match(/\*/g)?.length ?? 0
    if (found.length === 0 || marks !== found.length * 4) continue
    for (const {fact, at} of found)
      yield {row, phrase: fact.slice(2, -2), start: row.start + at, fact}
  }
}

/** @type {readonly import('../damage.js').DamageClass[]} */
export const markupClasses = [
  {
    name: 'markup-link-text-lost',
    about: '`[text](url)` → `[](url)`, the text before it or gone',
    rules: ['markup-empty-link-text'],
    *find(pair) {
      for (const row of pair.rows) {
        for (const {fact, at} of factsOf(row.text, links)) {
          const url = fact.slice(fact.lastIndexOf('](') + 2, -1)
          if (!row.source.includes(`](${url})`) || row.source.includes(`[](${url})`)) continue
          const text = fact.slice(1, fact.lastIndexOf(']('))
          const start = row.start + at
          yield {
            at: start,
            edits: (random) => [
              {
                start,
                end: start + fact.length,
                text: pick([`[](${url})`, `${text} [](${url})`], random)
              }
            ]
          }
        }
      }
    }
  },
  {
    name: 'markup-link-blank',
    about: '`[text](url)` → `[text] (url)`',
    rules: ['markup-broken-link', 'fact-url'],
    *find(pair) {
      for (const row of pair.rows) {
        for (const {fact, at} of factsOf(row.text, links)) {
          const inner = row.start + at + fact.lastIndexOf('](') + 1
          if (row.source.includes('](')) yield edit(inner, inner, ' ')
        }
      }
    }
  },
  {
    name: 'markup-link-bracket-lost',
    about: '`[text](url)` → `text](url)`, `[text](url`',
    rules: ['markup-broken-link', 'fact-url'],
    *find(pair) {
      for (const row of pair.rows) {
        for (const {fact, at} of factsOf(row.text, links)) {
          const start = row.start + at
          const end = start + fact.length
          // Because a bracket behind would close the link, nothing would be lost.
          if (!row.source.includes('](') || row.text[at + fact.length] === ')') continue
          yield {
            at: start,
            edits: (random) => [
              random() < 0.5 ? {start, end: start + 1, text: ''} : {start: end - 1, end, text: ''}
            ]
          }
        }
      }
    }
  },
  {
    name: 'markup-link-full-width',
    about: '`[text](url)` → `[text]（url）`',
    rules: ['markup-broken-link', 'fact-url'],
    *find(pair) {
      for (const row of pair.rows) {
        for (const {fact, at} of factsOf(row.text, links)) {
          const inner = row.start + at + fact.lastIndexOf('](') + 1
          const end = row.start + at + fact.length
          if (!row.source.includes('](')) continue
          yield {
            at: inner,
            edits: () => [
              {start: inner, end: inner + 1, text: '（'},
              {start: end - 1, end, text: '）'}
            ]
          }
        }
      }
    }
  },
  {
    name: 'markup-strong-blank',
    about: '`**text**` → `** text**`',
    rules: emphasisRules,
    *find(pair) {
      for (const {start} of strongOf(pair)) yield edit(start + 2, start + 2, ' ')
    }
  },
  {
    name: 'markup-strong-empty',
    about: '`**text** more` → `text **** more`',
    rules: emphasisRules,
    *find(pair) {
      for (const {start, fact, phrase} of strongOf(pair)) {
        const end = start + fact.length
        yield {
          at: start,
          edits: (random) => [
            {
              start,
              end,
              text: pick([`${phrase} ****`, `**** ${phrase}`, `${phrase} **** `], random)
            }
          ]
        }
      }
    }
  },
  {
    name: 'markup-strong-unclosed',
    about: '`**text**` → `**text`',
    rules: emphasisRules,
    *find(pair) {
      for (const {start, fact} of strongOf(pair)) {
        const end = start + fact.length
        yield {
          at: start,
          edits: (random) => [
            random() < 0.7 ? {start: end - 2, end, text: ''} : {start, end: start + 2, text: ''}
          ]
        }
      }
    }
  },
  {
    name: 'markup-strong-halved',
    about: '`**text**` → `**text*`',
    rules: emphasisRules,
    *find(pair) {
      for (const {start, fact} of strongOf(pair)) {
        const end = start + fact.length
        yield {at: start, edits: () => [{start: end - 1, end, text: ''}]}
      }
    }
  },
  {
    name: 'markup-tag-unclosed',
    about: '`<b>text</b>` → `<b>text`, `<a name="x"></a>` → `<a name="x">`',
    rules: ['markup-html', 'markup-anchor'],
    *find(pair) {
      for (const row of pair.rows) {
        if (row.isCode) continue
        for (const {fact, at} of factsOf(row.text, /<\/(?!br)[a-z]{1,10}>/g)) {
          yield edit(row.start + at, row.start + at + fact.length, '')
        }
      }
    }
  },
  {
    name: 'markup-anchor-lost',
    about: '`# <a name="x"></a>Title` → `# Title`',
    rules: anchorRules,
    *find(pair) {
      for (const row of pair.rows) {
        for (const {fact, at} of factsOf(row.text, anchors)) {
          yield edit(row.start + at, row.start + at + fact.length, '')
        }
      }
    }
  },
  {
    name: 'markup-anchor-changed',
    about: '`<a name="access-denied">` → `<a name="zugriff-denied">`',
    rules: anchorRules,
    *find(pair) {
      for (const row of pair.rows) {
        for (const {fact, at} of factsOf(row.text, /(?<=<a name=")[^"\n]{4,}(?=")/g)) {
          const start = row.start + at
          yield {
            at: start,
            edits: (random) => {
              const word = pick(fact.match(/[a-z]{4,}/g) ?? [''], random)
              const other = word && random() < 0.5 ? translated(word, pair, random) : undefined
              const text = other ? fact.replace(word, other) : withSlip(fact, random)
              return text && text !== fact ? [{start, end: start + fact.length, text}] : undefined
            }
          }
        }
      }
    }
  },
  {
    name: 'markup-image-lost',
    about: 'an image is gone',
    rules: ['markup-structure', 'fact-url'],
    needs: /!\[/,
    find: images
  }
]

function* images(pair) {
  const image = /!\[[^[\]\n]*\]\([^()\n]+\)/g
  for (const row of pair.rows) {
    const found = factsOf(row.text, image)
    if (found.length !== factsOf(row.source, image).length) continue
    for (const {fact, at} of found) yield edit(row.start + at, row.start + at + fact.length, '')
  }
}
