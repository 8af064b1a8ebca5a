import type {LineRanges} from '../model/changes.ts'

/** What a diff says of its files, by path below the root of the repository. */
export interface ParsedDiff {
  /** Files that are there after the change. */
  readonly touched: ReadonlyMap<string, LineRanges>
  readonly removed: ReadonlySet<string>
}

/**
 * Read a unified diff without context lines, as `git diff --unified=0 --no-renames` prints it.
 *
 * ```text
 * > | @@ -12,2 +14,3 @@
 *                ^^^^        lines 14 to 16 of the file as it is
 * ```
 *
 * Where lines were only taken away, the lines before and behind the gap are touched.
 *
 * @see <https://git-scm.com/docs/diff-format#generate_patch_text_with_p>
 */
export function parseDiff(diff: string): ParsedDiff {
  const touched = new Map<string, [number, number][]>()
  const removed = new Set<string>()
  let before: string | undefined
  let ranges: [number, number][] | undefined
  let rest = 0
  for (const line of diff.split('\n')) {
    // Because a line of content may look like a header, so many lines as the hunk has are passed over.
    if (rest > 0 && /^[+-]/.test(line)) {
      rest--
      continue
    }
    rest = 0
    if (line.startsWith('--- ')) before = pathOf(line.slice(4), 'a/')
    else if (line.startsWith('+++ ')) {
      const path = pathOf(line.slice(4), 'b/')
      ranges = path === undefined ? undefined : []
      if (path === undefined && before !== undefined) removed.add(before)
      if (path !== undefined && ranges) touched.set(path, ranges)
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (!hunk) continue
    const lost = Number(hunk[1] ?? 1)
    const start = Number(hunk[2])
    const count = Number(hunk[3] ?? 1)
    rest = lost + count
    ranges?.push(count === 0 ? [Math.max(1, start), start + 1] : [start, start + count - 1])
  }
  return {touched, removed}
}

/** Undefined for `/dev/null`; git quotes names with control characters, quotes and backslashes. */
function pathOf(text: string, prefix: string): string | undefined {
  const name = text.replace(/\t$/, '')
  if (name === '/dev/null') return undefined
  const path = name.startsWith('"') ? unquoted(name.slice(1, -1)) : name
  return path.startsWith(prefix) ? path.slice(prefix.length) : path
}

const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92
}

/** Undo the quoting of C: `\t`, `\"`, and bytes as `\303\244`. */
function unquoted(text: string): string {
  const bytes: number[] = []
  for (const [, octal, letter, other] of text.matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8))
    else if (letter !== undefined) bytes.push(escapes[letter] ?? letter.charCodeAt(0))
    else bytes.push(...new TextEncoder().encode(other))
  }
  return new TextDecoder().decode(Uint8Array.from(bytes))
}
