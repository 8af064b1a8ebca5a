import {join, resolve} from 'node:path'
import * as formats from '../../export/formats/index.ts'
import {Failure} from '../../model/failure.ts'
import {writeFileWhole} from '../../write/write-file-whole.ts'
import type {Command} from '../command.ts'
import {contentFlags, flags} from '../flags.ts'
import {print} from '../io.ts'
import {readSettings} from '../settings.ts'
import {count} from '../summary.ts'

/** Write the sentence pairs of bilingual documents for translation tools. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write the sentence pairs of bilingual documents for translation tools',
  parameters: '[paths...]',
  flags: [
    {
      syntax: '--format <format>',
      summary: 'tmx (Translation Memory eXchange 1.4) or xliff (XLIFF 2.1)',
      choices: Object.keys(formats)
    },
    {syntax: '--out <folder>', summary: 'write a file per locale there'},
    {syntax: '--with-damaged', summary: 'keep the pairs that a rule found something in, marked'},
    ...contentFlags,
    flags.quiet
  ],
  async run(paths, values, io) {
    const format = Object.values(formats).find(({name}) => name === values.format)
    if (!format)
      throw new Failure('usage', 'Missing --format, expected `--format tmx` or `--format xliff`')
    const {out, format: _, ...others} = values
    const settings = await readSettings(others, io)
    const {exportPairs} = await import('../../pipeline.ts')
    const {locales, kept, leftOut} = await exportPairs(settings, paths, values.withDamaged === true)
    const [first] = locales
    if (!first) throw new Failure('input', nothingToExport(leftOut))
    if (out === undefined) {
      if (locales.length > 1) {
        const found = count(locales.length, 'locale')
        throw new Failure('usage', `Unexpected ${found}, expected --out or one --locale with them`)
      }
      await print(io.stdout, format.write(first))
    } else {
      for (const pairs of locales) {
        const path = join(resolve(io.cwd, out), `${pairs.targetLocale}${format.extension}`)
        await writeFileWhole(path, format.write(pairs))
      }
    }
    if (values.quiet !== true) {
      const files = out === undefined ? '' : ` in ${count(locales.length, 'file')}`
      await print(io.stderr, `${count(kept, 'pair')}${files}, ${leftOut} damaged left out\n`)
    }
    return 0
  }
}

function nothingToExport(leftOut: number): string {
  return leftOut === 0
    ? 'No pairs to export, expected bilingual documents'
    : `No sound pairs to export, expected --with-damaged to keep ${count(leftOut, 'damaged pair')}`
}
