import {visible} from '../../escape/visible.ts'
import {escapeXml} from '../../escape/xml.ts'
import type {Format} from '../../model/format.ts'
import {groupBy} from '../group.ts'

/**
 * The XML of Checkstyle, which most CI systems and editors read.
 *
 * @see <https://github.com/checkstyle/checkstyle/blob/master/src/main/java/com/puppycrawl/tools/checkstyle/XMLLogger.java>
 */
export const checkstyle: Format = {
  name: 'checkstyle',
  summary: 'XML in the form of Checkstyle',
  extension: 'xml',
  mediaType: 'application/xml',
  format({findings}) {
    const lines = ['<?xml version="1.0" encoding="utf-8"?>', '<checkstyle version="4.3">']
    for (const [file, inFile] of groupBy(findings, (finding) => finding.file)) {
      lines.push(`  <file name="${escapeXml(file)}">`)
      for (const {start, severity, message, rule} of inFile) {
        const place = `line="${start.line}" column="${start.column}"`
        const text = escapeXml(visible(message))
        lines.push(
          `    <error ${place} severity="${severity}" message="${text}" source="lockstep.${escapeXml(rule)}"/>`
        )
      }
      lines.push('  </file>')
    }
    return `${[...lines, '</checkstyle>'].join('\n')}\n`
  }
}
