import {hives} from './hive.ts'

/**
 * The root key that a translated, transliterated or mistyped name must have been.
 *
 * `HKEY_LOKAL_MASCHINE` (edit distance), `HKEY_ローカル_MACHINE` (the words that are left),
 * `HKEY_LOKÁLNÍ_POČÍTAČ` (a word that starts like one of a hive), `хкэй_локал_мачине`
 * (transliteration), `HKEY LOCAL MACHINE` (blanks), `LOCAL_MACHINE` (the beginning is lost).
 *
 * @returns  Undefined when none is near, or two are.
 */
export function nearestHive(name: string): string | undefined {
  const latin = transliterate(name.slice(0, longest))
    .toUpperCase()
    .replace(/[\s_\u2010-\u2015-]+/g, '_')
  if (latin.includes('_') && hives.includes(`HKEY_${latin}`)) return `HKEY_${latin}`
  if (!/^(?:H|.?K)/.test(latin)) return undefined
  return nearestSpelling(latin) ?? nearestByWords(latin.split('_'))
}

/** No name that is longer can be near: names are cut there. */
const longest = 48

/** A fifth of the letters may differ. */
const tolerance = 5

function nearestSpelling(name: string): string | undefined {
  const ranked = hives
    .map((hive) => ({hive, distance: distance(name, hive)}))
    .sort((a, b) => a.distance - b.distance)
  const [best, next] = ranked
  if (!best || !next || best.distance === next.distance) return undefined
  return best.distance <= best.hive.length / tolerance ? best.hive : undefined
}

function nearestByWords(words: readonly string[]): string | undefined {
  if (words.length < 3 || words[0] !== 'HKEY') return undefined
  const near = hives.filter((hive) => {
    const own = hive.split('_')
    return (
      own.length === words.length &&
      own.some((word, index) => index > 0 && startsLike(words[index] ?? '', word))
    )
  })
  return near.length === 1 ? near[0] : undefined
}

/** `LOKALNI` for `LOCAL`: the same beginning but for one letter. */
function startsLike(word: string, own: string): boolean {
  return word === own || (own.length > 4 && distance(word.slice(0, own.length), own) < 2)
}

/** Levenshtein distance; both texts are short. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Cyrillic and Greek letters in the English sounds that machine translation writes them for. */
const sounds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'j',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'c',
    ч: 'ch',
    ш: 'sh',
    ы: 'y',
    э: 'e',
    ю: 'u',
    я: 'ya',
    і: 'i',
    ј: 'j',
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
    ο: 'o',
    π: 'p',
    ρ: 'r',
    σ: 's',
    ς: 's',
    τ: 't',
    υ: 'y',
    φ: 'f',
    χ: 'h',
    ω: 'o'
  })
)

/** In ASCII letters as far as there are any; accents are dropped. */
function transliterate(name: string): string {
  return [...name.toLowerCase()]
    .map((char) => sounds.get(char) ?? sounds.get(withoutMarks(char)) ?? withoutMarks(char))
    .join('')
    .replaceAll('ı', 'i')
}

function withoutMarks(char: string): string {
  return char.normalize('NFD').replace(/\p{M}+/gu, '')
}
