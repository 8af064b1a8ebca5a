import {open} from 'node:fs/promises'
import {basename, dirname} from 'node:path'
import {Failure} from '../model/failure.ts'
import type {Options} from '../model/settings.ts'
import {nestsDeeply} from '../yaml/nesting.ts'
import {validate} from './validate.ts'

/** A configuration file that was read. */
export interface Configuration {
  readonly options: Options
  /** Absolute path of the folder that relative paths start from. */
  readonly folder: string
}

/** Bytes; bounds what a hostile file costs. */
const largest = 256 * 1024

/**
 * Read a configuration file as data; nothing in it is executed.
 *
 * `.json` is JSON; `.yml` and `.yaml` are YAML 1.2 with few aliases.
 *
 * @param path  Absolute path.
 * @param name  Name for messages.
 * @throws      Failure `configuration`, with the place where the file's syntax is wrong.
 */
export async function loadConfiguration(path: string, name: string): Promise<Configuration> {
  const text = await read(path, name)
  const isYaml = /\.ya?ml$/i.test(basename(path))
  const given = isYaml ? await parseYaml(text, name) : parseJson(text, name)
  return {options: await validate(given, name), folder: dirname(path)}
}

async function read(path: string, name: string): Promise<string> {
  let bytes: Uint8Array
  try {
    const file = await open(path)
    try {
      const {size} = await file.stat()
      if (size > largest) {
        throw new Failure('configuration', `${name}: Unexpected ${size} bytes, expected ${largest}`)
      }
      bytes = await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = (error as NodeJS.ErrnoException).code
    const reason = code === 'ENOENT' ? 'no such file' : (code ?? 'not readable')
    throw new Failure('configuration', `Cannot read the configuration \`${name}\`: ${reason}`, {
      cause: error
    })
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch (cause) {
    throw new Failure('configuration', `${name}: Unexpected bytes, expected UTF-8`, {cause})
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = (cause as Error).message
    const offset = /position ([0-9]+)/.exec(reason)?.[1]
    const before = text.slice(0, offset === undefined ? text.length : Number(offset)).split('\n')
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
    const what = reason.split(/ in JSON|, "| \(line/)[0]
    throw new Failure('configuration', `${name}:${place}: Invalid JSON: ${what}`, {cause})
  }
}

async function parseYaml(text: string, name: string): Promise<unknown> {
  if (nestsDeeply(text)) {
    throw new Failure('configuration', `${name}: Invalid YAML: nested too deeply`)
  }
  const {parseDocument} = await import('yaml')
  try {
    const document = parseDocument(text, {prettyErrors: true})
    const error = document.errors[0]
    if (error) {
      const place = error.linePos?.[0]
      const where = place ? `:${place.line}:${place.col}` : ''
      const what = error.message.split(/ at line |\n/)[0]
      throw new Failure('configuration', `${name}${where}: Invalid YAML: ${what}`, {cause: error})
    }
    return document.toJS({maxAliasCount: 20}) ?? {}
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('configuration', `${name}: Invalid YAML: ${(cause as Error).message}`, {
      cause
    })
  }
}
