import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {PlainFact} from '../../src/model/fact.ts'
import {isRegistryFact} from '../../src/registry/registry-facts.ts'
import {segmentsOf} from '../segments.ts'

const kinds = ['url', 'email', 'path', 'identifier', 'placeholder'] as const

/** What is planted: a kind, what its reader sees, and how it is written. */
const plants = [
  ['url', 'https://example.com/a?b=1#c'],
  ['url', 'http://sub.example.org:8080/guide'],
  ['email', 'first.last@example.com'],
  ['path', 'C:\\Windows\\System32'],
  ['path', '%AppData%\\Contoso'],
  ['path', '/etc/contoso/mail.conf'],
  ['path', 'setup.exe'],
  ['identifier', '0x8004de40'],
  ['identifier', '0d23d3c0-c19c-4b2f-9845-5344fedc4380'],
  ['identifier', 'AADSTS50020'],
  ['identifier', 'ERROR_ACCESS_DENIED'],
  ['placeholder', '{IncidentId}']
] as const

const around = [
  (fact: string) => `Ein Wort ${fact} und mehr.`,
  (fact: string) => `- Punkt\n\n  - Siehe ${fact}, dann weiter.`,
  (fact: string) => `> Zitat mit ${fact}\n> und mehr.`,
  (fact: string) => `| a | b |\n| --- | --- |\n| x &amp; y | ${fact} |`,
  (fact: string) => `# Titel ${fact}`,
  (fact: string) => `Das ist **fett ${fact}** und &lt;mehr.`,
  (fact: string) => `Ein Code \`${fact}\` hier.`,
  (fact: string) => `Ümläute \\* 中文 ${fact}。`
]

const wrap = (text: string, id: number) =>
  `<span data-ttu-id="a-${id}">${text}</span><span class="sxs-lookup"><span data-stu-id="a-${id}">Some words here.</span></span>`

function factsOf(text: string): readonly PlainFact[] {
  return segmentsOf(text, 'de-DE')
    .flatMap(({facts}) => facts)
    .flatMap((fact) => (isRegistryFact(fact) ? [] : [fact]))
    .filter(({kind}) => kinds.some((each) => each === kind))
}

describe('places of facts', () => {
  it('should be exact to the character wherever a fact stands, wrapped or plain', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...plants), fc.constantFrom(...around), fc.boolean()), {
          minLength: 1,
          maxLength: 6
        }),
        (planted) => {
          const blocks = planted.map(([[, fact], build, isWrapped], index) => {
            const inner = isWrapped && build === around[0]
            return inner ? wrap(build(fact), index + 1) : build(fact)
          })
          const text = `${blocks.join('\n\n')}\n`
          const facts = factsOf(text)
          for (const {place, raw} of facts) expect(text.slice(place.start, place.end)).toBe(raw)
          const code = around[6]
          const expected = planted
            // A placeholder that is code is read as code.
            .filter(([[kind], build]) => kind !== 'placeholder' || build !== code)
            .map(([[kind, fact]]) => `${kind} ${fact}`)
          expect(facts.map(({kind, raw}) => `${kind} ${raw}`)).toEqual(expected)
        }
      ),
      {numRuns: 300}
    )
  })

  it('should be those of the destination of a link, in every notation', () => {
    for (const [written, destination] of [
      ['[a `b](c` d](https://example.com/x "Title")', 'https://example.com/x'],
      ['[a](<https://example.com/x y>)', 'https://example.com/x y'],
      ['[a](https://example.com/x_(y))', 'https://example.com/x_(y)'],
      ['![b [c](d)](media/x.png)', 'media/x.png'],
      ['<https://example.com/x>', 'https://example.com/x'],
      ['**[a](  /guide/x )**', '/guide/x'],
      ['[a][r]\n\n[r]: <https://example.com/x> "T"', 'https://example.com/x'],
      ['<a href="https://example.com/x?a=1">b</a>', 'https://example.com/x?a=1'],
      ['<img alt="b" src=\'media/y.png\'/> c', 'media/y.png']
    ] as const) {
      for (const text of [`Text ${written}\n`, `${wrap('Text', 1)} ${written}\n`]) {
        const [fact] = factsOf(text).filter(({raw}) => raw === destination)
        expect(fact?.kind, written).toBe('url')
        expect(text.slice(fact?.place.start, fact?.place.end), written).toBe(destination)
      }
    }
  })

  it('should be inside of a wrapper where the link is', () => {
    const text = wrap('Lies [das](https://example.com/x).', 7)
    const [fact] = factsOf(text)
    expect(text.slice(fact?.place.start, fact?.place.end)).toBe('https://example.com/x')
  })

  it('should be those of the address behind mailto', () => {
    const text = 'Schreib [uns](mailto:team@example.com?subject=Hi) doch.\n'
    const [fact] = factsOf(text)
    expect(fact).toMatchObject({kind: 'email', raw: 'team@example.com'})
    expect(text.slice(fact?.place.start, fact?.place.end)).toBe('team@example.com')
  })

  it('should leave a longer code span to others', () => {
    expect(factsOf('Nimm `curl https://example.com/x -o setup.exe` dafür.\n')).toEqual([])
  })
})
