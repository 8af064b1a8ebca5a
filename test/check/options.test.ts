import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {commonOptions} from '../../src/check/options.ts'
import type {Rule} from '../../src/check/rule.ts'
import * as list from '../../src/check/rules/index.ts'
import {createSettings} from '../../src/pipeline.ts'

const root = join(import.meta.dirname, '../..')
const rules: readonly Rule[] = Object.values(list)
const declared = rules.flatMap(({name, options = []}) =>
  options.map((option) => ({rule: name, option}))
)

describe('options of rules', () => {
  it('should be keys of the schema, and the schema have no others', () => {
    const schema = JSON.parse(
      readFileSync(join(root, 'schema/lockstep.config.schema.json'), 'utf8')
    )
    const {properties} = schema.properties.rules.additionalProperties.then
    const names = [...commonOptions, ...declared.map(({option}) => option)].map(({name}) => name)
    expect(Object.keys(properties).sort()).toEqual([...new Set(['severity', ...names])].sort())
  })

  it('should be in docs/configuration.md and on the page of their rule', () => {
    const configuration = readFileSync(join(root, 'docs/configuration.md'), 'utf8')
    for (const {name} of commonOptions)
      expect(configuration).toContain(`| every rule | \`${name}\` |`)
    for (const {rule, option} of declared) {
      expect(configuration).toContain(`| \`${rule}\` | \`${option.name}\` |`)
      const page = readFileSync(join(root, `docs/rules/${rule}.md`), 'utf8')
      expect(page).toContain(`\`${option.name}\``)
    }
  })

  it('should have defaults that their page names', () => {
    for (const {rule, option} of declared) {
      if (!Array.isArray(option.default)) continue
      const page = readFileSync(join(root, `docs/rules/${rule}.md`), 'utf8')
      for (const value of option.default) expect(page).toContain(`\`${value}\``)
    }
  })

  it.each([
    [{'meta-drift': {keyz: ['a']}}, 'Unknown option `keyz` at `rules.meta-drift`, expected `keys`'],
    [{'term-name': {keys: ['a']}}, 'Unknown option `keys` at `rules.term-name`, expected severity'],
    [
      {'term-name': {ignore: 'a'}},
      'Unexpected a text at `rules.term-name.ignore`, expected a list of texts'
    ]
  ])('should be refused where a rule does not have them: %j', (given, message) => {
    expect(() => createSettings({rules: given}, '/kb')).toThrow(message)
  })
})
