import {
  facts,
  factsOf,
  indexes,
  translated,
  transliterated,
  withOtherDigit,
  withSlip
} from '../damage.js'
import {pick} from '../random.js'

/** Fullness: `HKEY_LOCAL_MACHINE\SOFTWARE\Policies`, `HKLM\…`, `HKCU:\…`. */
const keys =
  /(?:HKEY_[A-Z_]+|HKLM|HKCU):?\\[^\s\]"'`<>|*,;(){}\u3000-\u9fff]+(?: [\d.]+(?=[\\\]]))?(?:\\[A-Za-z]+)*/g
/** Not in quotes: a string has no digits that could be wrong. */
const dwords = /(?<!["“])dword:[0-9a-fA-F]{8}(?![0-9a-fA-F])/g
const entries = /"[A-Za-z][A-Za-z ]*"=dword:[0-9a-fA-F]{8}(?![0-9a-fA-F])/g
const hives = /HKEY_LOCAL_MACHINE|HKEY_CURRENT_USER|HKEY_CLASSES_ROOT|HKEY_USERS/g
const valueNames = /(?<=")[A-Za-z]{4,}(?="=dword:)/g
const types = /REG_(?:SZ|DWORD|BINARY|EXPAND_SZ|MULTI_SZ)/g

const keyRules = [
  'registry-key-path',
  'registry-notation',
  'registry-value',
  'fact-code',
  'fact-path'
]
const valueRules = ['registry-value', 'registry-notation', 'registry-dword-digits', 'fact-code']
const notationRules = ['registry-notation', 'registry-dword-digits', 'registry-value', 'fact-code']

/** Candidates at the inner places of registry keys. */
function* insideKeys(pair, pattern, change, isWanted) {
  const places = facts(pair, 'open', keys, () => '', {})
  for (const {at, edits} of places) {
    const [{start, end}] = edits(() => 0)
    const key = pair.text.slice(start, end)
    for (const {fact, at: inner} of factsOf(key, pattern)) {
      if (isWanted && !isWanted(fact, key, inner)) continue
      yield {
        at: at + inner,
        edits: (random) => {
          const text = change(fact, random)
          if (text === undefined || text === fact) return undefined
          return [{start: at + inner, end: at + inner + fact.length, text}]
        }
      }
    }
  }
}

/** @type {readonly import('../damage.js').DamageClass[]} */
export const registry = [
  {
    name: 'registry-dword-nine-digits',
    about: '`dword:00000001` → `dword:000000001`',
    rules: ['registry-dword-digits', 'registry-value', 'fact-code'],
    needs: /dword:/,
    find: (pair) =>
      facts(pair, 'open', dwords, (fact, random) => {
        const extra = pick(['0', '00', '0'], random)
        if (random() < 0.6) return fact.replace(':', `:${extra}`)
        return random() < 0.5 ? `${fact}${extra}` : `${fact.slice(0, -1)}${fact.at(-1).repeat(2)}0`
      })
  },
  {
    name: 'registry-dword-seven-digits',
    about: '`dword:00000001` → `dword:0000001`',
    rules: ['registry-dword-digits', 'registry-value', 'fact-code'],
    needs: /dword:/,
    find: (pair) =>
      facts(pair, 'open', dwords, (fact, random) =>
        fact.replace(/:0{1,3}/, (zeros) => zeros.slice(0, 1 + Math.floor(random() * 3)))
      )
  },
  {
    name: 'registry-dword-changed',
    about: '`dword:00000001` → `dword:00000002`',
    rules: valueRules,
    needs: /dword:/,
    find: (pair) =>
      facts(pair, 'open', dwords, (fact, random) =>
        fact.replace(/[0-9a-f]{2}$/i, (last) => withOtherDigit(last, random) ?? last)
      )
  },
  {
    name: 'registry-full-width-colon',
    about: '`dword:` → `dword：`',
    rules: notationRules,
    needs: /dword:/,
    find: (pair) =>
      facts(pair, 'open', dwords, (fact, random) =>
        fact.replace(':', pick(['：', '：', '： ', ' ：', '﹕', '∶'], random))
      )
  },
  {
    name: 'registry-full-width-equals',
    about: '`"Name"=` → `"Name"＝`',
    rules: notationRules,
    needs: /dword:/,
    find: (pair) =>
      facts(pair, 'open', entries, (fact, random) =>
        fact.replace('=', pick(['＝', '＝', '＝ ', ' ＝', '﹦'], random))
      )
  },
  {
    name: 'registry-curly-quotes',
    about: '`"Enabled"=` → `“Enabled”=`, `„Enabled“=`, `« Enabled"=`',
    rules: notationRules,
    needs: /dword:/,
    find: (pair) =>
      facts(pair, 'open', entries, (fact, random) => {
        const [open, close] = pick(
          [
            ['“', '”'],
            ['„', '“'],
            ['«\u00a0', '"'],
            ['”', '”'],
            ['«', '»']
          ],
          random
        )
        return fact.replace(/^"([^"]+)"/, (_, name) => `${open}${name}${close}`)
      })
  },
  {
    name: 'registry-hive-translated',
    about: '`HKEY_LOCAL_MACHINE` → `HKEY_ローカル_MACHINE`',
    rules: keyRules,
    needs: /HKEY_/,
    find: (pair) =>
      facts(pair, 'open', hives, (fact, random) => {
        const part = pick(fact.split('_').slice(1), random)
        const other = translated(part, pair, random)
        return other && fact.replace(`_${part}`, `_${other}`)
      })
  },
  {
    name: 'registry-hive-look-alike',
    about: '`HKEY_LOCAL_MACHINE` with Cyrillic or Greek letters that look the same',
    rules: ['registry-notation', ...keyRules],
    needs: /HKEY_/,
    find: (pair) =>
      facts(pair, 'open', hives, (fact, random) => {
        const letters = {A: 'А', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', S: 'Ѕ', I: 'Ι'}
        const places = indexes(fact).filter((at) => letters[fact[at]])
        const at = pick(places, random)
        return fact.slice(0, at) + letters[fact[at]] + fact.slice(at + 1)
      })
  },
  {
    name: 'registry-blank-at-backslash',
    about: '`HKEY_LOCAL_MACHINE\\SOFTWARE` → `HKEY_LOCAL_MACHINE \\SOFTWARE`',
    rules: keyRules,
    needs: /HK[A-Z]/,
    find: (pair) =>
      insideKeys(pair, /\\(?=[A-Za-z])/g, (fact, random) => pick([` ${fact}`, `${fact} `], random))
  },
  {
    name: 'registry-key-decimal-comma',
    about: '`Protocols\\TLS 1.2` → `Protocols\\TLS 1,2`, `1，2`, `1. 2`',
    rules: keyRules,
    needs: /HK[A-Z]/,
    find: (pair) =>
      insideKeys(pair, /\d+\.\d+/g, (fact, random) =>
        fact.replace('.', pick([',', ',', '，', ', ', '. ', '．', '·'], random))
      )
  },
  {
    name: 'registry-key-translated',
    about: '`HKLM\\SOFTWARE` → `HKLM\\PROGRAMVARA`, `\\софтваре`',
    rules: keyRules,
    needs: /HK[A-Z]/,
    find: (pair) =>
      insideKeys(pair, /(?<=\\)[A-Za-z]{3,}(?=\\|$)/g, (fact, random) =>
        random() < 0.2 ? transliterated(fact) : translated(fact, pair, random)
      )
  },
  {
    name: 'registry-key-backslash-lost',
    about: '`Policies\\Microsoft` → `PoliciesMicrosoft`',
    rules: keyRules,
    needs: /HK[A-Z]/,
    find: (pair) =>
      insideKeys(pair, /\\(?=[A-Za-z])/g, (_, random) => pick(['', '', ' ', '/'], random))
  },
  {
    name: 'registry-key-changed',
    about: '`CurrentControlSet` → `CurrentControlSset`',
    rules: keyRules,
    needs: /HK[A-Z]/,
    find: (pair) =>
      insideKeys(pair, /(?<=\\)[A-Za-z]{4,}(?=\\|$)/g, (fact, random) => withSlip(fact, random))
  },
  {
    name: 'registry-value-name-translated',
    about: '`"Enabled"=` → `"Aktiviert"=`',
    rules: valueRules,
    needs: /dword:/,
    find: (pair) =>
      facts(pair, 'open', valueNames, (fact, random) => translated(fact, pair, random))
  },
  {
    name: 'registry-value-lost',
    about: '`"Enabled"=dword:00000001`, its name, its data or a type is gone',
    rules: [...valueRules, 'fact-identifier'],
    needs: /dword:|REG_/,
    *find(pair) {
      yield* facts(pair, 'open', entries, (fact, random) =>
        pick(['', '', fact.slice(fact.indexOf('=')), fact.slice(0, fact.indexOf('='))], random)
      )
      yield* facts(pair, 'open', types, () => '')
    }
  },
  {
    name: 'registry-quotes-around-dword',
    about: '`"Enabled"=dword:00000001` → `"Enabled"="dword:00000001"`',
    rules: ['registry-quoted-dword', 'registry-value', 'registry-notation', 'fact-code'],
    needs: /=dword:/,
    find: (pair) =>
      facts(pair, 'open', /(?<==)dword:[0-9a-fA-F]{8}\b/g, (fact, random) =>
        pick([`"${fact}"`, `"${fact}"`, `“${fact}”`, `'${fact}'`], random)
      )
  },
  {
    name: 'registry-type-changed',
    about: '`REG_DWORD` → `REG_WORD`, `REG _DWORD`, `REG_ДВОРД`',
    rules: ['registry-value', 'registry-notation', 'fact-code', 'fact-identifier'],
    needs: /REG_/,
    find: (pair) =>
      facts(pair, 'open', types, (fact, random) => {
        const kinds = ['REG_SZ', 'REG_DWORD', 'REG_QWORD', 'REG_BINARY'].filter(
          (kind) => kind !== fact
        )
        const word = fact.slice(4)
        return pick(
          [pick(kinds, random), `REG _${word}`, `REG_${transliterated(word).toUpperCase()}`],
          random
        )
      })
  }
]
