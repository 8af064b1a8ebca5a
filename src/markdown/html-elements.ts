/** Elements that have no end tag. */
export const voidElements: ReadonlySet<string> = words(
  `area base basefont bgsound br col command embed frame hr image img input keygen link meta param
  source track wbr`
)

/**
 * Elements whose end tag may be left out.
 *
 * @see <https://html.spec.whatwg.org/#optional-tags>
 */
export const optionalEnd: ReadonlySet<string> = words(
  `body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead
  tr`
)

/** Elements that the site leaves out with all that is in them, or that act on the page as a whole. */
export const droppedElements: ReadonlySet<string> = words(
  `applet audio base button canvas datalist embed form frame frameset iframe link math meta noembed
  noframes noscript object script select style svg template textarea title video xmp`
)

/**
 * Elements of HTML, those that are out of use among them.
 *
 * @see <https://html.spec.whatwg.org/#elements-3>
 */
export const knownElements: ReadonlySet<string> = new Set([
  ...voidElements,
  ...optionalEnd,
  ...droppedElements,
  ...words(
    `a abbr acronym address article aside b bdi bdo big blink blockquote center cite code data del
    details dfn dialog dir div dl em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header
    hgroup i ins kbd label legend main map mark marquee menu meter nav nobr ol output p picture
    plaintext pre progress q rtc ruby s samp search section slot small span strike strong sub summary
    sup table time tt u ul var`
  )
])

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
