import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {checkstyle, gitlab, junit, rdjson, sarif} from '../../src/report/formats/index.ts'
import {type Element, elementsOf, readXml} from '../export/xml.ts'
import {reports} from './sample.ts'
import {codeQuality, diagnosticResult, sarifLog} from './schemas.ts'

const ajv = new Ajv({allErrors: true})

/** Lines of so many characters, so that every place of a sample stands in the file. */
const textOf = () => `${'x'.repeat(99)}\n`.repeat(300)
const rules = [
  {name: 'registry-dword-digits', summary: 'A dword', severity: 'error', help: '# A dword'}
] as const

const cases = Object.entries(reports)

/** What an element of XML may have. */
interface Model {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
  /** Names of elements in it; undefined where it holds text. */
  readonly elements?: readonly string[]
}

/**
 * The part of the schema of the xUnit plugin of Jenkins that is written.
 *
 * @see <https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd>
 */
const junitModel: Readonly<Record<string, Model>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
    elements: ['testsuite']
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['skipped', 'time', 'timestamp', 'hostname', 'id', 'package', 'file'],
    elements: ['testcase', 'properties', 'system-out', 'system-err']
  },
  testcase: {
    required: ['name'],
    optional: ['time', 'classname', 'group'],
    elements: ['failure', 'error', 'skipped', 'system-out', 'system-err']
  },
  failure: {required: [], optional: ['type', 'message']},
  'system-out': {required: []}
}

/**
 * What Checkstyle writes.
 *
 * @see <https://github.com/checkstyle/checkstyle/blob/master/src/main/java/com/puppycrawl/tools/checkstyle/XMLLogger.java>
 */
const checkstyleModel: Readonly<Record<string, Model>> = {
  checkstyle: {required: ['version'], elements: ['file']},
  file: {required: ['name'], elements: ['error']},
  error: {required: ['line', 'severity', 'message', 'source'], optional: ['column'], elements: []}
}

describe.each([
  ['gitlab', gitlab, codeQuality],
  ['rdjson', rdjson, diagnosticResult],
  ['sarif', sarif, sarifLog]
] as const)('format %s', (_name, format, schema) => {
  const validate = ajv.compile(schema)

  it.each(cases)('should write the report "%s" as its readers ask for', (_, report) => {
    for (const given of [{}, {textOf, rules}]) {
      validate(JSON.parse(format.format(report, {color: false, ...given})))
      expect(validate.errors ?? []).toEqual([])
    }
  })
})

describe('format gitlab', () => {
  it.each(cases)('should give each finding of "%s" a fingerprint of its own', (_, report) => {
    const issues: readonly {readonly fingerprint: string}[] = JSON.parse(
      gitlab.format(report, {color: false})
    )
    expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(issues.length)
  })
})

describe.each([
  ['junit', junit, junitModel, 'testsuites'],
  ['checkstyle', checkstyle, checkstyleModel, 'checkstyle']
] as const)('format %s', (_name, format, model, root) => {
  it.each(cases)('should write the report "%s" as its readers ask for', (_, report) => {
    const element = xmlOf(format.format(report, {color: false}))
    expect(element.name).toBe(root)
    hold(element, model)
  })
})

describe('format junit', () => {
  it.each(cases)('should count in the report "%s" what is there', (_, report) => {
    const root = xmlOf(junit.format(report, {color: false}))
    const suites = elementsOf(root)
    for (const suite of suites) {
      const cases = elementsOf(suite)
      const failures = cases.filter((each) => named(each, 'failure'))
      expect(suite.attributes).toMatchObject({
        tests: `${cases.length}`,
        failures: `${failures.length}`
      })
    }
    const total = suites.reduce((sum, suite) => sum + Number(suite.attributes['tests']), 0)
    expect(root.attributes['tests']).toBe(`${total}`)
  })
})

/** Because names of encodings may be written in any case, and the reader takes one. */
function xmlOf(text: string): Element {
  return readXml(text.replace('encoding="utf-8"', 'encoding="UTF-8"'))
}

function hold(element: Element, models: Readonly<Record<string, Model>>): void {
  const model = models[element.name]
  if (!model) throw new Error(`an element ${element.name}`)
  const names = Object.keys(element.attributes)
  const allowed = [...model.required, ...(model.optional ?? [])]
  expect(names.filter((name) => !allowed.includes(name))).toEqual([])
  expect(model.required.filter((name) => !names.includes(name))).toEqual([])
  if (!model.elements) {
    expect(element.content.filter((each) => typeof each !== 'string')).toEqual([])
    return
  }
  for (const child of elementsOf(element)) {
    expect(model.elements).toContain(child.name)
    hold(child, models)
  }
}

function named(element: Element, name: string): boolean {
  return element.content.some((each) => typeof each !== 'string' && each.name === name)
}
