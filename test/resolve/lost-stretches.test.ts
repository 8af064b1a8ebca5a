import {describe, expect, it} from 'vitest'
import * as comparers from '../../src/resolve/comparers/index.ts'
import {comparePlainFacts} from '../../src/resolve/plain.ts'
import {segmentsOf} from '../segments.ts'

function answersOf(sourceText: string, targetText: string): readonly string[] {
  const source = segmentsOf(sourceText)[0]
  const target = segmentsOf(targetText, 'de-DE')[0]
  const answers = comparePlainFacts({
    pairs: [{source, target}],
    locales: {source: 'en-US', target: 'de-DE'},
    comparers: Object.values(comparers),
    evidenceOf: () => ({kind: 'source'}),
    near: () => ({start: 0, end: 0})
  })
  return answers
    .filter(({verdict}) => verdict === 'contradicted' || verdict === 'missing')
    .map(({verdict, actual, expected}) => {
      const shown = actual && targetText.slice(actual.place.start, actual.place.end)
      return `${verdict}: ${shown ?? ''} ← ${expected?.raw ?? ''}`
    })
}

describe('stretches of damaged facts', () => {
  it.each([
    [
      'Run Get-RelayQueue now',
      'Get–RelayQueue ausführen',
      'contradicted: Get–RelayQueue ← Get-RelayQueue'
    ],
    [
      'Run Get-RelayQueue now',
      'Get -RelayQueue ausführen',
      'contradicted: Get -RelayQueue ← Get-RelayQueue'
    ],
    [
      'Run Set-Relay -Open Now today',
      'Heute Set-Relay-Open Now ausführen',
      'contradicted: Set-Relay-Open Now ← Set-Relay -Open Now'
    ],
    [
      'Run Remove-RelayQueue',
      'Ta bort-RelayQueue',
      'contradicted: bort-RelayQueue ← Remove-RelayQueue'
    ],
    ['Run Get-RelayQueue now', 'Rufen Sie die Liste ab', 'missing:  ← Get-RelayQueue'],
    [
      'Set `relay.mode=on`',
      'relay.mode = on festlegen',
      'contradicted: relay.mode = on ← relay.mode=on'
    ]
  ])('should hold %j against %j', (source, target, expected) => {
    expect(answersOf(source, target)).toEqual([expected])
  })

  it('should not take another fact of the source for damage', () => {
    expect(answersOf('Run Enable-Relay or Disable-Relay', 'Disable-Relay ausführen')).toEqual([
      'missing:  ← Enable-Relay'
    ])
  })

  it('should find the damaged one of two that were the same', () => {
    expect(
      answersOf('Run Get-RelayQueue, then Get-RelayQueue', 'Get-RelayQueue, dann Get–RelayQueue')
    ).toEqual(['contradicted: Get–RelayQueue ← Get-RelayQueue'])
  })

  it('should know a name that a grammar inflects', () => {
    expect(answersOf('Run Get-RelayQueue', "Get-RelayQueue'ı çalıştırın")).toEqual([])
    expect(answersOf('Run Get-RelayQueue', 'Suorita Get-RelayQueuen')).toEqual([])
  })
})
