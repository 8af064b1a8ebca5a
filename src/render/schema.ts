import type {Schema} from 'hast-util-sanitize'

/**
 * What a document may put on a page.
 *
 * No script, style, class, event handler, frame, form, media or foreign element; no deprecated
 * attribute, so that the result is valid. `name` is allowed on `a` only and becomes an id later.
 * Ids keep their letters (see `identity.ts` for why that is safe).
 */
export const schema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: {
    caption: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table']
  },
  attributes: {
    a: ['dataFootnoteBackref', 'dataFootnoteRef', 'href', 'id', 'name'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    details: ['open'],
    img: ['alt', ['height', number()], 'src', ['width', number()]],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    li: ['id', ['value', number()]],
    ol: ['reversed', ['start', number()]],
    section: ['dataFootnotes'],
    td: ['align', ['colSpan', span()], ['rowSpan', span()]],
    th: ['align', ['colSpan', span()], ['rowSpan', span()]],
    '*': [
      ['dir', 'ltr', 'rtl', 'auto'],
      'id',
      ['lang', /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i],
      'title'
    ]
  },
  clobber: [],
  clobberPrefix: '',
  protocols: {
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https']
  },
  required: {input: {disabled: true, type: 'checkbox'}},
  strip: [
    'applet',
    'audio',
    'canvas',
    'datalist',
    'embed',
    'frameset',
    'iframe',
    'math',
    'noembed',
    'noframes',
    'noscript',
    'object',
    'script',
    'select',
    'style',
    'svg',
    'template',
    'textarea',
    'title',
    'video',
    'xmp'
  ],
  tagNames: `a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em
     h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section
    small span strong sub summary sup table tbody td tfoot th thead tr u ul var wbr`.split(/\s+/)
}

/** A small whole number without sign. */
function number(): RegExp {
  return /^\d{1,5}$/
}

/** Cells that one cell covers; the standard caps it at 1000. */
function span(): RegExp {
  return /^[1-9]\d{0,2}$/
}
