import {apply} from './apply.js'
import {textOf} from './subject.js'

/**
 * What became of a place.
 *
 * @typedef {object} Outcome
 * @property {import('./plant.js').Place} place
 * @property {'found' | 'other-rule' | 'other-line' | 'missed'} verdict
 * @property {readonly Finding[]} findings  Those that the document did not have before.
 */

/** @typedef {import('../../src/model/finding.ts').Finding} Finding */

/**
 * Do one damage in memory and check the article again.
 *
 * Names and common words are those of the whole content, which is read once.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {import('./subject.js').Subject} subject
 * @param {import('./plant.js').Place} place
 * @returns {Outcome}
 */
export function measure(engine, subject, place) {
  const {content, settings, before} = subject
  const {record, article} = place.target
  const {slug, locale, path, file} = record
  const {text} = apply(textOf(path), place.edits)
  const damaged = engine.readDocument(
    {slug, locale, path, file},
    engine.decode(Buffer.from(text)),
    {wantsBody: false, sourceLocale: content.corpus.sourceLocale}
  )
  const documents = article.documents.map((each) => (each === record ? damaged : each))
  const examined = engine.examine({...article, documents}, content.corpus, settings)
  const known = new Set((before.get(file) ?? []).map(({fingerprint}) => fingerprint))
  const all = examined.find((each) => each.record === damaged)?.findings ?? []
  const findings = all.filter(({fingerprint}) => !known.has(fingerprint))
  return {place, verdict: verdictOf(place, findings), findings}
}

function verdictOf({kind, lines}, findings) {
  const isRight = ({start}) => lines.has(start.line)
  const isOurs = ({rule, severity}) => kind.rules.includes(rule) && severity !== 'info'
  if (findings.some((each) => isRight(each) && isOurs(each))) return 'found'
  if (findings.some(isRight)) return 'other-rule'
  return findings.some(isOurs) ? 'other-line' : 'missed'
}
