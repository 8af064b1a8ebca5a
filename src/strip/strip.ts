import type {Bilingual, TranslationUnit} from '../model/bilingual.ts'
import type {MappedText} from '../model/place.ts'
import type {Trouble} from '../model/record.ts'
import {mappedTextBuilder, wholeText} from '../place/mapped-text.ts'
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
  if (!/<span (?:data-[ts]tu-id|class="sxs-lookup")/.test(text)) {
    return {target: wholeText(text), source: undefined, units: [], trouble: []}
  }
  const {units, trouble} = pairWrappers(text, bodyStart, codeRanges(text, bodyStart))
  if (units.length === 0) return {target: wholeText(text), source: undefined, units: [], trouble}
  return {...cut(text, units), units: units.map(toUnit), trouble: sortTrouble(trouble)}
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
