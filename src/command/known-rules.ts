import type {Rule} from '../check/rule.ts'

/** All rules, sorted by name; loaded when they are asked for. */
export async function knownRules(): Promise<readonly Rule[]> {
  const rules = Object.values(await import('../check/rules/index.ts'))
  return [...rules].sort((a, b) => (a.name < b.name ? -1 : 1))
}
