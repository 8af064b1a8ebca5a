import {relative} from 'node:path'
import type {BaselineEntry} from '../../model/baseline.ts'
import {Failure} from '../../model/failure.ts'
import type {Command} from '../command.ts'
import {contentFlags, flags} from '../flags.ts'
import {print} from '../io.ts'
import {lookedFor} from '../looked-for.ts'
import {progressLine} from '../progress.ts'
import {readSettings} from '../settings.ts'
import {count} from '../summary.ts'

/** Accept what is found, so that only new findings count. */
export const baseline: Command = {
  name: 'baseline',
  summary: 'accept the findings that are there, so that only new ones count',
  parameters: '[paths...]',
  flags: [
    {...flags.baseline, summary: 'file to write (default: lockstep-baseline.txt)'},
    {syntax: '--prune', summary: 'take out what is no longer found, accept nothing new'},
    ...contentFlags,
    flags.quiet
  ],
  async run(paths, values, io) {
    const settings = await readSettings(values, io)
    const path = settings.baseline
    if (path === undefined) {
      const expected = 'expected a file: `--baseline lockstep-baseline.txt`'
      throw new Failure('usage', `Unexpected \`baseline: false\` in the configuration, ${expected}`)
    }
    const {printBaseline} = await import('../../baseline/notation.ts')
    const {loadBaseline} = await import('../../load/baseline.ts')
    const {check} = await import('../../pipeline.ts')
    const {writeFileWhole} = await import('../../write/write-file-whole.ts')
    const name = relative(io.cwd, path).replaceAll('\\', '/')
    const before = (await loadBaseline(path, name)) ?? []
    const line = progressLine(io, values.quiet === true)
    const result = await check(settings, paths, line.progress).finally(line.clear)
    const wasLookedFor = lookedFor(settings, result)
    const found = new Map<string, BaselineEntry>()
    for (const {fingerprint, rule, locale, article} of result.report.findings) {
      found.set(fingerprint, {fingerprint, rule, locale, article})
    }
    // Because a run over a part says nothing about the rest, entries of the rest stay.
    const stays = (entry: BaselineEntry) => found.has(entry.fingerprint) || !wasLookedFor(entry)
    const kept = before.filter(stays)
    const known = new Set(before.map(({fingerprint}) => fingerprint))
    const added =
      values.prune === true
        ? []
        : [...found.values()].filter(({fingerprint}) => !known.has(fingerprint))
    await writeFileWhole(path, printBaseline([...kept, ...added]))
    if (values.quiet !== true) {
      const gone = before.length - kept.length
      const changes = `${added.length} added, ${gone} taken out`
      await print(
        io.stderr,
        `${name}: ${count(kept.length + added.length, 'finding')} accepted; ${changes}\n`
      )
    }
    return 0
  }
}
