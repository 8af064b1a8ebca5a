import type {ErrorObject} from 'ajv'
import {Failure} from '../model/failure.ts'
import type {Options} from '../model/settings.ts'
import {nearest} from './nearest.ts'
import {readPackageFile} from './package.ts'

/**
 * Hold a configuration against `schema/lockstep.config.schema.json`.
 *
 * The `title` of each part of the schema says what is expected there, in the words of the message.
 *
 * @param given  The file as data.
 * @param file   Name of the file for the message.
 * @throws       Failure `configuration`: the first thing that is wrong, in one line.
 */
export async function validate(given: unknown, file: string): Promise<Options> {
  const text = await readPackageFile('schema/lockstep.config.schema.json')
  if (text === undefined) throw new Error('The package lacks its configuration schema')
  const {Ajv} = await import('ajv')
  const isValid = new Ajv({verbose: true, allowUnionTypes: true}).compile<Options>(JSON.parse(text))
  if (isValid(given)) return given
  const error = isValid.errors?.[0]
  throw new Failure('configuration', `${file}: ${error ? describe(error) : 'Unexpected content'}`)
}

function describe(error: ErrorObject): string {
  if (error.keyword === 'additionalProperties') return describeUnknownKey(error)
  const where = keyPath(error.instancePath)
  const expected = titleOf(error.parentSchema) ?? error.message ?? 'something else'
  const place = where === '' ? '' : ` at \`${where}\``
  return `Unexpected ${show(error.data)}${place}, expected ${expected}`
}

function describeUnknownKey(error: ErrorObject): string {
  const key = String(error.params['additionalProperty'])
  const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {})
  const near = nearest(key, known)
  const where = keyPath(error.instancePath)
  const expected =
    near === undefined ? known.filter((name) => name !== '$schema').join(', ') : `\`${near}\``
  const place = where === '' ? '' : ` in \`${where}\``
  return `Unknown key ${show(key, '`')}${place}, expected ${expected}`
}

/** `/rules/text-residue` is `rules.text-residue`, `/content/0` is `content[0]`. */
function keyPath(pointer: string): string {
  let path = ''
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (/^[0-9]+$/.test(key)) path += `[${key}]`
    else path += path === '' ? key : `.${key}`
  }
  return path
}

function titleOf(schema: unknown): string | undefined {
  const title = (schema as {readonly title?: unknown} | undefined)?.title
  return typeof title === 'string' ? title : undefined
}

/** A value as JSON, at most 60 characters of it. */
function show(value: unknown, quote = ''): string {
  const text = quote === '' ? (JSON.stringify(value) ?? typeof value) : String(value)
  return `${quote}${text.length > 60 ? `${text.slice(0, 59)}…` : text}${quote}`
}
