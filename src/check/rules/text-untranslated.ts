import type {Severity} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import type {Segment} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import {textWithoutCode} from '../../term/text-without-code.ts'
import {wordsOf} from '../../term/words.ts'
import {atMostOf, sourceEvidence} from '../evidence.ts'
import type {Rule, Subject} from '../rule.ts'
import {siblingsOf} from '../siblings.ts'
import {type CopiedRun, copiedRuns} from '../untranslated/copied-runs.ts'
import {isExplained} from '../untranslated/explained.ts'
import {joinRuns} from '../untranslated/join-runs.ts'
import {
  isForeignSource,
  isInSourceLanguage,
  languageOf,
  languagesOf
} from '../untranslated/source-language.ts'

/** A sentence has at least so many words that do not begin with a capital. */
const leastLowerCase = 2
/** A menu path has fewer words than this besides its labels. */
const leastBesideLabels = 3
/** Fewer other locales than this outvote nobody. */
const leastVoters = 3
/** Share of them that left the text as well. */
const leastAgreed = 0.6

/** A sentence that was left in the source language. */
export const textUntranslated: Rule = {
  name: 'text-untranslated',
  summary: 'Every sentence is translated',
  severity: 'warning',
  // Because the source of a wrapper that cannot be taken apart stays in the text.
  defersTo: ['markup-wrapper'],
  *check(subject) {
    const {document, reference, pairs, corpus} = subject
    if (!reference || languageOf(document.locale) === languageOf(corpus.sourceLocale)) return
    let languages: ReturnType<typeof languagesOf> | null = null
    for (const {source, target} of pairs) {
      if (!source || !target || target.kind === 'code') continue
      const accused = copiedRuns(source, target, corpus.lexicon).filter((run) => {
        if (isMeant(run, source, target)) return false
        if (languages === null) languages = languagesOf(subject)
        return isInSourceLanguage(target.text.slice(run.start, run.end), run, languages)
      })
      if (accused.length === 0 || isForeignSource(source, subject)) continue
      for (const run of joinRuns(accused, target.text)) {
        const text = target.text.slice(run.start, run.end)
        const most = ceilingOf(run, text, source, subject)
        if (most === 'off') continue
        yield {
          place: toFile(target, run.start, run.end),
          message: `Unexpected text in the source language: \`${shortened(text)}\`, expected a translation`,
          actual: text,
          expected: 'a translation',
          evidence: sourceEvidence(reference, source.place.start),
          ...atMostOf(reference),
          ...(most ? {atMost: most} : {})
        }
      }
    }
  }
}

/** Text that is left in the source language on purpose. */
function isMeant(run: CopiedRun, source: Segment, target: Segment): boolean {
  return (
    isTitle(target, run) ||
    isAllCapitalised(target.text.slice(run.start, run.end), run) ||
    isMenuPath(target, run) ||
    isExplained(source, target, run)
  )
}

/**
 * What the other locales say: where most left the text as well, nobody translates it, which is for
 * the source's owner to know; a short text needs them to have translated it.
 */
function ceilingOf(
  {isShort}: CopiedRun,
  text: string,
  source: Segment,
  subject: Subject
): Severity | 'off' | undefined {
  const siblings = siblingsOf(source, subject)
  const words = ` ${phraseOf(text)} `
  const left = siblings.filter((segment) =>
    ` ${phraseOf(textWithoutCode(segment))} `.includes(words)
  ).length
  if (isShort)
    return siblings.length < leastVoters || left * 3 > siblings.length ? 'off' : undefined
  return siblings.length >= leastVoters && left >= siblings.length * leastAgreed
    ? 'info'
    : undefined
}

function phraseOf(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ')
}

/** The text of a link is the title of another page, in whatever language that is written. */
function isTitle(segment: Segment, run: Place): boolean {
  return segment.marks.some(
    (mark) =>
      mark.kind === 'link' &&
      mark.start <= run.start &&
      run.end <= mark.end &&
      /^(?:https?:|\/)/i.test(mark.url ?? '')
  )
}

/** Capitals throughout are a name or a label: `Local Security Authority Subsystem Service`. */
function isAllCapitalised(text: string, {isShort}: CopiedRun): boolean {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}'’-]+/gu)].map(([word]) => word.charAt(0))
  const small = words.filter((first) => first === first.toLowerCase()).length
  return small < (isShort ? 1 : leastLowerCase)
}

/** `**Settings** > **Accounts** > **Access work or school**` is what the screen shows. */
function isMenuPath({text, marks}: Segment, run: Place): boolean {
  if (!/[>›→»]/.test(text.slice(run.start, run.end))) return false
  const labels = marks.filter(({kind}) => kind === 'strong')
  if (labels.length === 0) return false
  const beside = wordsOf(text).filter(
    (word) =>
      run.start <= word.start &&
      word.end <= run.end &&
      !labels.some((label) => label.start <= word.start && word.end <= label.end)
  )
  return beside.length < leastBesideLabels
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`
}
