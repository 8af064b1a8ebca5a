import {knownElements} from '../../markdown/html-elements.ts'
import type {Observation} from '../../model/finding.ts'
import type {Segment, Trouble} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import {sourceEvidence} from '../evidence.ts'
import {isLiteral} from '../literal-text.ts'
import {ownTrouble, sourceDocument} from '../own-trouble.ts'
import type {Rule, Subject} from '../rule.ts'

/** What should stand in the place of each kind of trouble with HTML. */
const expectations: Partial<Record<Trouble['kind'], string>> = {
  'html-unclosed': 'its end tag',
  'html-unopened': 'its start tag before it',
  'html-broken': 'a tag as HTML has it',
  'html-unknown': 'an element that HTML has',
  'html-dropped': 'no element or attribute that pages leave out'
}

/** HTML that is not whole, or that pages leave out. */
export const markupHtml: Rule = {
  name: 'markup-html',
  summary: 'HTML is whole and such as pages may have',
  severity: 'warning',
  defersTo: ['markup-wrapper', 'text-residue'],
  *check(subject) {
    const sources = new Map(subject.pairs.map(({source, target}) => [target, source]))
    const inText = subject.document.segments.flatMap((segment) =>
      segment.kind === 'code' ? [] : [...tagsInText(segment, sources.get(segment), subject)]
    )
    yield* inText
    // Because a tag that shows up as text is missed by its counterpart, that is told of once.
    const missed = inText.map(({expected}) => `${expected.startsWith('</')} ${nameIn(expected)}`)
    for (const trouble of ownTrouble(subject, ({kind, actual}) => `${kind} ${nameIn(actual)}`)) {
      const expected = expectations[trouble.kind]
      if (expected === undefined || isNamedInSource(trouble, subject)) continue
      const counterpart = `${trouble.kind === 'html-unclosed'} ${nameIn(trouble.actual)}`
      const isPair = trouble.kind === 'html-unclosed' || trouble.kind === 'html-unopened'
      const at = isPair ? missed.indexOf(counterpart) : -1
      if (at >= 0) missed.splice(at, 1)
      else yield observe(trouble, expected)
    }
  }
}

function observe({kind, place, actual}: Trouble, expected: string): Observation {
  const text = kind === 'html-broken' ? repaired(actual) : actual
  const meant = text === actual ? expected : text
  return {
    place,
    message: `Unexpected ${nouns[kind]} \`${actual}\`, expected ${text === actual ? expected : `\`${text}\``}`,
    actual,
    expected: meant,
    evidence: {kind: 'grammar'},
    ...(text === actual || place.end - place.start !== actual.length ? {} : {fix: {...place, text}})
  }
}

const nouns: Partial<Record<Trouble['kind'], string>> = {
  'html-unclosed': 'open tag',
  'html-unopened': 'end tag',
  'html-broken': 'tag',
  'html-unknown': 'element',
  'html-dropped': 'HTML'
}

/** Such as `br` of `</ Br >`. */
function nameIn(tag: string): string {
  return /^[<＜][\s/]*([^\s/<>"'=＞]+)/.exec(tag)?.[1]?.toLowerCase() ?? ''
}

/** Whether the source has an element of a name that HTML does not have. */
function isNamedInSource({kind, actual}: Trouble, subject: Subject): boolean {
  if (kind !== 'html-unknown') return false
  const name = nameIn(actual)
  const segments = sourceDocument(subject)?.segments ?? subject.reference?.segments ?? []
  const tag = `<${name}`
  return segments.some(
    ({text, marks}) =>
      text.toLowerCase().includes(tag) ||
      marks.some(({kind: each, value}) => each === 'html' && nameIn(value ?? '') === name)
  )
}

/** Straight quotation marks around the values. */
function repaired(tag: string): string {
  return tag.replace(
    /=\s*[“”„‟«»‹›‘’‚‛″＂「」]\s?([^“”„‟«»‹›‘’‚‛″＂「」"<>]*?)\s?[“”„‟«»‹›‘’‚‛″＂「」]/gu,
    '="$1"'
  )
}

/**
 * A tag that shows up as text: with blanks where none may be, in wide brackets, or escaped.
 *
 * ```text
 * < br>   <br / >   </ a>   ＜br＞   &lt;br&gt;   \<br>
 * ```
 */
const shown =
  /[<＜](\s{0,3})(\/?)(\s{0,3})([A-Za-z][A-Za-z0-9]{0,15})((?:\s[^<>＜＞]{0,500})?)(\/?\s{0,3}[>＞])/gu

/** A text with more of them than this is code. */
const mostTags = 100

function* tagsInText(
  segment: Segment,
  source: Segment | undefined,
  {reference}: Subject
): Generator<Observation, void, undefined> {
  const {text, marks} = segment
  if (!/[<＜]/.test(text)) return
  const matches = [...text.matchAll(shown)]
  for (const match of matches.length > mostTags ? [] : matches) {
    const [actual, before = '', slash = '', behind = '', written = '', attributes = ''] = match
    const name = written.toLowerCase()
    const end = match.index + actual.length
    if (!knownElements.has(name) || !isLiteral(segment, {start: match.index, end})) continue
    const isName = ({kind, value}: Segment['marks'][number]) =>
      kind === 'html' && nameIn(value ?? '') === name
    const lost = (source?.marks.filter(isName).length ?? 0) - marks.filter(isName).length
    const isShownInSource = source && countShown(source, name) >= countShown(segment, name)
    if (isShownInSource) continue
    // Because `a < b > c` is no tag, the notation alone convicts only what can be nothing else.
    const isTag =
      name.length > 1 && (before + behind !== '' || actual.startsWith('＜') || /\/\s/.test(actual))
    if (lost <= 0 && !(isTag && attributes.trim() === '' && !source)) continue
    const place = toFile(segment, match.index, end)
    const rest = attributes.trim().replace(/\s*\/$/, '')
    const selfClosing = slash === '' && /\/\s*[>＞]$/.test(actual) ? ' /' : ''
    const expected = `<${slash}${name}${rest === '' ? '' : ` ${repaired(rest)}`}${selfClosing}>`
    const isPlain = place.end - place.start === actual.length && expected !== actual
    yield {
      place,
      message: `Unexpected tag as text \`${actual}\`, expected ${
        expected === actual ? 'a tag that is read as one' : `\`${expected}\``
      }`,
      actual,
      expected,
      evidence:
        lost > 0 && source && reference
          ? sourceEvidence(reference, source.place.start)
          : {kind: 'grammar'},
      ...(isPlain ? {fix: {...place, text: expected}} : {})
    }
  }
}

function countShown({text}: Segment, name: string): number {
  return [...text.matchAll(shown)].filter(([, , , , written]) => written?.toLowerCase() === name)
    .length
}
