import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import * as plugin from '../../src/bilingual.ts'
import {processor} from '../../src/parse/processor.ts'
import {allNodes} from './tree.ts'

const root = join(import.meta.dirname, '../..')

/** Pages whose examples use the plugin; what they log is said in comments. */
for (const page of ['README.md', 'docs/bilingual.md']) {
  it(`should log what the example of ${page} says`, async () => {
    const text = readFileSync(join(root, page), 'utf8')
    const examples = allNodes(processor.parse(text)).flatMap((node) =>
      node.type === 'code' && node.lang === 'js' && node.value.includes('lockstep-docs/bilingual')
        ? [node.value]
        : []
    )
    expect(examples).toHaveLength(1)
    const [example = ''] = examples
    const expected = [...example.matchAll(/\/\/ (.*)$/gm)].map(([, comment]) => comment)
    expect(expected.length).toBeGreaterThan(0)
    expect(await logged(example)).toEqual(expected)
  })
}

/** Run an example with the plugin of the sources, and collect what it logs. */
async function logged(example: string): Promise<readonly string[]> {
  const lines: string[] = []
  const modules: string[] = []
  const code = example.replace(/^import (.+) from '(.+)'$/gm, (_, names: string, from: string) => {
    modules.push(from)
    const value = `modules[${modules.length - 1}]`
    return names.startsWith('{') ? `const ${names} = ${value}` : `const ${names} = ${value}.default`
  })
  const loaded = await Promise.all(
    modules.map((from) => (from === 'lockstep-docs/bilingual' ? plugin : import(from)))
  )
  const console = {log: (...values: readonly unknown[]) => lines.push(values.join(' '))}
  new Function('modules', 'console', code)(loaded, console)
  return lines
}
