import {describe, expect, it} from 'vitest'
import {segmentsOf} from '../segments.ts'

function factsOf(text: string): readonly string[] {
  return segmentsOf(text).flatMap(({facts}) =>
    facts.flatMap((fact) => ('meanings' in fact ? [`${fact.kind} ${fact.raw}`] : []))
  )
}

describe('facts of code, commands and literals', () => {
  it('should read spans and lines, each as one fact of one kind', () => {
    const block = '```powershell\n  Get-Relay -All   # every one\n\n$max = 4\n# done\n```'
    expect(factsOf(`Set \`relay.mode=on\` with \`Get-Relay\`.\n\n${block}`)).toEqual([
      'code relay.mode=on',
      'command Get-Relay',
      'command Get-Relay -All   # every one',
      'code $max = 4'
    ])
  })

  it('should give the place of the code alone', () => {
    const text = 'Set ` relay.mode=on ` now.'
    const [fact] = segmentsOf(text).flatMap(({facts}) => facts)
    expect(fact && text.slice(fact.place.start, fact.place.end)).toBe('relay.mode=on')
  })

  it('should leave sentences alone that an indentation makes code of', () => {
    expect(factsOf('Text\n\n    If this does not help, ask a person.')).toEqual([])
  })

  it('should read quoted messages, not names of one word', () => {
    expect(factsOf('Select "Save" when "The relay is closed" shows.')).toEqual([
      'literal The relay is closed'
    ])
  })
})
