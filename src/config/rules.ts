import {Failure} from '../model/failure.ts'
import type {OptionValue, RuleOption, RuleSetting} from '../model/settings.ts'
import {nearest} from './nearest.ts'

/** A rule as far as its settings are concerned. */
export interface KnownRule {
  readonly name: string
  readonly options?: readonly Pick<RuleOption, 'name' | 'default'>[]
}

/** What every rule can be told. */
const common: KnownRule['options'] = [
  {name: 'severity', default: 'error'},
  {name: 'ignore', default: []}
]

/**
 * Hold the settings of rules against the rules that there are.
 *
 * @returns  The settings as given.
 * @throws   Failure `configuration`: a rule or option that is none, or an option of another type.
 */
export function resolveRules(
  given: Readonly<Record<string, RuleSetting>>,
  known: readonly KnownRule[]
): Readonly<Record<string, RuleSetting>> {
  const names = known.map(({name}) => name)
  for (const [name, setting] of Object.entries(given)) {
    const rule = known.find((each) => each.name === name)
    if (!rule) throw unknown('rule', name, '`rules`', names, 'one that `lockstep explain` lists')
    if (typeof setting !== 'object') continue
    const options = [...(common ?? []), ...(rule.options ?? [])]
    for (const [key, value] of Object.entries(setting)) {
      const option = options.find((each) => each.name === key)
      const where = `\`rules.${name}\``
      if (!option) {
        const others = options.map((each) => each.name)
        throw unknown('option', key, where, others, others.join(', '))
      }
      if (typeName(value) === typeName(option.default)) continue
      const expected = typeName(option.default)
      throw new Failure(
        'configuration',
        `Unexpected ${typeName(value)} at \`rules.${name}.${key}\`, expected ${expected}`
      )
    }
  }
  return given
}

function unknown(
  what: string,
  name: string,
  where: string,
  known: readonly string[],
  otherwise: string
): Failure {
  const near = nearest(name, known)
  const expected = near === undefined ? otherwise : `\`${near}\``
  return new Failure(
    'configuration',
    `Unknown ${what} \`${name}\` at ${where}, expected ${expected}`
  )
}

function typeName(value: OptionValue): string {
  if (Array.isArray(value)) return 'a list of texts'
  return {string: 'a text', number: 'a number', boolean: 'true or false'}[
    typeof value as 'string' | 'number' | 'boolean'
  ]
}
