import type {Locale} from '../model/locale.ts'
import {textFiles} from './texts/index.ts'

/** Name of a text that counts things, with a form for each plural of the language. */
export type CountName = 'articleCount' | 'keyCount' | 'valueCount'

/** Name of a text that is one sentence or word. */
export type TextName = Exclude<keyof typeof textFiles.en, CountName>

/** The interface in one language. */
export interface Texts {
  /** A text; `{name}` in it is replaced by the value of that name. */
  readonly text: (name: TextName, values?: Readonly<Record<string, string>>) => string
  /** `3 articles`, with the plural that the language needs. */
  readonly count: (name: CountName, count: number) => string
  /** Whether a name, as a slot has it, is one of a text. */
  readonly has: (name: string) => name is TextName
}

/**
 * Find the interface texts of a locale: its own file, one of its language, else English.
 *
 * ```text
 * zh-CN → zh-CN.json     de-AT → de.json     pl-PL → en.json
 * ```
 */
export function textsOf(locale: Locale): Texts {
  const cached = cache.get(locale)
  if (cached !== undefined) return cached
  const file = fileOf(locale)
  const texts = create(file, isTagOf(locale, file) ? locale : file)
  cache.set(locale, texts)
  return texts
}

/** Because plural rules and number formats are slow to make, and a site asks for few locales. */
const cache = new Map<Locale, Texts>()

type FileName = keyof typeof textFiles

function fileOf(locale: Locale): FileName {
  const wanted = locale.toLowerCase()
  const names = Object.keys(textFiles) as FileName[]
  for (let tag = wanted; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = names.find((name) => name.toLowerCase() === tag)
    if (found !== undefined) return found
  }
  return 'en'
}

/** Whether plurals and numbers of a locale go with the texts of a file. */
function isTagOf(locale: Locale, file: FileName): boolean {
  try {
    return new Intl.Locale(locale).language === new Intl.Locale(file).language
  } catch {
    return false
  }
}

function create(file: FileName, locale: Locale): Texts {
  const own = textFiles[file]
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return {
    text: (name, values = {}) => fill(own[name], values),
    count: (name, count) => {
      const forms: Readonly<Record<string, string>> = own[name]
      return fill(forms[plurals.select(count)] ?? own[name].other, {count: numbers.format(count)})
    },
    has: (name): name is TextName =>
      Object.hasOwn(own, name) && typeof own[name as TextName] === 'string'
  }
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
