import fc from 'fast-check'
import type {Nodes, PhrasingContent, Root, RootContent, Text} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, expectTypeOf, it} from 'vitest'
import byDefault, {remarkBilingual, type TranslationUnitNode} from '../../src/bilingual.ts'
import {Failure} from '../../src/model/failure.ts'
import {allNodes} from './tree.ts'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkBilingual).freeze()
const plain = unified().use(remarkParse).use(remarkGfm).freeze()

describe('remarkBilingual', () => {
  it('should be the default export as well', () => {
    expect(byDefault).toBe(remarkBilingual)
  })

  it('should give nodes that visitors find, with target and source', () => {
    const tree = processor.parse(`# ${pair('a-1', '**Ziel** hier', '**Target** here')}\n`)
    const found: TranslationUnitNode[] = []
    visit(tree, 'translationUnit', (node) => {
      found.push(node)
    })
    expect(found.map(({unitId}) => unitId)).toEqual(['a-1'])
    expect(found.map(({children}) => textOf(children))).toEqual(['Ziel hier'])
    expect(found.map(({source}) => textOf(source))).toEqual(['Target here'])
  })

  it('should be known to the types of mdast', () => {
    expectTypeOf<TranslationUnitNode>().toExtend<PhrasingContent>()
    expectTypeOf<TranslationUnitNode>().toExtend<RootContent>()
    expectTypeOf<Extract<Nodes, {type: 'translationUnit'}>>().toEqualTypeOf<TranslationUnitNode>()
    expectTypeOf<TranslationUnitNode['source']>().toEqualTypeOf<PhrasingContent[]>()
    expectTypeOf(remarkBilingual).toBeFunction()
  })

  it('should leave plain documents as they are, front matter and byte order mark included', () => {
    for (const text of [
      '',
      '# Titel\n\nEin <span lang="en">Text</span>. <b>x</b>\n',
      '---\ntitle: Drucker\n---\n\n| a | b |\n|---|---|\n| `c` | https://contoso.example |\n',
      '\uFEFF# Titel\r\n\r\n* eins\r\n* zwei\r\n',
      '[!VIDEO https://contoso.example/film]\n'
    ]) {
      expect(processor.parse(text)).toEqual(plain.parse(text))
    }
  })

  it('should name broken wrappers in messages of the file, with their places', () => {
    const file = new VFile(
      `---\ntitle: '${pair('a-1', 'Ziel', 'Target')}'\n---\n\n${pair('a-2', 'Ziel', 'Target').replace('stu-id="a-2"', 'stu-id="a-9"')}\n\n<span data-ttu-id="a-3">Allein.</span>\n`
    )
    processor.parse(file)
    expect(file.messages.map(({reason}) => reason)).toEqual([
      'Unexpected wrapper `<span data-ttu-id="a-1">`, expected no wrapper inside front matter',
      'Unexpected wrapper `target a-2 with source a-9`, expected the same id on both sides',
      'Unexpected wrapper `<span data-ttu-id="a-3">`, expected a target wrapper followed by its source wrapper'
    ])
    expect(file.messages.map(({ruleId, source}) => [ruleId, source])).toEqual(
      file.messages.map(() => ['markup-wrapper', 'lockstep'])
    )
    expect(file.messages.map(({line, column}) => [line, column])).toEqual([
      [2, 9],
      [5, 1],
      [7, 1]
    ])
    expect(file.messages.at(-1)?.place).toMatchObject({
      start: {line: 7, column: 1},
      end: {line: 7, column: 25}
    })
  })

  it('should fail before anything is parsed when no parser is there', () => {
    const parse = () => unified().use(remarkBilingual).use(remarkParse).parse('')
    expect(parse).toThrow(Failure)
    expect(parse).toThrow('Unexpected order: use remark-parse before remark-bilingual')
  })

  it('should work with extensions that are used after it, and without any', () => {
    const text = `~~${pair('a-1', 'Alt', 'Old')}~~\n`
    const after = unified().use(remarkParse).use(remarkBilingual).use(remarkGfm)
    expect(allNodes(after.parse(text)).map(({type}) => type)).toContain('delete')
    const without = unified().use(remarkParse).use(remarkBilingual)
    const types = allNodes(without.parse(text)).map(({type}) => type)
    expect(types).toContain('translationUnit')
    expect(types).not.toContain('delete')
  })

  it('should write the target back', () => {
    const text = [
      `# <a name="top"></a>${pair('a-1', 'Titel', 'Title')}`,
      `${pair('a-2', '**Eins.**', '**One.**')} ${pair('a-3', 'Zwei_drei `x`.', 'Two_three `x`.')}`,
      `[${pair('a-4', 'Hilfe', 'Help')}](a.md)`
    ].join('\n\n')
    const written = processor().use(remarkStringify).processSync(text)
    expect(String(written)).toBe(
      '# <a name="top"></a>Titel\n\n**Eins.** Zwei_drei `x`.\n\n[Hilfe](a.md)\n'
    )
    expect(written.messages).toEqual([])
  })

  it('should become spans of HTML that carry the id', () => {
    const html = processor()
      .use(remarkRehype)
      .use(rehypeStringify)
      .processSync(pair('fc00f-102', 'Ziel & *mehr*', 'Target'))
    expect(String(html)).toBe('<p><span data-unit="fc00f-102">Ziel &#x26; <em>mehr</em></span></p>')
  })

  it('should make two nodes with one id of a unit that ends inside of emphasis', () => {
    const tree = processor.parse(
      `${pair('a-1', 'Öffnen Sie **Start.', 'Open **Start.')} ${pair('a-2', 'Dann** weiter.', 'Then** on.')}\n`
    )
    const units = unitsOf(tree)
    expect(units.map(({unitId, children}) => [unitId, textOf(children)])).toEqual([
      ['a-1', 'Öffnen Sie '],
      ['a-1', 'Start.'],
      ['a-2', 'Dann'],
      ['a-2', ' weiter.']
    ])
    expect(units.map(({source}) => textOf(source))).toEqual(['Open Start.', '', 'Then on.', ''])
  })

  it('should keep each sentence apart where characters are references at their bounds', () => {
    const tree = processor.parse(
      `${pair('a-1', 'A &amp;', 'A')} ${pair('a-2', '&lt;B&gt;', 'B')}${pair('a-3', '&copy;\\!', 'C')}\n`
    )
    expect(unitsOf(tree).map(({children}) => textOf(children))).toEqual(['A &', '<B>', '©!'])
  })

  it('should not mix up units behind one whose target is empty', () => {
    const tree = processor.parse(
      `${pair('a-1', 'Eins.', 'One.')} ${pair('a-2', '', 'Two.')}${pair('a-3', 'Drei.', 'Three.')} ${pair('a-4', 'Vier.', 'Four.')}\n`
    )
    expect(unitsOf(tree).map(({source}) => textOf(source))).toEqual(['One.', 'Three.', 'Four.'])
  })

  it('should read what the plain target reads, with each sentence in its place', () => {
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 5}), (blocks) => {
        let count = 100
        const wrapped = blocks
          .map((each) => each((target, source) => pair(`a1b2c-${++count}`, target, source)))
          .join('\n\n')
        const target = blocks.map((each) => each((text) => text)).join('\n\n')
        const tree = processor.parse(wrapped)
        expect(withoutUnits(tree)).toEqual(withoutUnits(plain.parse(target)))
        for (const node of allNodes(tree)) {
          const {start, end} = node.position ?? {}
          const raw = wrapped.slice(start?.offset, end?.offset)
          if (node.type === 'text' && !/[\\&]|\n/.test(raw)) expect(raw).toBe(node.value)
          if (node.type === 'inlineCode') expect(raw).toBe(`\`${node.value}\``)
          if (node.type === 'html') expect(raw).toBe(node.value)
        }
        const ids = new Set(unitsOf(tree).map(({unitId}) => unitId))
        expect(ids.size).toBe(count - 100)
      })
    )
  })

  it('should take little more time than both texts take apart', () => {
    const time = (parse: () => unknown) => {
      const start = performance.now()
      parse()
      return performance.now() - start
    }
    for (const [target, between] of [
      ['Ein Satz.', ' '],
      ['&amp;', ' '],
      ['x', '\\! '],
      ['**x**', '\n\n']
    ] as const) {
      const wrapped = `${pair('a-1', target, target)}${between}`.repeat(5000)
      const whole = time(() => processor.parse(wrapped))
      const apart = time(() => plain.parse(`${target}${between}`.repeat(5000))) * 2
      expect(whole).toBeLessThan(apart * 4 + 1000)
    }
  })

  it('should neither throw nor take long on wrappers that do not pair up', () => {
    for (const part of ['<span data-ttu-id="a-1">', '</span><span class="sxs-lookup">']) {
      const file = new VFile(`${part}\n\n`.repeat(2000))
      const start = performance.now()
      processor.parse(file)
      expect(performance.now() - start).toBeLessThan(5000)
      expect(file.messages.length).toBe(2000)
    }
  })
})

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}

function unitsOf(tree: Root): readonly TranslationUnitNode[] {
  return allNodes(tree).flatMap((node) => (node.type === 'translationUnit' ? [node] : []))
}

function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return textOf(node.children)
      return 'value' in node ? node.value : ''
    })
    .join('')
}

/** The tree with the content of units in their place, texts joined, positions left out. */
function withoutUnits(node: Nodes): unknown {
  if (!('children' in node)) return {...node, position: undefined}
  const children: unknown[] = []
  let text: Text | undefined
  for (const child of node.children.flatMap((each): readonly Nodes[] =>
    each.type === 'translationUnit' ? each.children : [each]
  )) {
    if (child.type !== 'text') {
      text = undefined
      children.push(withoutUnits(child))
    } else if (text) text.value += child.value
    else {
      text = {type: 'text', value: child.value}
      children.push(text)
    }
  }
  return {...node, position: undefined, children}
}

type Wrap = (target: string, source: string) => string

const inline = fc
  .array(
    fc.constantFrom(
      'Ziel',
      'Satz, ',
      '**fett**',
      '*schräg*',
      '`code`',
      '[Hilfe](a.md "t")',
      '![Bild](b.png)',
      '<br>',
      '<span lang="en">in</span>',
      '&amp;',
      '\\_',
      '语言',
      'لغة',
      '😀'
    ),
    {minLength: 1, maxLength: 5}
  )
  .map((pieces) => `A${pieces.join(' ')}.`)

/** A block of Markdown whose sentences can be wrapped. */
const block: fc.Arbitrary<(wrap: Wrap) => string> = fc
  .tuple(
    fc.constantFrom('', '# ', '- ', '1. ', '> ', '> [!NOTE]\n> ', '**Punkt** ', '| a |\n|---|\n| '),
    fc.array(fc.tuple(inline, inline), {minLength: 1, maxLength: 4})
  )
  .map(
    ([before, sentences]) =>
      (wrap: Wrap) =>
        `${before}${sentences.map(([target, source]) => wrap(target, source)).join(' ')}`
  )
