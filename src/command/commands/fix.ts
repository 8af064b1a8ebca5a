import {visible} from '../../escape/visible.ts'
import type {Finding} from '../../model/finding.ts'
import type {Refusal} from '../../pipeline.ts'
import {writeFileWhole} from '../../write/write-file-whole.ts'
import type {Command} from '../command.ts'
import {contentFlags, flags} from '../flags.ts'
import {print} from '../io.ts'
import {readSettings} from '../settings.ts'
import {statusOf} from '../status.ts'
import {count} from '../summary.ts'
import {unifiedDiff} from '../unified-diff.ts'

const byteOrderMark = '\uFEFF'

/**
 * Put right in the files what the evidence is certain about.
 *
 * The exit status is about what is left then, with `--dry-run` as well.
 */
export const fix: Command = {
  name: 'fix',
  summary: 'put right in the files what is certain',
  parameters: '[paths...]',
  flags: [
    {syntax: '--dry-run', summary: 'print a unified diff, write nothing'},
    {syntax: '--unsafe', summary: 'make those fixes as well that a person should look at'},
    flags.failOn,
    ...contentFlags,
    flags.quiet
  ],
  async run(paths, values, io) {
    const settings = await readSettings(values, io)
    const {fix} = await import('../../pipeline.ts')
    const unsafe = values.unsafe === true
    const {report, changes, refused} = await fix(settings, paths, {unsafe})
    const isDryRun = values.dryRun === true
    const skipped: string[] = []
    let fixes = 0
    for (const change of changes) {
      if (isDryRun) {
        const diff = await unifiedDiff(change)
        await print(io.stdout, io.stdout.isTTY === true ? visibleLines(diff) : diff)
      } else {
        const mark = change.hasByteOrderMark ? byteOrderMark : ''
        const before = Buffer.from(mark + change.before)
        if (!(await writeFileWhole(change.path, mark + change.after, before))) {
          skipped.push(change.file)
          continue
        }
      }
      fixes += change.fixes
    }
    const files = count(changes.length - skipped.length, 'file')
    const noun = isDryRun ? 'possible fix' : 'fix'
    const lines = [`${fixes} ${noun}${fixes === 1 ? '' : 'es'} in ${files}`]
    lines.push(...refusalLines(refused), ...unsafeLine(report.findings, unsafe))
    for (const file of skipped) lines.push(`${visible(file)} is not as it was read: left as it is`)
    if (values.quiet !== true) await print(io.stderr, `${lines.join('\n')}\n`)
    return skipped.length > 0 ? 1 : statusOf(report, settings)
  }
}

/** At most this many refusals are told one by one. */
const mostRefusals = 10

function refusalLines(refused: readonly Refusal[]): readonly string[] {
  if (refused.length === 0) return []
  const reasons = {
    'brings-another': 'would bring another finding',
    'does-not-help': 'would not help',
    'too-many': 'not tried, there were too many'
  } as const
  const shown = refused.slice(0, mostRefusals).map(({finding, reason, left}) => {
    const other = reason === 'brings-another' && left ? ` (${left.rule})` : ''
    return `  ${visible(finding.file)}:${finding.start.line}: ${finding.rule}: ${reasons[reason]}${other}`
  })
  const more = refused.length - mostRefusals
  const isOne = refused.length === 1
  return [
    `${refused.length} fix${isOne ? '' : 'es'} refused:`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : [])
  ]
}

/** Because nobody knows of fixes that were not asked for. */
function unsafeLine(findings: readonly Finding[], unsafe: boolean): readonly string[] {
  const left = unsafe ? 0 : findings.filter(({fix}) => fix?.unsafe).length
  return left === 0 ? [] : [`${left} more with --unsafe, to be looked at`]
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}
