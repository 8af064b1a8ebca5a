import type {Segment} from '../model/record.ts'

const nouns: Readonly<Record<Segment['kind'], readonly [string, string]>> = {
  heading: ['a heading', 'headings'],
  paragraph: ['a paragraph', 'paragraphs'],
  item: ['a list item', 'list items'],
  cell: ['a table cell', 'table cells'],
  code: ['a code block', 'code blocks']
}

/** What blocks are called in messages: `a list item`, `3 table rows`, `4 blocks`. */
export function blockName(blocks: readonly Segment[]): string {
  const kinds = new Set(blocks.map(({kind}) => kind))
  const [kind] = kinds
  if (!kind || kinds.size > 1) return `${blocks.length} blocks`
  if (kind === 'cell') {
    const rows = blocks.filter(({depth}) => depth === 1).length
    const isWhole = blocks[0]?.depth === 1 && blocks.length > rows
    if (isWhole) return rows === 1 ? 'a table row' : `${rows} table rows`
  }
  if (kind === 'paragraph' && blocks.every(isPicture))
    return blocks.length === 1 ? 'a picture' : `${blocks.length} pictures`
  const [one, many] = nouns[kind]
  return blocks.length === 1 ? one : `${blocks.length} ${many}`
}

function isPicture({text, marks}: Segment): boolean {
  return text.trim() === '' && marks.some(({kind}) => kind === 'image')
}

/** Longest beginning of a text in a message, in UTF-16 units. */
const longest = 40

/** How blocks begin, in one line: the text, else the description or name of the first picture. */
export function beginningOf(blocks: readonly Segment[]): string {
  for (const {text, marks} of blocks) {
    const line = text.trim().replace(/\s+/g, ' ')
    if (line !== '') return shortened(line)
    const image = marks.find(({kind}) => kind === 'image')
    if (image) return shortened(image.value || (image.url ?? ''))
  }
  return ''
}

function shortened(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const blank = cut.lastIndexOf(' ')
  const end = blank > longest / 2 ? blank : longest
  // Because a cut may hit a character of two units, half a one is left out.
  return `${cut.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}…`
}
