import {relative} from 'node:path'
import {checkOutputFolders} from '../../config/output-folders.ts'
import type {Command} from '../command.ts'
import {contentFlags, flags} from '../flags.ts'
import {print} from '../io.ts'
import {readOutputs, writeOutputs} from '../outputs.ts'
import {progressLine} from '../progress.ts'
import {readEarlier} from '../read-earlier.ts'
import {readSettings} from '../settings.ts'
import {statusOf} from '../status.ts'
import {count, summaryLine} from '../summary.ts'

/** Write the site and the report. */
export const build: Command = {
  name: 'build',
  summary: 'write the site and the report',
  parameters: '[paths...]',
  flags: [
    {syntax: '--out <folder>', summary: 'folder of the site (default: dist/site)'},
    {syntax: '--report <folder>', summary: 'folder of the report (default: dist/report)'},
    {syntax: '--no-normalize', summary: 'pages show values as the documents have them'},
    flags.failOn,
    flags.sinceReport,
    flags.format,
    ...contentFlags,
    flags.color,
    flags.quiet
  ],
  async run(paths, values, io) {
    const settings = await readSettings(values, io)
    checkOutputFolders(settings)
    const outputs = await readOutputs(values, undefined, io)
    const earlier = await readEarlier(values, io)
    const {build} = await import('../../pipeline.ts')
    const line = progressLine(io, values.quiet === true)
    const result = await build(settings, paths, line.progress, earlier).finally(line.clear)
    const {repository} = settings
    await writeOutputs(outputs, result.report, values, io, {repository, earlier})
    if (values.quiet !== true) {
      const page = (folder: string) =>
        `${(relative(io.cwd, folder) || '.').replaceAll('\\', '/')}/index.html`
      const lines = [
        summaryLine(result.report),
        `site    ${page(result.siteFolder)} (${written(result.pages, result.normalized)})`,
        `report  ${page(result.reportFolder)}`
      ]
      await print(io.stderr, `${lines.join('\n')}\n`)
    }
    return statusOf(result.report, settings)
  }
}

/** `61 pages, 5 of them with values put right`. */
function written(pages: number, normalized: number): string {
  const values = normalized === 0 ? '' : `, ${normalized} of them with values put right`
  return count(pages, 'page') + values
}
