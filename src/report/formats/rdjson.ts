import {escapeJson} from '../../escape/json.ts'
import {visible} from '../../escape/visible.ts'
import type {Finding} from '../../model/finding.ts'
import type {Format} from '../../model/format.ts'
import type {Point} from '../../model/place.ts'
import {lineStarts, pointAt} from '../../place/lines.ts'

/**
 * Reviewdog's diagnostics, with fixes as suggestions.
 *
 * Because its columns count bytes of UTF-8, columns and suggestions are left out where the text of a
 * file is not at hand.
 *
 * @see <https://github.com/reviewdog/reviewdog/tree/master/proto/rdf>
 */
export const rdjson: Format = {
  name: 'rdjson',
  summary: 'Diagnostics of reviewdog, with suggestions',
  extension: 'json',
  mediaType: 'application/json',
  needs: ['texts'],
  format({findings}, {textOf}) {
    const lines = new Map<string, readonly number[]>()
    const diagnostics = findings.map((finding) => {
      const text = textOf?.(finding.file)
      const starts = lines.get(finding.file) ?? (text === undefined ? [] : lineStarts(text))
      lines.set(finding.file, starts)
      return diagnostic(finding, text, starts)
    })
    const report = {source: {name: 'lockstep'}, severity: 'WARNING', diagnostics}
    return `${escapeJson(JSON.stringify(report, undefined, 2))}\n`
  }
}

const severityOf = {error: 'ERROR', warning: 'WARNING', info: 'INFO'} as const

function diagnostic(
  {message, file, start, end, severity, rule, fix}: Finding,
  text: string | undefined,
  starts: readonly number[]
): object {
  const position = (point: Point) => ({
    line: point.line,
    ...(text === undefined ? {} : {column: byteColumn(text, point)})
  })
  const at = (offset: number) => position(pointAt(starts, offset))
  return {
    message: visible(message),
    location: {path: file, range: {start: position(start), end: position(end)}},
    severity: severityOf[severity],
    code: {value: rule},
    ...(fix && text !== undefined
      ? {suggestions: [{range: {start: at(fix.start), end: at(fix.end)}, text: fix.text}]}
      : {})
  }
}

/** 1-based, in bytes of UTF-8. */
function byteColumn(text: string, {offset, column}: Point): number {
  return new TextEncoder().encode(text.slice(offset - column + 1, offset)).length + 1
}
