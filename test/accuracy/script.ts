import {join} from 'node:path'
import * as rules from '../../src/check/rules/index.ts'
import {decode} from '../../src/load/decode.ts'
import type {Finding} from '../../src/model/finding.ts'
import {createSettings, examine, readContent, readDocument} from '../../src/pipeline.ts'

/** The benchmark's own files have no types for the compiler, so that they are told here. */
const scripts = join(import.meta.dirname, '../../script/accuracy')

export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface DamageClass {
  readonly name: string
  readonly about: string
  readonly rules: readonly string[]
  readonly isWrapped?: boolean
}

export interface Place {
  readonly kind: DamageClass
  readonly target: {readonly record: {readonly path: string; readonly file: string}}
  readonly edits: readonly Edit[]
  readonly lines: ReadonlySet<number>
  readonly before: string
  readonly after: string
}

export interface Outcome {
  readonly place: Place
  readonly verdict: string
  readonly findings: readonly Finding[]
}

interface Subject {
  readonly targets: readonly unknown[]
  readonly before: ReadonlyMap<string, readonly Finding[]>
}

export interface RunOptions {
  readonly tree: string | undefined
  readonly bilingual: string | undefined
  readonly sourceLocale: string
  readonly locales: readonly string[]
  readonly perClass: number
  readonly classes: readonly string[]
  readonly seed: string
  readonly misses: boolean
  readonly json: string | undefined
}

/** The parts of the program, from its sources. */
export const engine = {createSettings, readContent, readDocument, examine, decode, rules}

export const classes: readonly DamageClass[] = (await import(join(scripts, 'classes/index.js')))
  .classes

export const apply: (
  text: string,
  edits: readonly Edit[]
) => {readonly text: string; readonly lines: ReadonlySet<number>} = (
  await import(join(scripts, 'apply.js'))
).apply

export const plant: (
  wanted: readonly DamageClass[],
  subject: Subject,
  options: {readonly perClass: number; readonly seed: string}
) => ReadonlyMap<string, readonly Place[]> = (await import(join(scripts, 'plant.js'))).plant

export const measure: (parts: typeof engine, subject: Subject, place: Place) => Outcome = (
  await import(join(scripts, 'measure.js'))
).measure

const subjects = await import(join(scripts, 'subject.js'))

export const textOf: (path: string) => string = subjects.textOf

export const readSubject: (
  parts: typeof engine,
  tree: string,
  options: {readonly sourceLocale: string; readonly locales: readonly string[]}
) => Promise<Subject> = subjects.readSubject

export const run: (
  options: RunOptions,
  parts: typeof engine,
  corpus: string,
  print: (text: string) => void
) => Promise<number> = (await import(join(scripts, 'run.js'))).run
