import type {Observation} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {Segment} from '../model/record.ts'
import type {SegmentPair} from '../model/reference.ts'
import {splitSentences} from '../sentence/split-sentences.ts'
import {sourceEvidence} from './evidence.ts'
import {hasListWord, isListSeparator} from './list-separator.ts'
import type {Subject} from './rule.ts'
import {addressWords, latinWords, onlyIn, sharedWords} from './shared-words.ts'
import {siblingsOf} from './siblings.ts'
import {type TextLink, textLinks} from './text-links.ts'

/** Blocks with more links are left out, because each is held against each. */
const mostLinks = 40
/** From here on words say that two links have each other's addresses. */
const likelySwapped = 0.3
/** The same where their order is that of the reference. */
const swappedInOrder = 0.8
/** Below this, words say that links which look swapped are not. */
const againstSwap = -0.2
/** So many siblings that keep the order of a list say that it matters. */
const leastSiblings = 3

/** Two links of a block and the links of its source that lead where they lead. */
interface Exchange {
  readonly first: TextLink
  readonly second: TextLink
  readonly firstSource: TextLink
  readonly secondSource: TextLink
}

/**
 * Links of a block that exchanged their destinations while their texts stayed.
 *
 * Because languages order clauses in their own ways, order alone proves nothing: the words of the
 * texts, the sentences that they stand in, or a list that both stand in must say the same.
 */
export function* swappedLinks(subject: Subject): Generator<Observation, void, undefined> {
  const {pairs, reference} = subject
  if (!reference) return
  for (const pair of pairs) {
    const {source, target, isOutvoted} = pair
    if (!source || !target || isOutvoted || target.marks.length < 2) continue
    for (const exchange of exchangesIn(pair, source, target, subject)) {
      const {first, firstSource, secondSource} = exchange
      const evidence = sourceEvidence(reference, firstSource.link.start)
      yield {
        place: first.place,
        message: `Unexpected address \`${first.url}\` of the link \`${first.text}\`, expected \`${secondSource.url}\`, with which it changed places`,
        actual: first.url,
        expected: secondSource.url,
        evidence,
        // Because words are weak evidence, it is never an error.
        atMost: 'warning'
      }
    }
  }
}

function exchangesIn(
  pair: SegmentPair,
  source: Segment,
  target: Segment,
  subject: Subject
): readonly Exchange[] {
  const theirs = onlyOnce(textLinks(source))
  const own = onlyOnce(textLinks(target)).filter(({address}) =>
    theirs.some((link) => link.address === address)
  )
  if (own.length < 2 || own.length > mostLinks) return []
  const sentences = inSentences(source, target, subject)
  const found: Exchange[] = []
  const taken = new Set<TextLink>()
  for (const [index, first] of own.entries()) {
    for (const second of own.slice(index + 1)) {
      const firstSource = theirs.find(({address}) => address === first.address)
      const secondSource = theirs.find(({address}) => address === second.address)
      if (!firstSource || !secondSource || taken.has(first) || taken.has(second)) continue
      const exchange = {first, second, firstSource, secondSource}
      const gain = gainOf(exchange)
      const isReversed = firstSource.start > secondSource.start
      const isCrossing = isReversed && gain > againstSwap && sentences(exchange)
      const isSwapped = isReversed
        ? gain > likelySwapped ||
          isCrossing ||
          (gain > againstSwap && isInList(exchange, pair, own, theirs, subject))
        : gain > swappedInOrder
      if (!isSwapped) continue
      taken.add(first).add(second)
      found.push(exchange)
    }
  }
  return found
}

/** Links whose address no other link of the block has. */
function onlyOnce(links: readonly TextLink[]): readonly TextLink[] {
  const counts = new Map<string, number>()
  for (const {address} of links) counts.set(address, (counts.get(address) ?? 0) + 1)
  return links.filter(({url, address}) => url !== '' && counts.get(address) === 1)
}

/** How much better the texts would go together if both links had each other's addresses. */
function gainOf({first, second, firstSource, secondSource}: Exchange): number {
  const texts = [latinWords(firstSource.text), latinWords(secondSource.text)] as const
  const paths = [addressWords(firstSource.address), addressWords(secondSource.address)] as const
  const [own, other] = [latinWords(first.text), latinWords(second.text)]
  const likeness = (one: readonly string[], two: readonly string[]) =>
    sharedWords(onlyIn(texts[0], texts[1]), one) +
    sharedWords(onlyIn(texts[1], texts[0]), two) +
    (sharedWords(onlyIn(paths[0], paths[1]), one) + sharedWords(onlyIn(paths[1], paths[0]), two)) /
      2
  return likeness(other, own) - likeness(own, other)
}

/** Tells whether each of two links stands in the sentence that the other one's source stands in. */
function inSentences(
  source: Segment,
  target: Segment,
  {document, corpus}: Subject
): (exchange: Exchange) => boolean {
  let known: readonly [SentenceOf, SentenceOf] | undefined
  return ({first, second, firstSource, secondSource}) => {
    known ??= [sentenceOf(source, corpus.sourceLocale), sentenceOf(target, document.locale)]
    const [theirs, own] = known
    // Because sentences that were joined or divided are not known, all must be there.
    if (theirs.count !== own.count || own.count < 2) return false
    const [one, two] = [own.of(first), own.of(second)]
    return one !== two && one === theirs.of(secondSource) && two === theirs.of(firstSource)
  }
}

interface SentenceOf {
  readonly count: number
  of(link: TextLink): number
}

function sentenceOf({text}: Segment, locale: Locale): SentenceOf {
  const sentences = splitSentences(text, locale)
  return {
    count: sentences.length,
    of: ({start}) => sentences.findIndex(({end}) => start < end)
  }
}

/**
 * Whether two neighbours of a list changed places: nothing but a separator stands between them.
 *
 * Where the translation has other words between them, most siblings must have kept the order.
 */
function isInList(
  {first, second, firstSource, secondSource}: Exchange,
  {source, target}: SegmentPair,
  own: readonly TextLink[],
  theirs: readonly TextLink[],
  subject: Subject
): boolean {
  if (!source || !target) return false
  if (own.indexOf(second) !== own.indexOf(first) + 1) return false
  if (theirs.indexOf(firstSource) !== theirs.indexOf(secondSource) + 1) return false
  const {document, corpus} = subject
  const between = source.text.slice(secondSource.end, firstSource.start)
  if (!isListSeparator(between, corpus.sourceLocale)) return false
  const ownBetween = target.text.slice(first.end, second.start)
  const orders = siblingsOf(source, subject).flatMap((sibling) => {
    const addresses = textLinks(sibling).map(({address}) => address)
    const [one, two] = [addresses.indexOf(first.address), addresses.indexOf(second.address)]
    return one < 0 || two < 0 ? [] : [one > two]
  })
  if (orders.includes(false)) return false
  if (isListSeparator(ownBetween, document.locale)) return true
  return orders.length >= leastSiblings && hasListWord(ownBetween, document.locale)
}
