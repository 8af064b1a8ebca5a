import {escapeJson} from '../../escape/json.ts'
import type {Format} from '../../model/format.ts'
import {findingToJson} from './json.ts'

/** One finding a line, with the keys of the JSON report; a report without findings is empty. */
export const ndjson: Format = {
  name: 'ndjson',
  summary: 'One finding a line as JSON, for streams',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  format: ({findings}) =>
    findings.map((finding) => `${escapeJson(JSON.stringify(findingToJson(finding)))}\n`).join('')
}
