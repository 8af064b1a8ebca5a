import {join} from 'node:path'
import {Failure} from '../../model/failure.ts'
import type {Command} from '../command.ts'
import {print} from '../io.ts'
import {count} from '../summary.ts'

const name = 'lockstep.config.yml'

/** Write a configuration for the layout that is found. */
export const init: Command = {
  name: 'init',
  summary: 'write a commented configuration for the layout that is found',
  parameters: '',
  flags: [{syntax: '--dry-run', summary: 'print the configuration, write nothing'}],
  async run(_given, values, {cwd, stdout, stderr}) {
    const {findConfiguration} = await import('../../config/find.ts')
    const {printConfiguration} = await import('../../config/print.ts')
    const {propose} = await import('../../pipeline.ts')
    const {writeFileWhole} = await import('../../write/write-file-whole.ts')
    const known = await findConfiguration(cwd)
    if (known !== undefined && values.dryRun !== true) {
      const expected = 'expected a folder without one; change that file instead'
      throw new Failure('usage', `Unexpected configuration \`${known}\`, ${expected}`)
    }
    const proposal = await propose(cwd)
    if (!proposal) {
      const expected =
        'expected documents in two locales or more; write `patterns` by hand (docs/configuration.md)'
      throw new Failure('no-documents', `No layout fits \`${cwd}\`, ${expected}`)
    }
    const {layout, options, locales, articles, documents} = proposal
    const read = `${count(articles, 'article')}, ${count(documents, 'document')}, ${count(locales.length, 'locale')}`
    const text = printConfiguration(options, `Found: ${read}; layout: ${layout}.`)
    if (values.dryRun === true) {
      await print(stdout, text)
      return 0
    }
    await writeFileWhole(join(cwd, name), text)
    const source = options.sourceLocale ?? 'en-US'
    await print(
      stderr,
      [
        `Wrote ${name}: ${read}; translated from ${source}; layout: ${layout}`,
        'Next:',
        '  lockstep check       list what translation has changed',
        '  lockstep baseline    accept what is there, so that only new findings fail',
        '  lockstep build       write the help site and the report',
        ''
      ].join('\n')
    )
    return 0
  }
}
