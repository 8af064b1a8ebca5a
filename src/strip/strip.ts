import type {Bilingual, TranslationUnit} from '../model/bilingual.ts'
import type {MappedText} from '../model/place.ts'
import type {Trouble} from '../model/record.ts'
import {mappedTextBuilder, toFile, wholeText} from '../place/mapped-text.ts'
import {codeRanges} from './code.ts'
import {pairWrappers} from './pair.ts'
import type {WrapperPair} from './wrapper-pair.ts'

/**
 * Take the machine-translation wrappers of a document apart.
 *
 * ```text
 * > | <span data-ttu-id="a-101">Ziel</span><span class="sxs-lookup"><span data-stu-id="a-101">Source</span></span>
 *                               ^^^^ target                                                  ^^^^^^ source
 * ```
 *
 * Works on the text, before Markdown is parsed, because what a wrapper holds must be read as
 * Markdown the way the plain document would be read. Byte-exact outside of the wrappers. What does
 * not pair up stays in the target text as it is and is recorded as trouble; no text is lost.
 *
 * @param text       The file, with front matter.
 * @param bodyStart  Offset at which the front matter ends; wrappers before it are trouble.
 * @throws           Never.
 */
export function strip(text: string, bodyStart: number): Bilingual {
  if (!wrapperTag.test(text)) {
    return {target: wholeText(text), source: undefined, units: [], trouble: []}
  }
  const {pairs, trouble, target, source} = takeApart(text, bodyStart)
  if (pairs.length === 0) return {target: wholeText(text), source: undefined, units: [], trouble}
  return {target, source, units: pairs.map(toUnit), trouble}
}

/** A tag that only wrappers have. */
const wrapperTag = /<span (?:data-[ts]tu-id|class="sxs-lookup")/

interface Apart {
  readonly target: MappedText
  readonly source: MappedText
  readonly pairs: readonly WrapperPair[]
  readonly trouble: readonly Trouble[]
}

/**
 * Take off the pairs that can be taken off so that nothing is left to take off: stripping twice is
 * stripping once.
 *
 * Pairs inside pairs stay as they are. Where that is not enough (tags cross each other, or what a
 * wrapper holds makes a fence), all pairs stay.
 */
function takeApart(text: string, bodyStart: number): Apart {
  const apart = withoutNested(text, bodyStart)
  const rest = apart.target.text
  if (!wrapperTag.test(rest) || withoutNested(rest, bodyStart).pairs.length === 0) return apart
  return leaving(text, apart, new Set(apart.pairs))
}

/**
 * Take pairs off, but leave those alone that stand inside another pair.
 *
 * Because the outer pair is whole once the inner one is taken off, both stay and are trouble.
 */
function withoutNested(text: string, bodyStart: number): Apart {
  const paired = pairAll(text, bodyStart)
  const apart = {...paired, ...cut(text, paired.pairs)}
  const {target, pairs} = apart
  if (pairs.length === 0 || !wrapperTag.test(target.text)) return apart
  const outer = pairAll(target.text, bodyStart).pairs
  const places = outer.map(({start, end}) => toFile(target, start, end))
  const nested = new Set<WrapperPair>()
  let index = 0
  for (const pair of pairs) {
    while (index < places.length && (places[index]?.end ?? 0) <= pair.start) index++
    if ((places[index]?.start ?? text.length) < pair.end) nested.add(pair)
  }
  return leaving(text, apart, nested)
}

/** The same with some pairs left as they are; the tag of its target stands for each. */
function leaving(text: string, apart: Apart, left: ReadonlySet<WrapperPair>): Apart {
  if (left.size === 0) return apart
  const pairs = apart.pairs.filter((pair) => !left.has(pair))
  const trouble = [...left].map(({start, targetStart}): Trouble => {
    const place = {start, end: targetStart}
    return {kind: 'wrapper-unpaired', place, actual: text.slice(start, targetStart)}
  })
  return {...cut(text, pairs), pairs, trouble: sortTrouble([...apart.trouble, ...trouble])}
}

function pairAll(text: string, bodyStart: number) {
  return pairWrappers(text, bodyStart, codeRanges(text, bodyStart))
}

function cut(
  text: string,
  pairs: readonly WrapperPair[]
): {target: MappedText; source: MappedText} {
  const target = mappedTextBuilder()
  const source = mappedTextBuilder()
  let last = 0
  for (const pair of pairs) {
    const between = text.slice(last, pair.start)
    target.append(between, last)
    source.append(between, last)
    target.append(text.slice(pair.targetStart, pair.targetEnd), pair.targetStart)
    source.append(text.slice(pair.sourceStart, pair.sourceEnd), pair.sourceStart)
    last = pair.end
  }
  const rest = text.slice(last)
  target.append(rest, last)
  source.append(rest, last)
  return {target: target.build(), source: source.build()}
}

function toUnit(pair: WrapperPair): TranslationUnit {
  return {
    id: pair.id,
    start: pair.start,
    end: pair.end,
    target: {start: pair.targetStart, end: pair.targetEnd},
    source: {start: pair.sourceStart, end: pair.sourceEnd}
  }
}

function sortTrouble(trouble: readonly Trouble[]): readonly Trouble[] {
  return [...trouble].sort((a, b) => a.place.start - b.place.start)
}
