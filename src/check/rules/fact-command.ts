import type {PlainAnswer} from '../../model/answer.ts'
import {isWholeCommand} from '../../shell/whole-command.ts'
import {editDistance} from '../../term/edit-distance.ts'
import {similarity} from '../../term/similarity.ts'
import {factRule} from '../fact-rule.ts'
import {placeInBlock} from '../place-in-block.ts'
import type {Rule} from '../rule.ts'
import {smallestFix} from '../smallest-fix.ts'

/** From this likeness on a line of several words is written over another. */
const leastLikeness = 0.6

const base = factRule({
  kind: 'command',
  noun: 'command',
  summary: 'Commands can be copied and run',
  severity: 'error',
  lost: 'warning',
  added: 'off'
})

/** A command line that differs from the reference or was lost. */
export const factCommand: Rule = {
  ...base,
  *check(subject, options) {
    const {document, isSource, plainAnswers} = subject
    for (const given of inTheirOrder(plainAnswers)) {
      if ((given.expected ?? given.actual)?.kind !== 'command') continue
      // Because all locales come from one engine, they may break a command in one way; its notation
      // tells who is right.
      if (isSource && !repairs(given)) continue
      const answer = given.verdict === 'outvoted' && isBroken(given) ? blamed(given) : given
      const {replacement: _, ...plain} = answer
      for (const found of base.check({...subject, plainAnswers: [plain]}, options)) {
        const fix = answer.verdict === 'contradicted' && keepsVerb(answer) && !isSource
        const edit = fix ? smallestFix(answer, document) : undefined
        yield {
          ...found,
          ...placeInBlock(subject, answer),
          ...(differsInAddress(answer) ? {atMost: 'warning' as const} : {}),
          ...(edit ? {fix: edit} : {})
        }
      }
    }
  }
}

/**
 * Cmdlets of one noun whose verbs were all translated, each with the one in its turn.
 *
 * Because such verbs resemble nothing, only their order tells which is which.
 */
function inTheirOrder(answers: readonly PlainAnswer[]): readonly PlainAnswer[] {
  const groups = new Map<string, PlainAnswer[]>()
  for (const answer of answers) {
    const {verdict, expected, evidence} = answer
    if (verdict !== 'contradicted' || expected?.kind !== 'command') continue
    const noun = /^\p{L}+-(\p{L}[\p{L}\p{N}]{3,})$/u.exec(expected.raw)?.[1]
    if (noun === undefined) continue
    const key = `${evidence?.line ?? 0} ${noun.toLowerCase()}`
    groups.set(key, [...(groups.get(key) ?? []), answer])
  }
  const turned = new Map<PlainAnswer, PlainAnswer>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const expected = group
      .flatMap((answer) => answer.expected ?? [])
      .sort((a, b) => a.place.start - b.place.start)
    const own = [...group].sort((a, b) => a.near.start - b.near.start)
    for (const [index, answer] of own.entries()) {
      const meant = expected[index]
      if (meant) turned.set(answer, {...answer, expected: meant})
    }
  }
  return turned.size === 0 ? answers : answers.map((answer) => turned.get(answer) ?? answer)
}

/** Because addresses of examples are put into the language, such a difference is no error. */
function differsInAddress({actual, expected}: PlainAnswer): boolean {
  if (!actual || !expected || !actual.raw.includes('@')) return false
  const masked = (text: string) => text.replace(/[^\s@"'<>]+@[^\s@"'<>]+/g, '@').toLowerCase()
  return masked(actual.raw) === masked(expected.raw)
}

function blamed(answer: PlainAnswer): PlainAnswer {
  return {...answer, verdict: 'contradicted'}
}

/** Parameters and switches that stand apart, as the notation wants them. */
const part = /(?<=\s)[-/][A-Za-z?]/g
/** Signs that command lines do not have, whatever the language. */
const foreign = /[–—−‑“”„«»‘’\u00a0\u202f\u3000\uff01-\uff5e]/

/** Whether the notation itself says that the document is wrong and its reference is not. */
function isBroken({actual, expected}: PlainAnswer): boolean {
  if (!actual || !expected || !isWholeCommand(expected.raw)) return false
  if (foreign.test(actual.raw) && !foreign.test(expected.raw)) return true
  return !isWholeCommand(actual.raw) || partsOf(actual.raw) < partsOf(expected.raw)
}

/** Whether what most locales have is sound where the source is not. */
function repairs({actual, expected}: PlainAnswer): boolean {
  if (!actual || !expected || !isWholeCommand(expected.raw)) return false
  return isBroken({
    verdict: 'contradicted',
    actual,
    expected,
    evidence: undefined,
    near: actual.place
  })
}

function partsOf(text: string): number {
  return text.match(part)?.length ?? 0
}

/** Whether nothing before the stretch belongs to it: no verb was put into words. */
function keepsVerb({actual, expected}: PlainAnswer): boolean {
  const [text, reference] = [actual?.raw.toLowerCase() ?? '', expected?.raw.toLowerCase() ?? '']
  const [own, other] = [verbOf(text), verbOf(reference)]
  // Because a part of it alone may have been read, a line must be about the same.
  if (/\s/.test(reference) && similarity(text, reference) < leastLikeness) return false
  if (other === '') return text.startsWith(/^[\w.]*/.exec(reference)?.[0] ?? '')
  if (own !== '') return own.startsWith(other) || editDistance(own, other, 1) <= 1
  return text.split(/\s/, 1)[0] === reference.slice(other.length + 1).split(/\s/, 1)[0]
}

function verbOf(text: string): string {
  return /^\p{L}+(?=\s?[-–—−‑])/u.exec(text)?.[0] ?? ''
}
