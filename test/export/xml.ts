/** An element with what is in it, in order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly (Element | string)[]
}

/**
 * Read a document of XML 1.0, strictly: whatever a conforming parser has to refuse is an error.
 *
 * Knows what the exports use: no comments, sections, instructions or entities besides the five.
 *
 * @throws  Error that says what is wrong.
 */
export function readXml(text: string): Element {
  const prolog =
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n(?:<!DOCTYPE [a-z]+ SYSTEM "[^"]*">\n)?/.exec(text)
  if (!prolog) throw new Error('no declaration')
  if (forbidden.test(text)) throw new Error('a character that XML does not have')
  const root = {name: '', attributes: {}, content: [] as (Element | string)[]}
  const open = [root]
  const token = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g
  token.lastIndex = prolog[0].length
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [tag, slash, name = '', attributes = '', empty, characters] = match
    const parent = open.at(-1)
    if (tag === '<' || !parent) throw new Error(`markup that is none at ${match.index}`)
    if (characters !== undefined) {
      if (characters.includes(']]>')) throw new Error('the end of a section in text')
      if (open.length === 1 && characters.trim() !== '') throw new Error('text outside')
      parent.content.push(decode(characters))
    } else if (slash === '/') {
      if (parent.name !== name) throw new Error(`${name} closes ${parent.name}`)
      open.pop()
    } else {
      const element = {name, attributes: readAttributes(attributes), content: []}
      parent.content.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  const roots = root.content.filter((each) => typeof each !== 'string')
  if (open.length !== 1 || roots.length !== 1) throw new Error('not one element')
  return roots[0] as Element
}

/** The elements in an element; blanks between them are left out, other text is an error. */
export function elementsOf({name, content}: Element): readonly Element[] {
  return content.filter((each): each is Element => {
    if (typeof each === 'string' && each.trim() !== '') throw new Error(`text in ${name}`)
    return typeof each !== 'string'
  })
}

/** The text of an element that holds nothing else. */
export function textOf({name, content}: Element): string {
  return content
    .map((each) => {
      if (typeof each !== 'string') throw new Error(`${each.name} in ${name}`)
      return each
    })
    .join('')
}

const forbidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'"
}

function decode(text: string): string {
  // Because a parser makes line feeds of all line ends that are not written as references.
  return text.replace(/\r\n?/g, '\n').replace(/&(?:([a-z]+)|#(\d+)|#x([\da-f]+));|&/gi, read)
}

function read(whole: string, name?: string, decimal?: string, hex?: string): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const value = name === undefined ? String.fromCodePoint(code) : entities[name]
  if (whole === '&' || value === undefined || forbidden.test(value)) {
    throw new Error(`a reference that is none: ${whole}`)
  }
  return value
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice`)
    // Because a parser makes blanks of line ends and tabs that are not written as references.
    attributes[name] = decode(value.replace(/[\t\r\n]/g, ' '))
  }
  return attributes
}
