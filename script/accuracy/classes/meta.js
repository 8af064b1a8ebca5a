import {edit, factsOf, translated} from '../damage.js'
import {pick} from '../random.js'

/** Lines of the front matter: `key: value`. */
function* keysOf(pair, pattern) {
  for (const match of pair.text.slice(0, pair.bodyStart).matchAll(pattern)) {
    yield {
      key: match[1],
      value: match[2],
      start: match.index,
      valueStart: match.index + match[0].length - match[2].length
    }
  }
}

/** @type {readonly import('../damage.js').DamageClass[]} */
export const metaClasses = [
  {
    name: 'meta-key-translated',
    about: '`title:` → `Titel:`, `ms.topic:` → `ms.тема:`',
    rules: ['meta-front-matter', 'meta-drift', 'meta-locale'],
    *find(pair) {
      const pattern =
        /^(title|ms\.topic|ms\.author|author|manager|localization_priority|ROBOTS|ms\.service): (.+)$/gm
      for (const {key, start} of keysOf(pair, pattern)) {
        const word = key.split(/[._]/).at(-1)
        const at = start + key.length - word.length
        yield {
          at,
          edits: (random) => {
            const other = translated(word, pair, random)
            return other && [{start: at, end: at + word.length, text: other}]
          }
        }
      }
    }
  },
  {
    name: 'meta-closing-lost',
    about: 'the `---` that ends the front matter is gone',
    rules: ['meta-front-matter'],
    isWhole: true,
    *find(pair) {
      const at = pair.text.lastIndexOf('\n---', pair.bodyStart - 2) + 1
      if (pair.bodyStart > 0 && at > 3) {
        const first = {start: 0, end: 0, text: ''}
        yield {at, edits: () => [first, {start: at, end: pair.bodyStart, text: ''}]}
      }
    }
  },
  {
    name: 'meta-value-changed',
    about: '`ms.topic: article` → `ms.topic: Artikel`, `ROBOTS: NOINDEX` → another',
    rules: ['meta-drift', 'meta-front-matter'],
    *find(pair) {
      const pattern = /^(ms\.topic|ROBOTS): (.+)$/gm
      for (const {key, value, valueStart} of keysOf(pair, pattern)) {
        if (!pair.source.includes(`${key}: ${value}`)) continue
        yield {
          at: valueStart,
          edits: (random) => {
            const text = translated(value.split(',')[0], pair, random)
            return text && [{start: valueStart, end: valueStart + value.length, text}]
          }
        }
      }
    }
  },
  {
    name: 'meta-locale-wrong',
    about: '`ms.contentlocale: de-DE` in a French article',
    rules: ['meta-locale'],
    *find(pair) {
      for (const {value, valueStart} of keysOf(pair, /^(ms\.contentlocale): (.+)$/gm)) {
        const others = ['de-DE', 'fr-FR', 'es-ES', 'ja-JP', 'it-IT'].filter(
          (each) => each !== pair.locale
        )
        yield {
          at: valueStart,
          edits: (random) => [
            {start: valueStart, end: valueStart + value.length, text: pick(others, random)}
          ]
        }
      }
    }
  }
]

const wrapper =
  /<span data-ttu-id="[^"\n]+">[^\n]*?<\/span><span class="sxs-lookup"><span data-stu-id="([^"\n]+)">[^\n]*?<\/span><\/span>/g

/** @type {readonly import('../damage.js').DamageClass[]} */
export const wrapperClasses = [
  {
    name: 'wrapper-span-lost',
    about: 'a `</span>` of a wrapper is gone',
    rules: ['markup-wrapper', 'markup-html'],
    isWrapped: true,
    *find(pair) {
      for (const {fact, at} of wrappersOf(pair)) {
        const ends = factsOf(fact, /<\/span>/g)
        if (ends.length !== 3) continue
        for (const {at: end} of ends) yield edit(at + end, at + end + 7, '')
      }
    }
  },
  {
    name: 'wrapper-opening-lost',
    about: 'an opening `<span …>` of a wrapper is gone',
    rules: ['markup-wrapper', 'markup-html'],
    isWrapped: true,
    *find(pair) {
      for (const {fact, at} of wrappersOf(pair)) {
        for (const {fact: tag, at: start} of factsOf(fact, /<span [^>]+>/g)) {
          yield edit(at + start, at + start + tag.length, '')
        }
      }
    }
  },
  {
    name: 'wrapper-id-changed',
    about: 'the two ids of a wrapper disagree',
    rules: ['markup-wrapper'],
    isWrapped: true,
    *find(pair) {
      for (const {fact, at} of wrappersOf(pair)) {
        for (const {fact: id, at: start} of factsOf(fact, /(?<=-[st]tu-id=")[^"]+(?=")/g)) {
          yield {
            at: at + start,
            edits: (random) => {
              const last = Number(id.at(-1))
              const text = id.slice(0, -1) + ((last + 1 + Math.floor(random() * 8)) % 10)
              return [{start: at + start, end: at + start + id.length, text}]
            }
          }
        }
      }
    }
  }
]

function* wrappersOf(pair) {
  for (const match of pair.text.matchAll(wrapper)) yield {fact: match[0], at: match.index}
}
