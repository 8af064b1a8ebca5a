import {nearest} from '../../config/nearest.ts'
import {readPackageFile} from '../../config/package.ts'
import {Failure} from '../../model/failure.ts'
import type {Command} from '../command.ts'
import {print} from '../io.ts'
import {knownRules} from '../known-rules.ts'

/** Print a rule's page, or the list of rules. */
export const explain: Command = {
  name: 'explain',
  summary: 'print what a rule is about; without a rule, list them',
  parameters: '[rule]',
  flags: [],
  async run([name], _values, io) {
    const rules = await knownRules()
    if (name === undefined) {
      const width = Math.max(...rules.map((rule) => rule.name.length))
      const lines = rules.map(
        (rule) => `${rule.name.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`
      )
      await print(io.stdout, lines.join(''))
      return 0
    }
    const rule = rules.find((each) => each.name === name)
    if (!rule) {
      const near = nearest(
        name,
        rules.map((each) => each.name)
      )
      const expected = near === undefined ? 'one that `lockstep explain` lists' : `\`${near}\``
      throw new Failure('usage', `Unknown rule \`${name}\`, expected ${expected}`)
    }
    const page = await readPackageFile(`docs/rules/${rule.name}.md`)
    const text = page ?? `# ${rule.name}\n\nSeverity: ${rule.severity}. ${rule.summary}\n`
    await print(io.stdout, `${text.trimEnd()}\n`)
    return 0
  }
}
