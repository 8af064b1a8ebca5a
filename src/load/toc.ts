import {parse} from 'yaml'
import type {TocEntry} from '../model/toc.ts'
import {nestsDeeply} from '../yaml/nesting.ts'

/** Levels of entries; deeper ones are left out. */
const deepest = 16

/** Aliases that are followed; bounds what a hostile file can blow up to. */
const maxAliasCount = 20

/**
 * Read a table of contents as DocFX has it.
 *
 * ```yaml
 * - name: Mail
 *   items:
 *     - name: Mail that fails
 *       href: mail/tls.md
 * ```
 *
 * A mapping with `items` at the top is read as well. What is no entry is left out.
 *
 * @param text  The file, without byte order mark.
 * @returns     Empty when the text is not such a table.
 * @throws      Never.
 * @see         <https://dotnet.github.io/docfx/docs/table-of-contents.html>
 */
export function readToc(text: string): readonly TocEntry[] {
  if (nestsDeeply(text)) return []
  let root: unknown
  try {
    root = parse(text, {logLevel: 'error', maxAliasCount, uniqueKeys: false})
  } catch {
    return []
  }
  return readItems(isMapping(root) ? root['items'] : root, 1)
}

function readItems(value: unknown, depth: number): readonly TocEntry[] {
  if (!Array.isArray(value) || depth > deepest) return []
  return value.flatMap((item) => {
    const entry = isMapping(item) ? readEntry(item, depth) : undefined
    return entry ? [entry] : []
  })
}

function readEntry(item: Readonly<Record<string, unknown>>, depth: number): TocEntry | undefined {
  const href = readText(item['href']) ?? readText(item['topicHref'])
  const name = readText(item['name']) ?? readText(item['title']) ?? href
  if (name === undefined) return undefined
  const items = readItems(item['items'], depth + 1)
  return href === undefined ? {name, items} : {name, href, items}
}

function readText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value.trim() === '') return undefined
  return value.trim()
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
