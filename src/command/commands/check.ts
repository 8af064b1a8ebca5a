import type {Command} from '../command.ts'
import {contentFlags, flags} from '../flags.ts'
import {openGate} from '../gate.ts'
import {print} from '../io.ts'
import {readOutputs, writeOutputs} from '../outputs.ts'
import {progressLine} from '../progress.ts'
import {readEarlier} from '../read-earlier.ts'
import {readSettings} from '../settings.ts'
import {statusOf} from '../status.ts'
import {summaryLine} from '../summary.ts'

/** List the findings. */
export const check: Command = {
  name: 'check',
  summary: 'list the findings',
  parameters: '[paths...]',
  flags: [
    flags.format,
    flags.failOn,
    flags.maxWarnings,
    flags.changedSince,
    flags.sinceReport,
    flags.baseline,
    flags.noBaseline,
    ...contentFlags,
    flags.color,
    flags.quiet
  ],
  async run(paths, values, io) {
    const settings = await readSettings(values, io)
    const outputs = await readOutputs(values, 'pretty', io)
    const gate = await openGate(values, settings, io)
    const earlier = await readEarlier(values, io)
    const {check} = await import('../../pipeline.ts')
    const line = progressLine(io, values.quiet === true)
    const report = gate.apply(await check(settings, paths, line.progress).finally(line.clear))
    const {repository} = settings
    await writeOutputs(outputs, report, values, io, {repository, earlier})
    const isPretty = outputs.some(({format, path}) => format.name === 'pretty' && !path)
    if (!isPretty && values.quiet !== true) await print(io.stderr, `${summaryLine(report)}\n`)
    return statusOf(report, settings)
  }
}
