import {describe, expect, it} from 'vitest'
import type {Fact} from '../../src/model/fact.ts'
import type {Segment} from '../../src/model/record.ts'
import {sentencePlaces} from '../../src/resolve/sentence-places.ts'
import {segmentsOf} from '../segments.ts'

const locales = {source: 'en-US', target: 'de-DE'}

describe('sentencePlaces', () => {
  const source =
    'Open the [page](https://example.com/page) first.\nIt takes 30 minutes.\nThen rest.'
  const target = 'Öffnen Sie zuerst die Seite.\nEs dauert lange Zeit.\nRuhen Sie danach.'

  it('should name the sentence that the sentence of a fact became', () => {
    expect(standing('30 minutes', source, target)).toBe('Es dauert lange Zeit.')
    expect(standing('Then rest', source, target)).toBe('Ruhen Sie danach.')
  })

  it('should name it for the destination of a link, which is not in the text', () => {
    expect(standing('https://example.com/page', source, target)).toBe(
      'Öffnen Sie zuerst die Seite.'
    )
  })

  it('should name the line of a code block', () => {
    const code = '```\nnet stop spooler\nnet start spooler\n```'
    expect(standing('net start', code, code.replace('start', 'begin'))).toBe('net begin spooler')
  })

  it('should say nothing where the target is one sentence or none', () => {
    expect(standing('30 minutes', source, 'Kurz und gut')).toBe(undefined)
    const fact = factAt(source, 'Then')
    expect(sentencePlaces(locales)({source: undefined, target: undefined}, fact)).toBe(undefined)
  })
})

function standing(raw: string, source: string, target: string): string | undefined {
  const pair = {source: only(source), target: only(target)}
  const place = sentencePlaces(locales)(pair, factAt(source, raw))
  return place && target.slice(place.start, place.end)
}

function factAt(text: string, raw: string): Fact {
  const start = text.indexOf(raw)
  return {kind: 'number', raw, meanings: [raw], place: {start, end: start + raw.length}}
}

function only(text: string): Segment | undefined {
  return segmentsOf(text)[0]
}
