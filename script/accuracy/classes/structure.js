import {edit, indexes} from '../damage.js'
import {pick} from '../random.js'

const rules = ['markup-structure', 'markup-anchor']
const item = /^\s*(?:[-*+]|\d+[.)])\s+(?=\S)/

/** Rows that are list items, with the row of text before them. */
function* items(pair) {
  let before
  for (const row of pair.rows) {
    if (row.text.trim() === '') continue
    const isItem = item.test(row.text) && item.test(row.source) && !row.isCode
    if (isItem) yield {row, before}
    before = isItem ? row : undefined
  }
}

/** @type {readonly import('../damage.js').DamageClass[]} */
export const structureClasses = [
  {
    name: 'structure-heading-mark-lost',
    about: '`## Title` → `Title`, `##Title`',
    rules,
    *find(pair) {
      for (const row of pair.rows) {
        const mark = /^#{1,6} +/.exec(row.text)?.[0]
        if (!mark || row.isCode || !/^#{1,6} /.test(row.source)) continue
        yield {
          at: row.start,
          edits: (random) => [
            {start: row.start, end: row.start + mark.length, text: pick(['', mark.trim()], random)}
          ]
        }
      }
    }
  },
  {
    name: 'structure-heading-level',
    about: '`## Title` → `# Title`',
    rules,
    *find(pair) {
      for (const row of pair.rows) {
        if (row.isCode || !/^#{2,6} /.test(row.text) || !/^#{2,6} /.test(row.source)) continue
        yield edit(row.start, row.start + 1, '')
      }
    }
  },
  {
    name: 'structure-heading-lost',
    about: 'a heading is gone',
    rules,
    isWhole: true,
    *find(pair) {
      for (const row of pair.rows) {
        if (row.isCode || !/^#{2,6} /.test(row.text) || !/^#{2,6} /.test(row.source)) continue
        yield edit(row.start, row.start + row.text.length + 1, '')
      }
    }
  },
  {
    name: 'structure-item-merged',
    about: 'a list item runs on at the end of the one before',
    rules,
    *find(pair) {
      for (const {row, before} of items(pair)) {
        if (!before) continue
        const marker = item.exec(row.text)[0]
        yield edit(before.start + before.text.length, row.start + marker.length, ' ')
      }
    }
  },
  {
    name: 'structure-item-lost',
    about: 'a list item or step is gone',
    rules: [...rules, 'fact-number', 'fact-url', 'term-name'],
    isWhole: true,
    *find(pair) {
      for (const {row, before} of items(pair)) {
        if (before) yield edit(row.start, row.start + row.text.length + 1, '')
      }
    }
  },
  {
    name: 'structure-item-mark-lost',
    about: '`- text` → `text`, `-text`',
    rules,
    *find(pair) {
      for (const {row} of items(pair)) {
        const marker = item.exec(row.text)[0]
        yield {
          at: row.start,
          edits: (random) => [
            {
              start: row.start,
              end: row.start + marker.length,
              text: pick(['', marker.trimEnd()], random)
            }
          ]
        }
      }
    }
  },
  {
    name: 'structure-cell-lost',
    about: 'a cell of a table, or what stood in it, is gone',
    rules,
    needs: /^ *\|/m,
    *find(pair) {
      for (const row of pair.rows) {
        if (row.isCode || !/^\s*\|.*\|\s*$/.test(row.text) || !/\p{L}/u.test(row.text)) continue
        const bars = indexes(row.text).filter((at) => row.text[at] === '|')
        if (bars.length < 3) continue
        for (const [index, bar] of bars.slice(0, -1).entries()) {
          const [start, end] = [row.start + bar, row.start + bars[index + 1]]
          const isEmpty = row.text.slice(bar + 1, bars[index + 1]).trim() === ''
          yield {
            at: start,
            edits: (random) => [{start, end, text: isEmpty || random() < 0.6 ? '' : '|  '}]
          }
        }
      }
    }
  },
  {
    name: 'structure-paragraph-lost',
    about: 'a paragraph is gone',
    rules: [
      'markup-structure',
      'fact-number',
      'fact-url',
      'term-name',
      'fact-code',
      'fact-command'
    ],
    isWhole: true,
    *find(pair) {
      for (const [index, row] of pair.rows.entries()) {
        const isAlone = [index - 1, index + 1].every(
          (at) => (pair.rows[at]?.text ?? '').trim() === ''
        )
        if (!isAlone || row.isCode || row.text.length < 30 || !/^[\p{L}*[]/u.test(row.text))
          continue
        if (!/^[\p{L}*[]/u.test(row.source)) continue
        yield edit(row.start, Math.min(row.start + row.text.length + 2, pair.text.length), '')
      }
    }
  }
]
