import type {Severity} from '../model/finding.ts'
import type {
  OptionValue,
  RuleLevel,
  RuleOption,
  RuleOptions,
  RuleSetting
} from '../model/settings.ts'

/** What every rule can be told. */
export const commonOptions: readonly RuleOption[] = [
  {
    name: 'ignore',
    default: [],
    summary:
      'Texts or patterns with `*` and `?`: a finding whose `actual` or `expected` is one is dropped'
  }
]

/** The level that a rule is set to; undefined where it keeps its own. */
export function levelOf(setting: RuleSetting | undefined): RuleLevel | undefined {
  if (typeof setting !== 'object') return setting
  return setting['severity'] as RuleLevel | undefined
}

/** The severity of a rule's findings. */
export function severityOf(own: Severity, setting: RuleSetting | undefined): Severity {
  const level = levelOf(setting)
  return level === undefined || level === 'off' ? own : level
}

/**
 * The options of a rule with every default filled in.
 *
 * @param declared  What the rule has besides the common ones.
 * @param setting   Valid: `config/` refuses what a rule does not have.
 */
export function optionsOf(
  declared: readonly RuleOption[] = [],
  setting: RuleSetting | undefined
): RuleOptions {
  const given = typeof setting === 'object' ? setting : {}
  const options: Record<string, OptionValue> = {}
  for (const {name, default: usual} of [...commonOptions, ...declared]) {
    options[name] = given[name] ?? usual
  }
  return options
}

/** An option that is a list of texts. */
export function listOf(options: RuleOptions, name: string): readonly string[] {
  const value = options[name]
  return Array.isArray(value) ? value : []
}
