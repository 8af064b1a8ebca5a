import {resolve} from 'node:path'
import {readDocumentText} from '../load/read-document-text.ts'
import type {Settings} from '../model/settings.ts'
import {lineStarts} from '../place/lines.ts'

/** Files whose lines are kept: an article in all its locales, and more. */
const mostFiles = 128

interface Lines {
  readonly text: string
  readonly starts: readonly number[]
}

/**
 * Make a function that gives a line (1-based) of a file without its line end.
 *
 * Files are read when they are asked for; those that were asked for last are kept. Undefined where
 * the file or the line is not there.
 */
export function lineReader({
  cwd,
  maxBytes
}: Pick<Settings, 'cwd' | 'maxBytes'>): (file: string, line: number) => string | undefined {
  const kept = new Map<string, Lines | undefined>()
  return (file, line) => {
    const known = kept.has(file) ? kept.get(file) : read(file)
    kept.delete(file)
    kept.set(file, known)
    for (const oldest of kept.keys()) {
      if (kept.size <= mostFiles) break
      kept.delete(oldest)
    }
    const start = known?.starts[line - 1]
    if (!known || start === undefined) return undefined
    return known.text.slice(start, known.starts[line]).replace(/[\r\n]+$/, '')
  }

  function read(file: string): Lines | undefined {
    const text = readDocumentText(resolve(cwd, file), maxBytes)
    return text === undefined ? undefined : {text, starts: lineStarts(text)}
  }
}
