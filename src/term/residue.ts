import type {Place} from '../model/place.ts'

/** A stretch that a translation engine left behind. */
export interface Residue extends Place {
  readonly text: string
  /** The form alone tells; otherwise only a source that lacks it does. */
  readonly isCertain: boolean
}

/**
 * Stand-ins that nobody writes: `#A0`, `{PH0}`, `__PH_0__` (which Markdown takes for emphasis of
 * `PH_0`), `<x id="1"/>` and other tags of XLIFF, `[[[0]]]`, `@@0@@`, `%%1%%`, `⟦…⟧`.
 */
const certain =
  /(?<![\w#&/.-])#[A-Z]\d{1,2}#?(?![\w-])|\{\{?PH_?\d+\}?\}|__PH_?\d+__|(?<!\w)PH_\d{1,3}(?!\w)|<\/?(?:x|g|bx|ex|ph|bpt|ept|it|mrk|sub|pc|sc|ec)(?: (?:id|i|x|rid|ctype|mid)="?[\w-]+"?){1,3} ?\/?>|<\/?(?:ph|bpt|ept|mrk)\/?>|\[\[\[\d+\]\]\]|(?<!@)@@\w{1,12}@@(?!@)|(?<!%)%%\w{1,12}%%(?!%)|⟦[^⟦⟧\n]{0,40}⟧|\ufffc/g

/**
 * Forms that an article may be about: `{0}`, `{{name}}`, `[[x]]`, `<0>`, `__NAME_0__`, escapes and
 * entities that show.
 */
const doubtful =
  /(?<![\w${])\{\d{1,3}\}(?![\w}])|\{\{[^{}\n]{1,40}\}\}|\[\[[^[\]\n]{1,40}\]\](?!\()|<\/?\d{1,3} ?\/?>|(?<![\w\\])__[A-Z][A-Z\d_]{0,20}__(?!\w)|\\u[\da-fA-F]{4}|&(?:amp|lt|gt|quot|apos|nbsp|[lr]?[ds]quo|[nm]dash|hellip|#\d{2,5}|#x[\da-fA-F]{2,5});/g

/** Without one of these there is nothing to look for. */
const signs = /[#{[<@%⟦_&\\\ufffc]/

/** Placeholders and escapes of a text that are no words of it, in its order. */
export function residueOf(text: string): Residue[] {
  if (!signs.test(text)) return []
  const found: Residue[] = []
  for (const [pattern, isCertain] of [
    [certain, true],
    [doubtful, false]
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => other.start < end && start < other.end)) continue
      found.push({start, end, text: match[0], isCertain})
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
