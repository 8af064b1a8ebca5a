import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/**
 * The parts of Lockstep that the benchmark runs on.
 *
 * @typedef {object} Engine
 * @property {typeof import('../../src/pipeline.ts').createSettings} createSettings
 * @property {typeof import('../../src/pipeline.ts').readContent} readContent
 * @property {typeof import('../../src/pipeline.ts').readDocument} readDocument
 * @property {typeof import('../../src/pipeline.ts').examine} examine
 * @property {typeof import('../../src/load/decode.ts').decode} decode
 * @property {Readonly<Record<string, {name: string, severity: string}>>} rules
 */

/**
 * Load what was compiled.
 *
 * @param {string} folder  `dist/lib`.
 * @returns {Promise<Engine>}
 */
export async function loadEngine(folder) {
  const load = (file) => import(pathToFileURL(join(folder, file)).href)
  const {createSettings, readContent, readDocument, examine} = await load('pipeline.js')
  const {decode} = await load('load/decode.js')
  const rules = await load('check/rules/index.js')
  return {createSettings, readContent, readDocument, examine, decode, rules}
}
