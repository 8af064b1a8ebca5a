import {resolve} from 'node:path'
import {nearest} from '../config/nearest.ts'
import {Failure} from '../model/failure.ts'
import type {Format, FormatOptions} from '../model/format.ts'
import type {Report} from '../model/report.ts'
import {writeFileWhole} from '../write/write-file-whole.ts'
import type {FlagValues} from './command.ts'
import {formatOptions} from './format-options.ts'
import {type Io, print, takesColor} from './io.ts'

/** One `--format`. */
export interface Output {
  readonly format: Format
  /** Absolute path; undefined for standard output. */
  readonly path: string | undefined
}

/**
 * Read `--format json`, `--format json=out/findings.json`.
 *
 * @param fallback  What is written when there is no `--format`; undefined for nothing.
 * @throws          Failure `usage`: a format that is none, or two for standard output.
 */
export async function readOutputs(
  values: FlagValues,
  fallback: string | undefined,
  {cwd}: Io
): Promise<readonly Output[]> {
  const formats = await knownFormats()
  const given = [values.format ?? fallback ?? []].flat()
  const outputs = given.map((text): Output => {
    const sign = text.indexOf('=')
    const name = sign === -1 ? text : text.slice(0, sign)
    const format = formats.find((each) => each.name === name)
    if (!format) throw unknownFormat(name, formats)
    if (sign === -1) return {format, path: undefined}
    if (sign === text.length - 1) {
      throw new Failure('usage', `Unexpected \`${text}\` at --format, expected a file after \`=\``)
    }
    return {format, path: resolve(cwd, text.slice(sign + 1))}
  })
  if (outputs.filter(({path}) => path === undefined).length > 1) {
    const expected = 'expected one; the others take a file: `--format json=findings.json`'
    throw new Failure('usage', `Unexpected two formats for standard output, ${expected}`)
  }
  return outputs
}

/** Every format, sorted by name; the page is made by another stage than the others. */
async function knownFormats(): Promise<readonly Format[]> {
  const [formats, {html}] = await Promise.all([
    import('../report/formats/index.ts'),
    import('../render/templates/report-html.ts')
  ])
  const all: readonly Format[] = [...Object.values(formats), html]
  return [...all].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Write a report in each of its formats.
 *
 * @param shown  What formats that show more than the findings are told.
 */
export async function writeOutputs(
  outputs: readonly Output[],
  report: Report,
  values: FlagValues,
  io: Io,
  shown: Pick<FormatOptions, 'repository' | 'earlier'> = {}
): Promise<void> {
  const formats = outputs.map(({format}) => format)
  const known = await formatOptions(formats, report, io.cwd)
  for (const {format, path} of outputs) {
    if (path === undefined) {
      const color = takesColor(io.stdout, io, values.color)
      await print(io.stdout, format.format(report, {color, ...known, ...shown}))
    } else {
      await writeFileWhole(path, format.format(report, {color: false, ...known, ...shown}))
    }
  }
}

function unknownFormat(name: string, formats: readonly Format[]): Failure {
  const names = formats.map((format) => format.name)
  const near = nearest(name, names)
  const expected = near === undefined ? names.join(', ') : `\`${near}\``
  return new Failure('usage', `Unknown format \`${name}\`, expected ${expected}`)
}
