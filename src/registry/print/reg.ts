import {printData, quotedText} from './data.ts'
import {groupFacts, type PrintableKey, type PrintableValue} from './group.ts'

/** The first line of a `.reg` file whose strings are UTF-16. */
const header = 'Windows Registry Editor Version 5.00'

/** Columns of a line of bytes, as exports of Windows have them. */
const width = 80

/**
 * Canonical `.reg` text: each key in a line, its values below it, a blank line between keys.
 *
 * Reading it gives the same keys, names, types and data again.
 *
 * @param options  `header` adds the line that a file needs.
 * @returns        Lines that end in LF; empty when there is nothing to print.
 */
export function printReg(
  facts: readonly (PrintableKey | PrintableValue)[],
  options: {readonly header?: boolean} = {}
): string {
  const blocks = groupFacts(facts).map(({key, deletes, values}) => {
    const head = key === undefined ? [] : [`[${deletes ? '-' : ''}${key}]`]
    return [...head, ...values.map(line)].filter((text) => text !== '').join('\n')
  })
  const all = options.header ? [header, ...blocks] : blocks
  return all.length === 0 ? '' : `${all.join('\n\n')}\n`
}

function line({name, type, data}: PrintableValue): string {
  const literal = type === undefined ? '' : printData(type, data)
  if (literal === '') return ''
  return wrapped(`${name === '' ? '@' : quotedText(name)}=${literal}`, literal)
}

/** Bytes over several lines; each but the last ends in a backslash. */
function wrapped(text: string, literal: string): string {
  if (!literal.startsWith('hex') || text.length <= width) return text
  const head = text.slice(0, text.length - literal.length + literal.indexOf(':') + 1)
  const lines: string[] = []
  let current = head
  for (const byte of literal.slice(literal.indexOf(':') + 1).match(/[0-9a-f]{2},?/g) ?? []) {
    if (current.length + byte.length >= width && current !== '  ') {
      lines.push(`${current}\\`)
      current = '  '
    }
    current += byte
  }
  return [...lines, current].join('\n')
}
