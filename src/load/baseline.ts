import {stat} from 'node:fs/promises'
import {parseBaseline} from '../baseline/notation.ts'
import type {BaselineEntry} from '../model/baseline.ts'
import {Failure} from '../model/failure.ts'
import {loadText} from './load-text.ts'

/** Bytes; a million findings come near it. */
const maxBytes = 256 * 1024 * 1024

/**
 * Read a baseline.
 *
 * @param path  Absolute path.
 * @param name  Name for messages.
 * @returns     Undefined when there is no such file.
 * @throws      Failure `input`, `configuration`: a line that is no entry.
 */
export async function loadBaseline(
  path: string,
  name: string
): Promise<readonly BaselineEntry[] | undefined> {
  const isThere = await stat(path).then(
    () => true,
    () => false
  )
  if (!isThere) return undefined
  const {entries, fault} = parseBaseline(await loadText(path, name, maxBytes))
  if (!fault) return entries
  const expected =
    'expected `<fingerprint>  <rule>  <locale>  <article>`; write it anew with `lockstep baseline`'
  throw new Failure(
    'configuration',
    `${name}:${fault.line}: Unexpected \`${fault.text}\`, ${expected}`
  )
}
