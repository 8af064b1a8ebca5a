import {sameLocale} from '../bcp47/canonical.ts'
import type {Slug} from '../model/article.ts'
import type {PlainFactKind} from '../model/fact.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {DocumentRecord, Segment} from '../model/record.ts'
import type {Advice} from '../model/report.ts'
import {registryFacts} from '../registry/registry-facts.ts'
import {byCodeUnit} from './order.ts'
import {type SourceLine, sourceLineFinder} from './source-line.ts'

/** From so many locales on, the source is worth a change. */
const manyLocales = 3
/** In a run of few locales this share of them is as good, two at least. */
const leastShare = 0.3
/** From so many marks on, a sentence is hard to keep whole. */
const manyMarks = 3
/** UTF-16 units of a sentence that are shown. */
const longestSentence = 60

const codeSpan = 'Put it in a code span: what stands in one is hardly ever damaged'
const noBreak =
  'Join it to its word by a no-break space, or reword the sentence so that it cannot be taken apart'

/** What helps facts of a kind that stand in running text. */
const help: Readonly<Record<PlainFactKind | 'registry', string>> = {
  registry: 'Put it in a code block, one entry in a line',
  version: noBreak,
  number: noBreak,
  url: 'Write it as a link with a text of its own',
  email: 'Put it in a code span, or write it as a link',
  code: codeSpan,
  command: codeSpan,
  path: codeSpan,
  identifier: codeSpan,
  placeholder: codeSpan,
  literal: codeSpan
}

/**
 * Tell authors which places of the source translation damages again and again, and what helps.
 *
 * A fact that stands in code already is left out: nothing in the source would help it.
 *
 * @param articles  Articles that the findings are about, with the documents of all locales.
 * @returns         Most locales first, then by file, line, fact.
 */
export function advise(
  findings: readonly Finding[],
  articles: readonly {readonly slug: Slug; readonly documents: readonly DocumentRecord[]}[],
  sourceLocale: Locale
): readonly Advice[] {
  const bySlug = new Map<Slug, Finding[]>()
  for (const finding of findings) {
    if (!kindOf(finding.rule) || sameLocale(finding.locale, sourceLocale)) continue
    const list = bySlug.get(finding.article)
    if (list) list.push(finding)
    else bySlug.set(finding.article, [finding])
  }
  const all = articles.flatMap(({slug, documents}) => {
    const own = bySlug.get(slug) ?? []
    const targets = documents.filter(({locale}) => !sameLocale(locale, sourceLocale)).length
    const least = Math.min(manyLocales, Math.max(2, Math.ceil(targets * leastShare)))
    // Because nearly no article has as many, nothing more is done for the others.
    if (new Set(own.map(({locale}) => locale)).size < least) return []
    return adviseArticle(slug, own, documents, least)
  })
  return all.sort(
    (a, b) =>
      b.locales.length - a.locales.length ||
      byCodeUnit(a.file, b.file) ||
      a.line - b.line ||
      byCodeUnit(a.fact, b.fact)
  )
}

interface Case {
  readonly kind: Advice['kind']
  readonly fact: string
  readonly line: SourceLine
  readonly findings: Finding[]
}

function adviseArticle(
  article: Slug,
  findings: readonly Finding[],
  documents: readonly DocumentRecord[],
  least: number
): readonly Advice[] {
  const find = sourceLineFinder(documents)
  const cases = new Map<string, Case>()
  for (const finding of findings) {
    const kind = kindOf(finding.rule)
    const line = find(finding.evidence)
    const fact = kind && line && factOf(finding, kind, line)
    if (!kind || !line || fact === undefined) continue
    // Because every wrapped document carries the source at a line of its own, the text is the key there.
    const where = line.isSource ? String(line.line) : line.segment.text
    const key = `${kind}\0${where}\0${fact}`
    const found = cases.get(key)
    if (found) found.findings.push(finding)
    else cases.set(key, {kind, fact, line, findings: [finding]})
  }
  return [...cases.values()].flatMap(({kind, fact, line, findings: own}): readonly Advice[] => {
    const locales = [...new Set(own.map(({locale}) => locale))].sort(byCodeUnit)
    const advice = adviceOn(kind, fact, line.segment)
    if (locales.length < least || advice === undefined) return []
    const rules = [...new Set(own.map(({rule}) => rule))].sort(byCodeUnit)
    const {file, line: number} = line
    return [{article, file, line: number, fact, kind, locales, rules, advice}]
  })
}

/** What the findings of a rule are about; undefined where no change of the source would help. */
function kindOf(rule: string): Advice['kind'] | undefined {
  if (rule.startsWith('registry-')) return 'registry'
  if (rule.startsWith('markup-')) return 'markup'
  const kind = rule.startsWith('fact-') ? rule.slice('fact-'.length) : ''
  return Object.hasOwn(help, kind) ? (kind as PlainFactKind) : undefined
}

/** The fact as the source writes it; undefined where the source line does not have it. */
function factOf(
  {expected}: Finding,
  kind: Advice['kind'],
  {segment}: SourceLine
): string | undefined {
  if (kind === 'markup') {
    const text = segment.text.trim()
    return text.length > longestSentence ? `${text.slice(0, longestSentence - 1)}…` : text
  }
  if (expected === '') return undefined
  if (kind === 'registry') {
    const found = registryFacts(segment.facts).find(({raw}) => raw.includes(expected))
    return found?.raw ?? (segment.text.includes(expected) ? expected : undefined)
  }
  if (segment.text.includes(expected)) return expected
  // Because a number is expected in the customs of the locale, its digits tell which one it is.
  const facts = segment.facts.filter((fact) => fact.kind === kind)
  const same = facts.find(({raw}) => /\d/.test(raw) && digitsOf(raw) === digitsOf(expected))
  return same?.raw
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

function adviceOn(kind: Advice['kind'], fact: string, segment: Segment): string | undefined {
  if (kind === 'markup') {
    const marks = segment.marks.filter((mark) => mark.kind !== 'escape' && mark.kind !== 'html')
    return marks.length < manyMarks
      ? undefined
      : `Split the sentence: it has ${marks.length} links, emphases and code spans`
  }
  const start = segment.text.indexOf(fact)
  const isCode =
    segment.kind === 'code' ||
    segment.marks.some((mark) => mark.kind === 'code' && mark.start <= start && start < mark.end)
  return isCode || start < 0 ? undefined : help[kind]
}
