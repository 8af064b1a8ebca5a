import type {Observation} from '../model/finding.ts'
import {sourceEvidence} from './evidence.ts'
import type {Subject} from './rule.ts'
import {type TextLink, textLinks} from './text-links.ts'

/** Links that lead nowhere, where those of the reference lead somewhere: `[text]()`. */
export function* emptyLinks({pairs, reference}: Subject): Generator<Observation, void, undefined> {
  if (!reference) return
  for (const {source, target, isOutvoted} of pairs) {
    if (!source || !target || isOutvoted) continue
    const own = textLinks(target)
    const empty = own.filter(({url}) => url === '')
    if (empty.length === 0) continue
    const there = new Set(own.map(({address}) => address))
    const theirs = textLinks(source)
    const lost = theirs.filter(({url, address}) => url !== '' && !there.has(address))
    if (theirs.some(({url}) => url === '')) continue
    for (const [index, link] of empty.entries()) {
      const meant = lost[index]
      if (meant) yield observe(link, meant, sourceEvidence(reference, meant.link.start))
    }
  }
}

function observe(
  {text, link}: TextLink,
  {url}: TextLink,
  evidence: Observation['evidence']
): Observation {
  return {
    place: link,
    message: `Unexpected loss of the address of the link \`${text}\`, expected \`${url}\``,
    actual: '',
    expected: url,
    evidence,
    ...(evidence.sameRevision === false ? {atMost: 'warning' as const} : {})
  }
}
