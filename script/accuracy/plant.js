import {apply, lineAt, lineStartsOf, lineText} from './apply.js'
import {randomOf, shuffle} from './random.js'
import {textsOf} from './subject.js'

/**
 * One damage, chosen but not yet done.
 *
 * @typedef {object} Place
 * @property {import('./damage.js').DamageClass} kind
 * @property {import('./subject.js').Target} target
 * @property {readonly import('./damage.js').Edit[]} edits
 * @property {number} at  Offset of the candidate.
 * @property {ReadonlySet<number>} lines  Where a finding is right, 1-based, in the damaged text.
 * @property {number} line    The first of them that was edited.
 * @property {string} before  Its line, or as much as was edited.
 * @property {string} after
 */

/** Places that are kept of one document beyond the first, for classes that few documents have. */
const sparesPerDocument = 24

/**
 * Choose the places of every class: one an article first, then more of the same articles where
 * there are too few, and last the same places with other damage.
 *
 * Documents come in an order that the seed gives, the locales in turn. What a finding points at
 * already is no choice.
 *
 * @param {readonly import('./damage.js').DamageClass[]} classes
 * @param {import('./subject.js').Subject} subject
 * @param {{perClass: number, seed: string}} options
 * @returns {ReadonlyMap<string, readonly Place[]>}  By class.
 */
export function plant(classes, subject, {perClass, seed}) {
  const chosen = new Map(classes.map(({name}) => [name, []]))
  const spares = new Map(classes.map(({name}) => [name, []]))
  const slugs = new Map(classes.map(({name}) => [name, new Set()]))
  for (const target of inTurn(subject.targets, randomOf(`${seed} documents`))) {
    const hungry = classes.filter(({name}) => chosen.get(name).length < perClass)
    if (hungry.length === 0) break
    const pair = textsOf(target)
    const taken = subject.before.get(target.record.file) ?? []
    const starts = lineStartsOf(pair.text)
    for (const kind of hungry) {
      if (kind.needs && !kind.needs.test(pair.text)) continue
      const random = randomOf(`${seed} ${kind.name} ${pair.file}`)
      const found = placesOf(kind, target, pair, starts, taken, random)
      const used = slugs.get(kind.name)
      if (!used.has(pair.slug) && found.length > 0) {
        used.add(pair.slug)
        chosen.get(kind.name).push(found.shift())
      }
      if (spares.get(kind.name).length < perClass * 20) spares.get(kind.name).push(...found)
    }
  }
  for (const {name} of classes) {
    const random = randomOf(`${seed} ${name} spares`)
    fill(chosen.get(name), shuffle(spares.get(name), random), perClass)
  }
  return chosen
}

/** Take spares: of each place one damage first, then further ones. */
function fill(places, spares, count) {
  const seen = new Map()
  const keyOf = ({target, at}) => `${target.record.file}\0${at}`
  for (const place of places) seen.set(keyOf(place), 1)
  for (let round = 1; places.length < count && round < 20; round++) {
    for (const place of spares) {
      if (places.length >= count) return
      const times = seen.get(keyOf(place)) ?? 0
      if (times >= round || places.includes(place)) continue
      seen.set(keyOf(place), times + 1)
      places.push(place)
    }
  }
}

/** Damage that can be done to a document, each text once. */
function placesOf(kind, target, pair, starts, taken, random) {
  const candidates = shuffle([...kind.find(pair)], random)
  const found = []
  const seen = new Set()
  for (let round = 0; round < 8 && found.length <= sparesPerDocument; round++) {
    for (const {at, edits: make} of candidates) {
      if (found.length > sparesPerDocument) break
      const edits = make(random)
      if (!edits || touches(edits, taken)) continue
      const key = JSON.stringify(edits)
      const isChange = edits.some(({start, end, text}) => pair.text.slice(start, end) !== text)
      if (seen.has(key) || !isChange) continue
      seen.add(key)
      found.push(placeOf(kind, target, pair, starts, edits, at))
    }
  }
  return found
}

function placeOf(kind, target, pair, starts, edits, at) {
  const {text, lines} = apply(pair.text, edits, kind.isWhole)
  const line = lineAt(starts, edits.at(-1).start)
  return {
    kind,
    target,
    edits,
    at,
    lines,
    line,
    before: lineText(pair.text, starts, line),
    after: lineText(text, lineStartsOf(text), line)
  }
}

/** Whether a finding points at what is edited, or beside it. */
function touches(edits, findings) {
  return edits.some((edit) =>
    findings.some(({start, end}) => start.offset <= edit.end && edit.start <= end.offset)
  )
}

/** The locales in turn, documents of each in random order. */
function inTurn(targets, random) {
  const byLocale = new Map()
  for (const target of targets) {
    const {locale} = target.record
    if (!byLocale.has(locale)) byLocale.set(locale, [])
    byLocale.get(locale).push(target)
  }
  const lists = [...byLocale.values()].map((list) => shuffle(list, random))
  const ordered = []
  for (let index = 0; lists.some((list) => index < list.length); index++) {
    for (const list of lists) if (list[index]) ordered.push(list[index])
  }
  return ordered
}
