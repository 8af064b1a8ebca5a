import {facts, translated, transliterated, withSlip} from '../damage.js'
import {pick} from '../random.js'

const commandRules = ['fact-command', 'fact-code', 'fact-path', 'registry-notation']
// Because ticks stand around messages as well, a sentence in them is a literal.
const codeRules = [
  'fact-code',
  'fact-literal',
  'fact-command',
  'fact-path',
  'fact-placeholder',
  'fact-url',
  'fact-email',
  'fact-version',
  'fact-number',
  'fact-identifier',
  'registry-value',
  'registry-key-path',
  'registry-notation',
  'registry-dword-digits'
]

const cmdlets =
  /(?<![\w/-])(?:Get|Set|New|Remove|Add|Enable|Disable|Connect|Disconnect|Start|Stop|Install|Uninstall|Import|Export|Update|Test|Search|Move|Restore|Grant|Revoke|Invoke|Undo|Resume|Register|Unregister)-[A-Z][A-Za-z0-9]{3,}/g
const parameters = /(?<=[ \u00a0])-[A-Z][A-Za-z]{2,}(?![\w-])/g
const switches = /(?<=[A-Za-z0-9"] )\/[a-zA-Z]{2,14}(?![\w/<])/g
const spans = /(?<!`)`[^`\n]{2,}`(?!`)/g

const cmdlet = (pair, change) => facts(pair, 'open', cmdlets, change)
const isCommand = (row) => row.isCode || /[A-Z][a-z]+-[A-Z]/.test(row.open)
const span = (pair, change, isWanted) => facts(pair, 'text', spans, change, {isWanted})
const block = (pair, change, isWanted = () => true) =>
  facts(pair, 'text', /^.*\S.*$/g, change, {
    isWanted: (row, fact, at) => row.isCode && row.text === row.source && isWanted(row, fact, at)
  })

function withTranslatedWord(text, pair, random) {
  return outsidePlaceholders(text, random, (part) => {
    const words = part.match(/(?<![A-Za-z])[A-Za-z]{4,}(?![A-Za-z])/g)
    if (!words) return undefined
    const word = pick(words, random)
    const other = random() < 0.15 ? transliterated(word) : translated(word, pair, random)
    return other && part.replace(word, other)
  })
}

/**
 * Change a part of code that translation must not touch.
 *
 * Because what stands in brackets or behind a number sign may be translated: readers replace the one
 * and read the other.
 */
function outsidePlaceholders(text, random, change) {
  if (/^\s*<.*>\s*$/.test(text)) return change(text)
  const parts = text.split(/(<[^>]*>|\{[^}]*\}|\[[^\]]*\]|#.*)/)
  const places = [...parts.keys()].filter((at) => at % 2 === 0 && /[A-Za-z]{4}/.test(parts[at]))
  if (places.length === 0) return undefined
  const at = pick(places, random)
  const changed = change(parts[at])
  return changed && parts.with(at, changed).join('')
}

function withCurlyQuotes(text, random) {
  const [open, close] = pick(['“”', '„“', '«»', '””', '‘’'], random)
  return text.replace(/(["'])([^"']*)\1/, (_, __, inner) => `${open}${inner}${close}`)
}

/** @type {readonly import('../damage.js').DamageClass[]} */
export const commandClasses = [
  {
    name: 'command-noun-translated',
    about: '`Set-ExecutionPolicy` → `Set-اكسيكوتيونبوليسي`',
    rules: commandRules,
    find: (pair) =>
      cmdlet(pair, (fact, random) => {
        const [verb, noun] = fact.split('-')
        const other = random() < 0.3 ? transliterated(noun) : translated(noun, pair, random)
        return other && `${verb}-${other}`
      })
  },
  {
    name: 'command-en-dash',
    about: '`Get-Mailbox` → `Get–Mailbox`',
    rules: commandRules,
    find: (pair) =>
      cmdlet(pair, (fact, random) => fact.replace('-', pick(['–', '—', '‑', '−'], random)))
  },
  {
    name: 'command-blank-inside',
    about: '`Get-Mailbox` → `Get -Mailbox`, `Get Mailbox`',
    rules: commandRules,
    find: (pair) =>
      cmdlet(pair, (fact, random) => fact.replace('-', pick(['- ', ' -', ' - ', ' '], random)))
  },
  {
    name: 'command-letter-changed',
    about: '`Get-Mailbox` → `Get-Mailbbox`',
    rules: commandRules,
    find: (pair) => cmdlet(pair, (fact, random) => withSlip(fact, random))
  },
  {
    name: 'command-lost',
    about: 'a cmdlet is gone from the sentence',
    rules: [...commandRules, 'markup-structure'],
    find: (pair) => facts(pair, 'open', new RegExp(`(?<!\`)${cmdlets.source}(?!\`)`, 'g'), () => '')
  },
  {
    name: 'command-parameter-translated',
    about: '`-Identity` → `-Identität`',
    rules: commandRules,
    find: (pair) =>
      facts(
        pair,
        'open',
        parameters,
        (fact, random) => {
          const other = translated(fact.slice(1), pair, random)
          return other && `-${other}`
        },
        {isWanted: isCommand}
      )
  },
  {
    name: 'command-parameter-dash',
    about: '`-Identity` → `–Identity`, `- Identity`',
    rules: commandRules,
    find: (pair) =>
      facts(
        pair,
        'open',
        parameters,
        (fact, random) => `${pick(['–', '—', '- ', '–', ''], random)}${fact.slice(1)}`,
        {isWanted: isCommand}
      )
  },
  {
    name: 'command-switch-changed',
    about: '`/scannow` → `\\scannow`, `/ scannow`',
    rules: commandRules,
    needs: / \/[a-zA-Z]{2}/,
    find: (pair) =>
      facts(
        pair,
        'open',
        switches,
        (fact, random) => `${pick(['\\', '/ ', '／', '-'], random)}${fact.slice(1)}`,
        {
          // Because a path such as `/authorize` stands behind a word of the language, not a program.
          isWanted: (row, fact, at) => {
            const [program = ''] = /\S+ $/.exec(row.open.slice(0, at)) ?? []
            return row.source.includes(program + fact)
          }
        }
      )
  }
]

/** @type {readonly import('../damage.js').DamageClass[]} */
export const codeClasses = [
  {
    name: 'code-curly-quotes',
    about: '`-Name "x"` → `-Name “x”` in code',
    rules: codeRules,
    needs: /`/,
    *find(pair) {
      yield* span(
        pair,
        (fact, random) => withCurlyQuotes(fact, random),
        (_, fact) => /"[^"]*"|'[^']*'/.test(fact)
      )
      yield* block(
        pair,
        (fact, random) => withCurlyQuotes(fact, random),
        (_, fact) => /"[^"]*"|'[^']*'/.test(fact)
      )
    }
  },
  {
    name: 'code-span-translated',
    about: 'a word of a code span is translated',
    rules: codeRules,
    needs: /`/,
    find: (pair) => span(pair, (fact, random) => withTranslatedWord(fact, pair, random))
  },
  {
    name: 'code-span-changed',
    about: 'a letter of a code span dropped, doubled, swapped or changed',
    rules: codeRules,
    needs: /`/,
    find: (pair) =>
      span(pair, (fact, random) =>
        outsidePlaceholders(fact, random, (part) => withSlip(part, random))
      )
  },
  {
    name: 'code-span-lost',
    about: 'a code span is gone from the sentence',
    rules: [...codeRules, 'markup-structure'],
    needs: /`/,
    find: (pair) =>
      span(
        pair,
        () => '',
        (row, fact) => row.text.trim() !== fact
      )
  },
  {
    name: 'code-line-lost',
    about: 'a line of a code block is gone',
    rules: codeRules,
    isWhole: true,
    needs: /```/,
    *find(pair) {
      for (const row of pair.rows) {
        if (!row.isCode || row.text.trim() === '' || row.text !== row.source) continue
        const end = row.start + row.text.length + 1
        yield {at: row.start, edits: () => [{start: row.start, end, text: ''}]}
      }
    }
  },
  {
    name: 'code-line-changed',
    about: 'a word of a line of a code block is translated or misspelt',
    rules: codeRules,
    needs: /```/,
    find: (pair) =>
      block(pair, (fact, random) =>
        random() < 0.5
          ? outsidePlaceholders(fact, random, (part) => withSlip(part, random))
          : withTranslatedWord(fact, pair, random)
      )
  }
]
