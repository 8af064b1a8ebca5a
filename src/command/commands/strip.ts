import {join, resolve} from 'node:path'
import {listMarkdown, type MarkdownFile} from '../../discover/list-markdown.ts'
import {clipped} from '../../escape/terminal.ts'
import {visible} from '../../escape/visible.ts'
import {loadDocument} from '../../load/load.ts'
import {Failure} from '../../model/failure.ts'
import type {Disagreement} from '../../model/recovered.ts'
import type {Settings} from '../../model/settings.ts'
import {checkPath} from '../../write/safe-path.ts'
import {writeFileWhole} from '../../write/write-file-whole.ts'
import type {Command, ExitStatus, FlagValues} from '../command.ts'
import {flags} from '../flags.ts'
import {type Io, print} from '../io.ts'
import {readSettings} from '../settings.ts'
import {count} from '../summary.ts'

/** Files that are worked on at the same time. */
const batchSize = 32

/** A file without wrappers, or why there is none. */
type Stripped =
  | {readonly before: string; readonly after: string; readonly problem?: undefined}
  | {readonly problem: string}

/** Make plain Markdown of bilingual documents. */
export const strip: Command = {
  name: 'strip',
  summary: 'make plain Markdown of bilingual documents',
  parameters: '<paths...>',
  flags: [
    {
      syntax: '--keep <side>',
      summary: 'which text stays (default: target)',
      choices: ['target', 'source']
    },
    {syntax: '--out <folder>', summary: 'write the files there'},
    {syntax: '--in-place', summary: 'write the files where they are'},
    {syntax: '--reformat', summary: 'write canonical Markdown'},
    flags.config,
    flags.sourceLocale,
    flags.quiet
  ],
  async run(paths, values, io) {
    if (values.out !== undefined && values.inPlace === true) {
      throw new Failure('usage', 'Unexpected --out with --in-place, expected one of them')
    }
    const {out: _, ...others} = values
    const settings = await readSettings(others, io)
    if (values.keep === 'source' && values.out !== undefined) {
      const status = await toSource(paths, settings, values.out, values, io)
      if (status !== undefined) return status
    }
    const files = await listMarkdown(paths, settings)
    const [first] = files
    if (values.out === undefined && values.inPlace !== true) {
      if (files.length === 1 && first) return toStandardOutput(first, settings, values, io)
      const found = count(files.length, 'file')
      throw new Failure('usage', `Unexpected ${found}, expected --out or --in-place with them`)
    }
    return toFiles(files, settings, values, io)
  }
}

/**
 * One source article per path and revision, where the paths hold articles in locales.
 *
 * @returns  Undefined where they do not: each file is then stripped by itself.
 */
async function toSource(
  paths: readonly string[],
  settings: Settings,
  out: string,
  values: FlagValues,
  io: Io
): Promise<ExitStatus | undefined> {
  const {recoverSource, reformatMarkdown} = await import('../../pipeline.ts')
  const recovered = await recoverSource(settings, paths).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'no-documents') return undefined
    throw error
  })
  if (!recovered) return undefined
  const {files, disagreements, documents, leftOut} = recovered
  if (files.length === 0) {
    throw new Failure('input', 'No source text to recover, expected bilingual documents')
  }
  const taken = new Set<string>()
  for (const {path} of files) checkPath(path, taken)
  for (const {path, content} of files) {
    const text = values.reformat === true ? reformatMarkdown(String(content)) : content
    await writeFileWhole(join(resolve(io.cwd, out), path), text)
  }
  for (const disagreement of disagreements) await print(io.stderr, `${inWords(disagreement)}\n`)
  if (values.quiet !== true) {
    const units =
      disagreements.length === 0 ? 'no disagreement' : count(disagreements.length, 'disagreement')
    const others = leftOut === 0 ? '' : `, ${count(leftOut, 'document')} without source left out`
    await print(
      io.stderr,
      `${count(files.length, 'source article')} from ${count(documents, 'document')}${others}, ${units}\n`
    )
  }
  return 0
}

/** One line: which unit, what was taken, what others have. */
function inWords({slug, unit, variants}: Disagreement): string {
  const sides = variants.map(
    ({text, locales}) =>
      `${locales.join(' ')}: "${visible(clipped(text.replace(/\s+/g, ' '), 80))}"`
  )
  return `${visible(slug)} unit ${visible(unit)}: ${sides.join(' | ')}`
}

async function toStandardOutput(
  file: MarkdownFile,
  settings: Settings,
  values: FlagValues,
  io: Io
): Promise<ExitStatus> {
  const result = await stripFile(file, settings, values)
  if (result.problem !== undefined) {
    throw new Failure('input', `Cannot strip \`${file.file}\`: ${result.problem}`)
  }
  await print(io.stdout, result.after)
  return 0
}

/** Files that cannot be stripped are named and left; then the exit status is 1. */
async function toFiles(
  files: readonly MarkdownFile[],
  settings: Settings,
  values: FlagValues,
  io: Io
): Promise<ExitStatus> {
  const taken = new Set<string>()
  if (values.out !== undefined) for (const {name} of files) checkPath(name, taken)
  let written = 0
  let left = 0
  for (let start = 0; start < files.length; start += batchSize) {
    const batch = files.slice(start, start + batchSize)
    const problems = await Promise.all(batch.map((file) => toFile(file, settings, values, io)))
    for (const [index, problem] of problems.entries()) {
      if (problem === undefined) written++
      else if (problem !== 'unchanged') {
        left++
        await print(io.stderr, `${visible(batch[index]?.file ?? '')}: ${problem}: left as it is\n`)
      }
    }
  }
  if (values.quiet !== true) {
    await print(io.stderr, `${count(written, 'file')} written, ${left} left as they are\n`)
  }
  return left > 0 ? 1 : 0
}

/** Why a file was not written; undefined when it was. */
async function toFile(
  file: MarkdownFile,
  settings: Settings,
  values: FlagValues,
  io: Io
): Promise<string | undefined> {
  const result = await stripFile(file, settings, values)
  if (result.problem !== undefined) return result.problem
  if (values.out !== undefined) {
    await writeFileWhole(join(resolve(io.cwd, values.out), file.name), result.after)
    return undefined
  }
  if (result.after === result.before) return 'unchanged'
  const isWritten = await writeFileWhole(file.path, result.after, Buffer.from(result.before))
  return isWritten ? undefined : 'it changed meanwhile'
}

/** Both texts begin with the byte order mark that the file has. */
async function stripFile(
  {path, file}: MarkdownFile,
  {maxBytes, sourceLocale}: Settings,
  values: FlagValues
): Promise<Stripped> {
  const {reformatMarkdown, stripDocument} = await import('../../pipeline.ts')
  const loaded = await loadDocument({slug: '', locale: '', path, file}, maxBytes)
  const trouble = loaded.trouble.find(({kind}) => kind !== 'empty' && kind !== 'nul-byte')
  if (trouble) return {problem: `${trouble.actual} (${trouble.kind})`}
  const text = stripDocument(loaded.text, values.keep ?? 'target', sourceLocale)
  if (text === undefined) return {problem: 'it holds no source text'}
  const mark = loaded.hasByteOrderMark ? '\uFEFF' : ''
  const after = values.reformat === true ? reformatMarkdown(text) : text
  return {before: mark + loaded.text, after: mark + after}
}
