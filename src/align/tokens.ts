import {anchorKey} from '../markdown/anchor-key.ts'
import type {Fact} from '../model/fact.ts'
import type {Segment} from '../model/record.ts'
import {isRegistryFact} from '../registry/registry-facts.ts'

/** Longer texts are searched for words up to here, in UTF-16 units. */
const mostText = 20_000
/** Longer texts are no token as a whole. */
const longestVerbatim = 200

/** Words with digits, and those in ASCII letters with a capital: `TLS`, `2.0`, `SharePoint`. */
const word = /[A-Za-z0-9][A-Za-z0-9._-]*/g
/** The locale in an address: `/en-us/` of `https://example.com/en-us/help`. */
const localeStep = /\/[a-z]{2,3}(?:-[a-z]{2,4}){1,2}(?=\/|$)/gi

/**
 * What translation tends to keep of a segment: facts, destinations, code, the anchor of a heading,
 * names and numbers, and the whole of a short text.
 *
 * @returns  Without repetition; tokens of different kinds never meet.
 */
export function tokensOf(segment: Segment): ReadonlySet<string> {
  const {kind, label, marks, facts} = segment
  const text = segment.text.slice(0, mostText)
  const tokens = new Set<string>()
  for (const [found] of text.matchAll(word)) {
    if (/[\dA-Z]/.test(found)) tokens.add(found.replace(/[._-]+$/, ''))
  }
  for (const mark of marks) {
    if (mark.kind === 'link') tokens.add(`link ${address(mark.url)}`)
    else if (mark.kind === 'image') tokens.add(`image ${fileName(mark.url)}`)
    else if (mark.kind === 'code') tokens.add(`code ${text.slice(mark.start, mark.end)}`)
  }
  for (const fact of facts) for (const meaning of meaningsOf(fact)) tokens.add(meaning)
  const slug = kind === 'heading' ? anchorKey(label ?? text) : ''
  if (slug !== '') tokens.add(`anchor ${slug}`)
  if (text.length <= longestVerbatim && text.trim() !== '') tokens.add(`text ${text.trim()}`)
  return tokens
}

function address(url = ''): string {
  return url.toLowerCase().replace(localeStep, '')
}

/** Because pictures of translations lie in folders of their own, only the file's name is kept. */
function fileName(url = ''): string {
  return url.slice(url.lastIndexOf('/') + 1).toLowerCase()
}

function meaningsOf(fact: Fact): readonly string[] {
  if (!isRegistryFact(fact)) return fact.meanings.map((meaning) => `${fact.kind} ${meaning}`)
  return fact.kind === 'registry-key'
    ? [`key ${fact.path.toLowerCase()}`]
    : [`value ${fact.name.toLowerCase()} ${String(fact.data)}`]
}
