/**
 * Make a reader for the raw HTML of one document that bounds what the parser has to do.
 *
 * Feed it every raw piece in document order. Names that HTML does not have are shown as text:
 *
 * ```text
 * > | Type set <username> and press Enter<br>.
 *              ^^^^^^^^^^
 * ```
 *
 * Attributes of formatting elements are dropped and nesting stops at a depth of 64, because the
 * standard's parser reopens formatting elements in every paragraph (n × m nodes) and everything
 * behind it recurses. Not a sanitiser: what it lets through is sanitised afterwards.
 *
 * @returns  A function from raw HTML to raw HTML; linear in its length, never throws.
 */
export function createTagReader(): (html: string) => string {
  /** Names that are open, outermost first. */
  const open: string[] = []
  return (html) => {
    let result = ''
    let done = 0
    let index = html.indexOf('<')
    while (index !== -1) {
      const tag = readTag(html, index)
      if (tag === undefined) {
        index = html.indexOf('<', index + 1)
        continue
      }
      result += html.slice(done, index) + write(tag, html.slice(index, tag.end), open)
      done = tag.end
      index = html.indexOf('<', done)
    }
    return result + html.slice(done)
  }
}

/** A start or end tag; `end` is the offset behind it. */
interface Tag {
  readonly name: string
  readonly isClosing: boolean
  readonly end: number
}

function write(tag: Tag, text: string, open: string[]): string {
  const {name, isClosing} = tag
  if (!known.has(name)) return `&lt;${text.slice(1)}`
  if (isClosing) {
    if (open.at(-1) === name) open.pop()
    return text
  }
  if (voids.has(name) || optionalEnd.has(name)) return text
  if (open.length >= maximumDepth) return ''
  open.push(name)
  return formatting.has(name) ? `<${name}>` : text
}

/** Read the tag at `start` as the standard's tokenizer does; undefined when there is none. */
function readTag(html: string, start: number): Tag | undefined {
  const isClosing = html[start + 1] === '/'
  tagName.lastIndex = start + (isClosing ? 2 : 1)
  const match = tagName.exec(html)
  if (match === null) return undefined
  const name = match[0].toLowerCase()
  let index = tagName.lastIndex
  /** Whether a quote at this point opens a value: only behind `=`. */
  let afterEquals = false
  while (index < html.length) {
    const char = html[index]
    if (char === '>') return {name, isClosing, end: index + 1}
    if (afterEquals && (char === '"' || char === "'")) {
      const close = html.indexOf(char, index + 1)
      index = close === -1 ? html.length : close + 1
      afterEquals = false
      continue
    }
    if (char === '=') afterEquals = true
    else if (char !== undefined && !blank.test(char)) afterEquals = false
    index++
  }
  return {name, isClosing, end: html.length}
}

const maximumDepth = 64

/** A tag's name as the tokenizer takes it: `username` in `<username>`, `user@host` in `<user@host>`. */
const tagName = /[a-z][^\s/>]*/iy
const blank = /\s/

/** Elements whose attributes make the parser keep copies apart. */
const formatting = new Set('b big code em font i nobr s small strike strong tt u'.split(' '))

const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' ')
)

/** Elements that close themselves when the next of their kind opens. */
const optionalEnd = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rt rp'.split(' ')
)

/** All names of the HTML standard, obsolete ones included, and the two foreign roots. */
const known = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink
  blockquote body br button canvas caption center cite code col colgroup command content data
  datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer
  form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins
  isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter
  multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture
  plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select shadow slot
  small source spacer span strike strong style sub summary sup svg table tbody td template textarea
  tfoot th thead time title tr track tt u ul var video wbr xmp`.split(/\s+/)
)
