import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {codeMeaning, commandMeaning, differInWordsAlone} from '../../src/shell/code-meaning.ts'
import {isProse, isWordy} from '../../src/shell/prose.ts'

describe('codeMeaning', () => {
  it.each([
    ['Get-Relay # all of them', 'Get-Relay   # alle', 'powershell'],
    ['a = 1 // one', 'a = 1 // eins', 'js'],
    ['rem open the relay', 'rem Relay öffnen', 'bat'],
    ['<!-- first -->', '<!-- zuerst -->', 'xml'],
    ['Set-Relay <relay name>', 'Set-Relay <Name des Relays>', undefined],
    ['go to [your relay]', 'go to [Ihr Relay]', undefined]
  ])('should mask what may be translated in %j', (a, b, label) => {
    expect(codeMeaning(a, label)).toBe(codeMeaning(b, label))
  })

  it.each([
    ['a: 1', 'a： 1'],
    ['{"a": 1}', '{“a”: 1}'],
    ['a-b', 'a–b'],
    ['a b', 'a\u00a0b'],
    ['<relay>1</relay>', '<releu>1</releu>'],
    ['x="#1"', 'x="#2"']
  ])('should tell %j from %j', (a, b) => {
    expect(codeMeaning(a)).not.toBe(codeMeaning(b))
  })

  it('should mean the same when it is asked twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(codeMeaning(text)).toBe(codeMeaning(text))
        expect(commandMeaning(text).length).toBeLessThanOrEqual(text.length * 3 + 3)
      })
    )
  })
})

describe('commandMeaning', () => {
  it('should ignore the case of names, not of values', () => {
    expect(commandMeaning('Get-Relay -Name Anna')).toBe(commandMeaning('get-relay -name Anna'))
    expect(commandMeaning('Get-Relay -Name Anna')).not.toBe(commandMeaning('Get-Relay -Name anna'))
  })
})

describe('differInWordsAlone', () => {
  it('should let sentences in strings be translated, names not', () => {
    expect(differInWordsAlone('a "Hello to you"', 'a "Guten Tag"')).toBe(true)
    expect(differInWordsAlone('a "Old Harbor"', 'a "Alter Hafen"')).toBe(false)
    expect(differInWordsAlone('a "Hello to you"', 'b "Guten Tag"')).toBe(false)
  })
})

describe('isProse and isWordy', () => {
  it('should tell sentences and names of buttons from code', () => {
    expect(isProse('Sentences that stand too deep are code.')).toBe(true)
    expect(isProse('Get-Relay | Set-Relay -Open $true')).toBe(false)
    expect(['Save', 'Sign in', 'Einstellungen öffnen', '保存'].every(isWordy)).toBe(true)
    expect(['relay.max', 'maxQueue', 'a=b', '-Force', 'Get-Relay'].some(isWordy)).toBe(false)
  })
})
