import {escapeAzureData, escapeAzureProperty} from '../../escape/azure-command.ts'
import {withoutLogCommands} from '../../escape/log-command.ts'
import {visible} from '../../escape/visible.ts'
import type {Finding} from '../../model/finding.ts'
import type {Format} from '../../model/format.ts'

/**
 * Issues of Azure Pipelines: logging commands. Because Azure knows errors and warnings only, infos
 * are plain lines.
 *
 * @see <https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning>
 */
export const azure: Format = {
  name: 'azure',
  summary: 'Issues of Azure Pipelines',
  extension: 'txt',
  mediaType: 'text/plain',
  format({findings}) {
    if (findings.length === 0) return 'lockstep: no findings\n'
    return `${findings.map(line).join('\n')}\n`
  }
}

function line({severity, file, start, rule, message}: Finding): string {
  const text = visible(message)
  if (severity === 'info') {
    const place = `${visible(file)}:${start.line}:${start.column}`
    return withoutLogCommands(`lockstep: ${place}: ${text} [${visible(rule)}]`)
  }
  const properties = {
    type: severity,
    sourcepath: visible(file),
    linenumber: start.line,
    columnnumber: start.column,
    code: visible(rule)
  }
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeAzureProperty(String(value))};`
  )
  return `##vso[task.logissue ${list.join('')}]${escapeAzureData(withoutLogCommands(text))}`
}
