import {describe, expect, it} from 'vitest'
import type {Reference} from '../../src/model/reference.ts'
import * as references from '../../src/resolve/references/index.ts'
import {answer, findReference} from '../../src/resolve/resolve.ts'
import {articleOf, fileOf} from '../check/rule-case.ts'

const key = 'HKEY_USERS\\Contoso'
const wrapper = (target: string, source: string) =>
  `<span data-ttu-id="a-101">${target}</span><span class="sxs-lookup"><span data-stu-id="a-101">${source}</span></span>`
const revision = (hash: string, body: string) => `---\nms.openlocfilehash: ${hash}\n---\n${body}\n`

describe('findReference', () => {
  it('should find nothing for the source document, nor where no source text is at hand', () => {
    expect(referenceOf('en-US', {'en-US': 'One.', 'nl-NL': wrapper('Eén.', 'One.')})).toBe(
      undefined
    )
    expect(referenceOf('de-DE', {'de-DE': 'Eins.', 'sv-SE': 'Ett.'})).toBe(undefined)
  })

  it('should prefer the source document to everything else', () => {
    const files = {'en-US': 'One.', 'nl-NL': revision('1', wrapper('Eén.', 'One.'))}
    expect(referenceOf('nl-NL', files)).toMatchObject({kind: 'source', file: 'en-US.md'})
  })

  it('should compare the source locale without regard to case', () => {
    const files = {'en-us': 'One.', 'de-DE': 'Eins.'}
    expect(referenceOf('de-DE', files)).toMatchObject({kind: 'source', locale: 'en-us'})
  })

  it('should pass over a source document that is empty', () => {
    const files = {'en-US': '', 'nl-NL': wrapper('Eén.', 'One.')}
    expect(referenceOf('nl-NL', files)).toMatchObject({kind: 'embedded-source'})
  })

  it('should prefer the own wrappers to those of a sibling', () => {
    const files = {
      'de-DE': revision('1', wrapper('Eins.', 'One.')),
      'nl-NL': revision('1', wrapper('Eén.', 'One.'))
    }
    expect(referenceOf('nl-NL', files)).toMatchObject({kind: 'embedded-source', locale: 'nl-NL'})
  })

  it('should prefer a sibling of the same revision to one of another', () => {
    const files = {
      'de-DE': revision('2', wrapper('Eins.', 'One.')),
      'nl-NL': revision('1', wrapper('Eén.', 'One.')),
      'sv-SE': revision('1', 'Ett.')
    }
    expect(referenceOf('sv-SE', files)).toMatchObject({
      kind: 'sibling-source',
      locale: 'nl-NL',
      sameRevision: true
    })
  })

  it('should say that a sibling is of another revision, also when none is named', () => {
    const nl = revision('1', wrapper('Eén.', 'One.'))
    for (const own of [revision('2', 'Ett.'), 'Ett.']) {
      expect(referenceOf('sv-SE', {'nl-NL': nl, 'sv-SE': own})).toMatchObject({
        kind: 'sibling-source',
        sameRevision: false
      })
    }
    const unnamed = {'nl-NL': wrapper('Eén.', 'One.'), 'sv-SE': 'Ett.'}
    expect(referenceOf('sv-SE', unnamed)).toMatchObject({sameRevision: false})
  })
})

describe('answer', () => {
  const reg = (...values: readonly string[]) => `[${key}] ${values.join(' ')}`
  const one = '"One"=dword:00000001'
  const two = '"Two"=dword:00000002'

  it('should confirm what is the same and name its line', () => {
    const answers = answersOf('de-DE', {'en-US': `Text\n\n${reg(one)}`, 'de-DE': reg(one)})
    expect(answers.map(({verdict}) => verdict)).toEqual(['confirmed', 'confirmed'])
    expect(answers[0]?.evidence).toEqual({
      kind: 'source',
      locale: 'en-US',
      file: 'en-US.md',
      line: 3
    })
  })

  it('should tell contradicted, missing and extra facts', () => {
    const contradicted = answersOf('de-DE', {
      'en-US': reg(one),
      'de-DE': reg('"One"=dword:00000003')
    })
    expect(contradicted.map(({verdict}) => verdict)).toEqual(['confirmed', 'contradicted'])
    const missing = answersOf('de-DE', {'en-US': reg(one, two), 'de-DE': reg(one)})
    expect(missing.map(({verdict}) => verdict)).toEqual(['confirmed', 'confirmed', 'missing'])
    const extra = answersOf('de-DE', {'en-US': reg(one), 'de-DE': reg(one, two)})
    expect(extra.map(({verdict}) => verdict)).toEqual(['confirmed', 'confirmed', 'extra'])
  })

  it('should match by name, not by order, and within the key', () => {
    const swapped = answersOf('de-DE', {'en-US': reg(one, two), 'de-DE': reg(two, one)})
    expect(swapped.map(({verdict}) => verdict)).toEqual(['confirmed', 'confirmed', 'confirmed'])
    const keys = (a: string, b: string) => `[${key}\\A] ${a} [${key}\\B] ${b}`
    const changed = '"One"=dword:00000009'
    const crossed = answersOf('de-DE', {'en-US': keys(one, changed), 'de-DE': keys(changed, one)})
    expect(crossed.map(({verdict}) => verdict)).toEqual([
      'confirmed',
      'contradicted',
      'confirmed',
      'contradicted'
    ])
  })

  it('should say where a missing fact would stand', () => {
    const source = `# A\n\nIntro.\n\n${reg(one)}\n\nEnd.`
    const target = '# A\n\nEinleitung.\n\nSchluss, länger als zuvor.'
    const answers = answersOf('de-DE', {'en-US': source, 'de-DE': target})
    expect(answers.map(({verdict}) => verdict)).toEqual(['missing', 'missing'])
    expect(answers[0]?.near.start).toBe(target.indexOf('Einleitung'))
  })

  it('should take a repeated or a once less repeated fact for no difference', () => {
    const once = reg(one)
    const twice = `${reg(one)}\n\nAgain: ${reg(one)}`
    for (const files of [
      {'en-US': once, 'de-DE': twice},
      {'en-US': twice, 'de-DE': once}
    ]) {
      const verdicts = answersOf('de-DE', files).map(({verdict}) => verdict)
      expect(new Set(verdicts)).toEqual(new Set(['confirmed']))
    }
  })

  it('should know nothing of the source document, and of documents without reference', () => {
    const alone = answersOf('en-US', {'en-US': reg(one), 'de-DE': reg(two)})
    expect(new Set(alone.map(({verdict}) => verdict))).toEqual(new Set(['unknown']))
    const few = answersOf('de-DE', {'de-DE': reg(one), 'fr-FR': reg(two), 'sv-SE': reg(two)})
    expect(new Set(few.map(({verdict}) => verdict))).toEqual(new Set(['unknown']))
  })

  it('should take what most of three siblings have for the reference', () => {
    const files = {
      'ar-SA': reg(one),
      'de-DE': reg('"One"=dword:00000009'),
      'fr-FR': reg(one),
      'sv-SE': reg(one)
    }
    const [, wrong] = answersOf('de-DE', files)
    expect(wrong).toMatchObject({verdict: 'contradicted', evidence: {kind: 'consensus'}})
    const [, right] = answersOf('ar-SA', files)
    expect(right?.verdict).toBe('unknown')
  })

  it('should call nothing an addition that some sibling has, too', () => {
    const files = {
      'ar-SA': reg(one, two),
      'de-DE': reg(one, two),
      'fr-FR': reg(one),
      'sv-SE': reg(one)
    }
    const verdicts = answersOf('de-DE', files).map(({verdict}) => verdict)
    expect(verdicts).toEqual(['confirmed', 'confirmed', 'unknown'])
  })

  it('should meet a key that lost or got a name, and its values, again', () => {
    const long = `[${key}\\Mail\\Client] ${one}`
    for (const other of [`[${key}\\Client] ${one}`, `[${key}\\Mail\\New\\Client] ${one}`]) {
      const answers = answersOf('de-DE', {'en-US': long, 'de-DE': other})
      expect(answers.map(({verdict}) => verdict)).toEqual(['contradicted', 'confirmed'])
    }
  })

  it('should not accuse a translation that took the quotes off a dword', () => {
    const answers = answersOf('de-DE', {'en-US': reg('"One"="dword:00000001"'), 'de-DE': reg(one)})
    expect(answers.map(({verdict}) => verdict)).toEqual(['confirmed', 'confirmed'])
  })

  it('should stay quick with many keys', () => {
    const many = (name: string) =>
      Array.from({length: 3000}, (_, index) => `[${key}\\${name}${index}] ${one}`).join(' ')
    const start = performance.now()
    answersOf('de-DE', {'en-US': many('A'), 'de-DE': many('B')})
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

function referenceOf(
  locale: string,
  files: Readonly<Record<string, string>>
): Reference | undefined {
  const {documents} = article(files)
  const document = documents.find((each) => each.locale === locale)
  return document && findReference(document, documents, 'en-US', Object.values(references))
}

function answersOf(
  locale: string,
  files: Readonly<Record<string, string>>
): ReturnType<typeof answer> {
  const {documents} = article(files)
  const document = documents.find((each) => each.locale === locale)
  if (!document) return []
  const reference = findReference(document, documents, 'en-US', Object.values(references))
  const pairs = (reference?.segments ?? []).map((source) => ({
    source,
    target: document.segments[reference?.segments.indexOf(source) ?? 0]
  }))
  const near = pairs.map(({source, target}) =>
    source.kind === target?.kind && source.facts.length === target.facts.length
      ? {source, target}
      : {source, target: undefined}
  )
  return answer(document, reference, near, documents, 'en-US')
}

function article(files: Readonly<Record<string, string>>): ReturnType<typeof articleOf> {
  return articleOf(Object.entries(files).map(([locale, text]) => fileOf(`${locale}.md`, text)))
}
