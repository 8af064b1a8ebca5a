import type {Fix} from '../../model/finding.ts'
import type {Mark, Segment} from '../../model/record.ts'
import {toFile} from '../../place/mapped-text.ts'
import {sourceEvidence} from '../evidence.ts'
import type {Corpus, Rule} from '../rule.ts'

/** `[](url)`: a link that no reader can see. */
export const markupEmptyLinkText: Rule = {
  name: 'markup-empty-link-text',
  summary: 'A link has a text',
  severity: 'warning',
  *check({document, reference, pairs, corpus}) {
    const counterparts = new Map(pairs.map(({source, target}) => [target, source]))
    for (const segment of document.segments) {
      for (const mark of segment.marks) {
        if (!isEmptyLink(segment, mark)) continue
        const source = counterparts.get(segment)
        const same = source && counterpart(segment, mark, source)
        // Because the source document has a finding of its own, its copies are left alone.
        if (reference?.kind === 'source' && source && same && isEmptyLink(source, same)) continue
        const text = source && same ? source.text.slice(same.start, same.end).trim() : ''
        const expected = text === '' ? 'a link text' : `a link text, as the source has ("${text}")`
        const fix =
          source && same && text !== '' ? fixOf(segment, mark, source, text, corpus) : undefined
        yield {
          place: fix
            ? {start: Math.min(fix.start, mark.place.start), end: Math.max(fix.end, mark.place.end)}
            : mark.place,
          message: `Unexpected link without text to \`${mark.url ?? ''}\`, expected ${expected}`,
          actual: actualOf(segment, mark),
          expected,
          evidence:
            source && reference && text !== ''
              ? sourceEvidence(reference, same?.place.start ?? source.place.start)
              : {kind: 'grammar'},
          ...(fix ? {fix} : {})
        }
      }
    }
  }
}

/** The link of the source to the same address, or to the same one of another locale. */
function counterpart(segment: Segment, mark: Mark, source: Segment): Mark | undefined {
  const isLink = ({kind}: Mark) => kind === 'link'
  const links = source.marks.filter(isLink)
  const address = addressOf(mark)
  const same = links.filter((other) => addressOf(other) === address)
  // Because a link may stand there twice, those to one address are told apart by their order.
  const rank = segment.marks
    .filter((other) => isLink(other) && addressOf(other) === address)
    .indexOf(mark)
  return same[Math.min(rank, same.length - 1)]
}

function addressOf({url = ''}: Mark): string {
  return url.replace(/\/[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}(?=\/|$)/i, '').toLowerCase()
}

function actualOf({text}: Segment, {start, end, url = ''}: Mark): string {
  return `[${text.slice(start, end)}](${url})`
}

/**
 * Put the text of the source back between the brackets.
 *
 * ```text
 * Graph Explorer [](url)  →  [Graph Explorer](url)
 * ```
 *
 * Where the words stand right beside the brackets, they only go in. Words that translation keeps are
 * put in; all others are a person's to translate.
 */
function fixOf(
  segment: Segment,
  mark: Mark,
  source: Segment,
  text: string,
  corpus: Corpus
): Fix | undefined {
  const blank = segment.text.slice(mark.start, mark.end)
  const opening = mark.place.start + 1
  // Because emphasis may stand between the brackets, they must be right beside the blanks.
  const isBare = !segment.marks.some(
    (other) =>
      other !== mark && other.place.start > mark.place.start && other.place.end < mark.place.end
  )
  if (!isBare || /[[\]]/.test(text)) return undefined
  const moved = wordsBeside(segment, mark, text)
  if (moved) return moved
  const fix = {start: opening, end: opening + blank.length, text}
  // Because a name that stands elsewhere already may be the text that moved, it is not written twice.
  const isGone = countOf(text, segment.text) < countOf(text, source.text)
  return isGone && isKept(text, corpus) ? fix : {...fix, unsafe: true}
}

function countOf(words: string, text: string): number {
  return text.split(words).length - 1
}

/** The words of the source directly before the link, with nothing but blanks between. */
function wordsBeside(segment: Segment, mark: Mark, text: string): Fix | undefined {
  const before = segment.text.slice(0, mark.start)
  const gap = before.length - before.trimEnd().length
  const start = before.length - gap - text.length
  if (start < 0 || before.slice(start, start + text.length) !== text) return undefined
  if (/[\p{L}\p{N}]/u.test(before[start - 1] ?? ' ') && /^[\p{L}\p{N}]/u.test(text))
    return undefined
  const words = toFile(segment, start, start + text.length)
  const isPlain = words.end - words.start === text.length
  const isBeside = words.end + gap === mark.place.start
  const isMarked = segment.marks.some(
    (other) => other !== mark && other.end > start && other.start < mark.start
  )
  if (!isPlain || !isBeside || isMarked) return undefined
  const blank = segment.text.slice(mark.start, mark.end)
  return {start: words.start, end: mark.place.start + 1 + blank.length, text: `[${text}`}
}

/** Whether a text is the same in every language: a name, an address, something without letters. */
function isKept(text: string, {lexicon}: Corpus): boolean {
  if (lexicon.names.has(text) || !/\p{L}/u.test(text)) return true
  return (
    /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+$/i.test(text) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
  )
}

function isEmptyLink(segment: Segment, mark: Mark): boolean {
  if (mark.kind !== 'link' || segment.text.slice(mark.start, mark.end).trim() !== '') return false
  // A picture inside is something to see; an address shown as it is has a text by definition.
  return !segment.marks.some(
    (other) =>
      (other.kind === 'image' || other.kind === 'html' || other.kind === 'code') &&
      other.place.start >= mark.place.start &&
      other.place.end <= mark.place.end
  )
}
