/** A tag of raw HTML. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string
  readonly isEnd: boolean
  /** As written, from `<` to `>`. */
  readonly text: string
  /** What stands between the name and `>`. */
  readonly attributes: string
  /** Offset in the HTML. */
  readonly start: number
}

/** Longer HTML than this is not taken apart. */
const longest = 200_000

/** A comment, or a tag whose quoted values may hold `>`. */
const tag =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([\p{L}][^\s/<>"'=]{0,60})((?:[^<>"']|"[^"]*"|'[^']*'){0,500})>/gu

/**
 * The tags of raw HTML, in order; comments and what is no tag are passed over.
 *
 * What stands in `<script>` and `<style>` is no HTML.
 */
export function htmlTags(html: string): readonly HtmlTag[] {
  if (html.length > longest) return []
  const tags: HtmlTag[] = []
  let raw: string | undefined
  for (const match of html.matchAll(tag)) {
    const [text, slash, written, attributes = ''] = match
    if (written === undefined) continue
    const name = written.toLowerCase()
    const isEnd = slash === '/'
    if (raw !== undefined && !(isEnd && name === raw)) continue
    raw = !isEnd && (name === 'script' || name === 'style') ? name : undefined
    tags.push({name, isEnd, text, attributes, start: match.index})
  }
  return tags
}

/** Names of the attributes of a tag, in lower case. */
export function attributeNames(attributes: string): readonly string[] {
  const names = attributes.matchAll(
    /(?:^|\s)([^\s=<>"'/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+))?/g
  )
  return [...names].map(([, name = '']) => name.toLowerCase())
}
