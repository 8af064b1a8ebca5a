import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {classes as all} from './classes/index.js'
import {measure} from './measure.js'
import {plant} from './plant.js'
import {beforeTable, classTable, missText} from './print.js'
import {readSubject} from './subject.js'
import {copyArticles, unpack} from './tree.js'

/** Least share of places that is found on the right line, by the severity of the class's rule. */
export const targets = {error: 0.98, warning: 0.92}

/**
 * The benchmark: read a tree, plant damage, check, print.
 *
 * @param {import('./options.js').Options} options
 * @param {import('./engine.js').Engine} engine
 * @param {string} corpus  Folder of archives that is unpacked where no tree is given.
 * @param {(text: string) => void} print  Takes lines without their ends.
 * @returns {Promise<number>}  Exit status: 1 below the targets.
 */
export async function run(options, engine, corpus, print) {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-accuracy-'))
  try {
    const outcomes = []
    const wanted = all.filter(({name}) => isNamed(name, options.classes))
    const plain = wanted.filter(({isWrapped}) => !isWrapped)
    const wrapped = wanted.filter(({isWrapped}) => isWrapped)
    if (plain.length > 0) {
      const subject = await readSubject(engine, plainTree(options, corpus, folder), options)
      print(beforeText(subject))
      outcomes.push(...measureAll(plain, subject, engine, options))
    }
    const bilingual = wrapped.length > 0 ? bilingualTree(options, corpus, folder) : undefined
    if (bilingual) {
      const subject = await readSubject(engine, bilingual, options)
      outcomes.push(...measureAll(wrapped, subject, engine, options))
    }
    return conclude(wanted, outcomes, engine, options, print)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function isNamed(name, names) {
  return names.length === 0 || names.some((each) => name === each || name.startsWith(`${each}-`))
}

function plainTree({tree, locales}, corpus, folder) {
  if (tree !== undefined) return tree
  unpack(corpus, 'plain', locales, join(folder, 'plain'))
  return join(folder, 'plain')
}

/** @returns {string | undefined}  Undefined where there is none. */
function bilingualTree({tree, bilingual, locales, perClass, seed}, corpus, folder) {
  if (tree !== undefined && bilingual === undefined) return undefined
  const from = bilingual ?? join(folder, 'bilingual')
  if (bilingual === undefined) unpack(corpus, 'bilingual', locales, from)
  copyArticles(from, join(folder, 'wrapped'), perClass * 2, seed)
  return join(folder, 'wrapped')
}

function measureAll(classes, subject, engine, options) {
  const places = [...plant(classes, subject, options).values()].flat()
  return places.map((place) => measure(engine, subject, place))
}

/** Findings of the documents as they are. */
function beforeText({before}) {
  const rows = new Map()
  for (const findings of before.values()) {
    const seen = new Set()
    for (const {rule, severity} of findings) {
      const key = `${rule} ${severity}`
      const row = rows.get(key) ?? {rule, severity, findings: 0, documents: 0}
      rows.set(key, row)
      row.findings++
      if (!seen.has(key)) row.documents++
      seen.add(key)
    }
  }
  const sorted = [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  for (const severity of ['error', 'warning']) {
    const isOf = (finding) => finding.severity === severity
    const lists = [...before.values()].map((findings) => findings.filter(isOf))
    const documents = lists.filter((list) => list.length > 0).length
    sorted.push({rule: 'any rule', severity, findings: lists.flat().length, documents})
  }
  return `${beforeTable(sorted, before.size)}\n${before.size} documents\n`
}

function conclude(wanted, outcomes, engine, {misses, json}, print) {
  const severities = new Map(
    Object.values(engine.rules).map(({name, severity}) => [name, severity])
  )
  const rows = wanted.map(({name, rules}) => {
    const own = outcomes.filter(({place}) => place.kind.name === name)
    return rowOf(name, severities.get(rules[0]) ?? 'no rule', own)
  })
  const totals = ['error', 'warning', 'no rule']
    .map((severity) =>
      sum(
        severity,
        rows.filter((row) => row.severity === severity)
      )
    )
    .filter(({places}) => places > 0)
  print(classTable(rows, totals))
  const missed = outcomes.filter(({verdict}) => verdict !== 'found')
  if (misses) print(`\n${missed.map(missText).join('\n\n')}`)
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify(plainOf(outcomes), undefined, 1)}\n`)
  return totals.every(isReached) ? 0 : 1
}

function rowOf(name, severity, outcomes) {
  const count = (verdict) => outcomes.filter((each) => each.verdict === verdict).length
  return {
    name,
    severity,
    places: outcomes.length,
    found: count('found'),
    otherRule: count('other-rule'),
    otherLine: count('other-line'),
    missed: count('missed'),
    further: outcomes.reduce((total, {findings}) => total + Math.max(0, findings.length - 1), 0)
  }
}

function sum(severity, rows) {
  const total = {name: `all of severity ${severity}`, severity}
  for (const key of ['places', 'found', 'otherRule', 'otherLine', 'missed', 'further']) {
    total[key] = rows.reduce((count, row) => count + row[key], 0)
  }
  return total
}

function isReached({severity, places, found}) {
  return found >= places * (targets[severity] ?? targets.error)
}

function plainOf(outcomes) {
  return outcomes.map(({place, verdict, findings}) => ({
    class: place.kind.name,
    verdict,
    file: place.target.record.file,
    lines: [...place.lines],
    edits: place.edits,
    before: place.before,
    after: place.after,
    findings: findings.map(({rule, severity, start, message}) => ({
      rule,
      severity,
      line: start.line,
      message
    }))
  }))
}
