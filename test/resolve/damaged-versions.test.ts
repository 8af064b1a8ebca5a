import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {PlainFact} from '../../src/model/fact.ts'
import type {Segment} from '../../src/model/record.ts'
import {brokenVersions, isCutVersion} from '../../src/resolve/damaged-versions.ts'

function segmentOf(text: string): Segment {
  const place = {start: 0, end: text.length}
  const runs = [0, 0, text.length]
  const none = {label: undefined, marks: [], units: [], facts: []}
  return {kind: 'paragraph', depth: 0, text, runs, place, ...none} as Segment
}

function factOf(kind: PlainFact['kind'], raw: string, text: string): PlainFact {
  const start = text.lastIndexOf(raw)
  return {kind, raw, meanings: [raw], place: {start, end: start + raw.length}}
}

function found(source: string, target: string, version: string): readonly string[] {
  const segments = {source: segmentOf(source), target: segmentOf(target)}
  const stretches = brokenVersions([factOf('version', version, source)], segments, [])
  return [...stretches.keys()].map(({raw}) => raw)
}

describe('brokenVersions', () => {
  it.each([
    ['TLS 1.2 here', 'TLS 1 .2 hier', '1.2', ['1 .2']],
    ['TLS 1.2 here', 'TLS 1. 2-hier', '1.2', ['1. 2']],
    ['build 16.0.1', 'Build 16 . 0 . 1', '16.0.1', ['16 . 0 . 1']],
    ['TLS 1.2 here', 'TLS 1.2 hier', '1.2', []],
    ['TLS 1.2 here', 'TLS 11 .2 hier', '1.2', []],
    ['Parts 1, 2 of TLS 1.2', 'Teile 1, 2 von TLS', '1.2', []]
  ])('should find in the place of %j in %j', (source, target, version, expected) => {
    expect(found(source, target, version)).toEqual(expected)
  })

  it('should never throw', () => {
    fc.assert(fc.property(fc.string(), (text) => found('TLS 1.2', text, '1.2').length <= 1))
  })
})

describe('isCutVersion', () => {
  it.each([
    ['TLS 1.1', 'TLS 1 hier', true],
    ['TLS 1.0 and 1.1', 'TLS 1.0 und 1', true],
    ['TLS 1.1', 'nur 1 hier', false]
  ])('should hold %j against %j', (source, target, expected) => {
    const segments = {source: segmentOf(source), target: segmentOf(target)}
    const whole = factOf('version', '1.1', source)
    const part = factOf('number', '1', target)
    expect(isCutVersion(whole, part, segments)).toBe(expected)
  })
})
