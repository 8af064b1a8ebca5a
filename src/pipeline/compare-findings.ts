import type {Finding, Fix} from '../model/finding.ts'

/** A fix with the finding that it belongs to. */
export interface Repair {
  readonly finding: Finding
  readonly fix: Fix
}

/** Why a fix is not made, and the finding that says so. */
export interface Trouble {
  readonly reason: 'brings-another' | 'does-not-help'
  readonly finding: Finding
}

/**
 * Tell what is wrong with fixes from the findings before and after them.
 *
 * @param before    Findings of all documents of an article.
 * @param after     The same when the fixes are made.
 * @param repairs   The fixes that were made, in any order.
 * @param defersTo  Names of the rules that a rule leaves places to.
 * @param follows   Whether a finding will be put right next; asked of copies of what was put right,
 *                  which stay untold in translations as long as their source has it.
 * @returns         The first trouble; undefined where the fixes do what they should.
 */
export function troubleWith(
  before: readonly Finding[],
  after: readonly Finding[],
  repairs: readonly Repair[],
  defersTo: (rule: string) => readonly string[],
  follows: (finding: Finding) => boolean
): Trouble | undefined {
  const shift = shifts(repairs)
  const placeOf = (finding: Finding) => placeKey(finding, shift(finding))
  const fixed = new Set(repairs.map(({finding}) => finding))
  const kept = before.filter((finding) => !fixed.has(finding))
  const moved = without(after, kept, (finding) => placeKey(finding, finding.start.offset), placeOf)
  const strange = without(moved.left, moved.unmet, textKey, textKey).left
  const repaired = new Set(repairs.map(({finding}) => placeOf(finding)))
  const copies = new Set(strange.filter((each) => isCopy(each, repairs) && follows(each)))
  for (const finding of strange) {
    if (copies.has(finding)) continue
    if (repaired.has(placeKey(finding, finding.start.offset)))
      return {reason: 'does-not-help', finding}
    if (after.length - copies.size > before.length || !wasHidden(finding, repairs, shift, defersTo))
      return {reason: 'brings-another', finding}
  }
  return undefined
}

/** Take from findings those that known ones have the key of, one for one. */
function without(
  findings: readonly Finding[],
  known: readonly Finding[],
  keyOf: (finding: Finding) => string,
  knownKeyOf: (finding: Finding) => string
): {readonly left: readonly Finding[]; readonly unmet: readonly Finding[]} {
  const waiting = new Map<string, Finding[]>()
  for (const finding of known) {
    const key = knownKeyOf(finding)
    const list = waiting.get(key)
    if (list) list.push(finding)
    else waiting.set(key, [finding])
  }
  const left = findings.filter((finding) => waiting.get(keyOf(finding))?.shift() === undefined)
  return {left, unmet: [...waiting.values()].flat()}
}

function isCopy({rule, file, actual}: Finding, repairs: readonly Repair[]): boolean {
  return repairs.some(
    ({finding}) => finding.rule === rule && finding.file !== file && finding.actual === actual
  )
}

/** A defect that a more specific rule reported before is no new one. */
function wasHidden(
  finding: Finding,
  repairs: readonly Repair[],
  shift: Shift,
  defersTo: (rule: string) => readonly string[]
): boolean {
  const specific = defersTo(finding.rule)
  return repairs.some(({finding: fixed, fix}) => {
    if (fixed.file !== finding.file || !specific.includes(fixed.rule)) return false
    const start = shift(fixed)
    const grown = fix.text.length - (fix.end - fix.start)
    const end = start + (fixed.end.offset - fixed.start.offset) + grown
    return finding.start.offset < end && start < finding.end.offset
  })
}

type Shift = (finding: Finding) => number

/** Where a finding stands when the fixes of its file are made. */
function shifts(repairs: readonly Repair[]): Shift {
  const byFile = new Map<string, Fix[]>()
  for (const {finding, fix} of repairs) {
    const fixes = byFile.get(finding.file)
    if (fixes) fixes.push(fix)
    else byFile.set(finding.file, [fix])
  }
  return ({file, start}) => {
    let offset = start.offset
    for (const fix of byFile.get(file) ?? []) {
      if (fix.end <= start.offset && fix.start < start.offset)
        offset += fix.text.length - (fix.end - fix.start)
      else if (fix.start < start.offset)
        offset += Math.min(0, fix.start + fix.text.length - start.offset)
    }
    return offset
  }
}

function placeKey({file, rule}: Finding, offset: number): string {
  return `${file}\0${rule}\0${offset}`
}

function textKey({file, rule, actual, expected}: Finding): string {
  return `${file}\0${rule}\0${actual === '' ? `\0${expected}` : actual}`
}
