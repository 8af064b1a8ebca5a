import {readTokens, type Token, type TokenPattern} from './read-tokens.ts'

const patterns: readonly TokenPattern[] = [
  // `<tenant name>`
  {pattern: /<\p{L}[^<>\n]{0,60}>/gu, meaning: (match) => (isTag(match) ? undefined : '<>')},
  // `{0}`, `{IncidentId}`, `{tenant-id}`
  {
    pattern: /(?<![\p{L}\p{N}$@%])\{[\p{L}\p{N}][^{}\n:;,=]{0,60}\}/gu,
    meaning: (match) => (isForPeople(match) ? '{}' : match)
  },
  // `%1`, `%s`
  {pattern: /(?<![\p{L}\p{N}%.,])%(?:[1-9]|[sd])(?![\p{L}\p{N}%])/gu, meaning: (match) => match}
]

/**
 * Placeholders in a text.
 *
 * What people are meant to read in one may be translated, so that `<tenant>` and `<Mandant>` are the
 * same; what a program fills in may not: `{0}`, `{IncidentId}`.
 */
export function placeholders(text: string): readonly Token[] {
  return /[<{%＜｛％]/.test(text) ? readTokens(text, patterns) : []
}

/** Whether HTML knows the tag, or it is an address or holds attributes. */
export function isTag(match: string): boolean {
  const [, name = ''] = /^<\/?([A-Za-z][A-Za-z0-9-]*)[\s/>]/.exec(match) ?? []
  return elements.has(name.toLowerCase()) || /[=@/:]/.test(match)
}

/** Words in small letters, or several words. */
function isForPeople(match: string): boolean {
  return !/\d|_/.test(match) && (/\s/.test(match) || !/.\p{Lu}/u.test(match.slice(1)))
}

/** @see <https://html.spec.whatwg.org/multipage/indices.html#elements-3> */
const elements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button ' +
    'canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div ' +
    'dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu ' +
    'meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q ' +
    'rp rt ruby s samp script search section select slot small source span strike strong style sub ' +
    'summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var ' +
    'video wbr'
  ).split(' ')
)
