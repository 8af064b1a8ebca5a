import type {Nodes, PhrasingContent, Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {wrapperExpectations} from '../check/rules/markup-wrapper.ts'
import type {TranslationUnit} from '../model/bilingual.ts'
import {Failure} from '../model/failure.ts'
import type {MappedText, Place} from '../model/place.ts'
import type {TranslationUnitNode} from '../model/translation-unit-node.ts'
import {restorePositions} from '../parse/lost-positions.ts'
import {splitFrontMatter} from '../parse/split-front-matter.ts'
import {type UnitPlace, wrapUnits} from '../parse/unit-nodes.ts'
import {lineStarts, pointAt} from '../place/lines.ts'
import {toFile} from '../place/mapped-text.ts'
import {dropAddedEscapes} from '../strip/added-escapes.ts'
import {strip} from '../strip/strip.ts'

/**
 * A unified plugin: parse bilingual Markdown into a tree of the target, in which each sentence is a
 * `translationUnit` node that carries its source.
 *
 * Use it after `remark-parse` (and syntax extensions such as `remark-gfm`): it takes the wrappers
 * apart, has both texts parsed by the parser that is there, and joins the results. Positions are
 * those of the file. Wrappers that do not pair up become messages of the file.
 *
 * Plain documents come out as without it.
 */
export function remarkBilingual(this: Processor): void {
  const inner = this.parser
  if (!inner)
    throw new Failure('usage', 'Unexpected order: use remark-parse before remark-bilingual')
  this.parser = (document: string, file: VFile): Root => {
    const text = document.replace(/^\uFEFF/, '')
    const shift = document.length - text.length
    const bilingual = strip(text, splitFrontMatter(text).bodyStart)
    const {units, trouble} = bilingual
    const lines = lineStarts(document)
    const position = ({start, end}: Place) => ({
      start: pointAt(lines, start + shift),
      end: pointAt(lines, end + shift)
    })
    for (const {kind, place, actual} of trouble) {
      const reason = `Unexpected wrapper \`${actual}\`, expected ${wrapperExpectations[kind]}`
      file.message(reason, {place: position(place), ruleId: 'markup-wrapper', source: 'lockstep'})
    }
    if (!bilingual.source) return inner(document, file) as Root
    const read = (side: 'target' | 'source', whole: MappedText) => {
      const places = units.map((unit) => unit[side])
      const mapped = dropAddedEscapes(whole, places)
      const tree = inner(mapped.text, file) as Root
      restorePositions(tree, mapped.text)
      const nodes = wrapUnits(tree, mapped.text, unitPlaces(units, side, mapped))
      relocate(tree, (place) => position(toFile(mapped, place.start, place.end)))
      return {tree, nodes}
    }
    const target = read('target', bilingual.target)
    const source = read('source', bilingual.source)
    for (const [index, [first]] of target.nodes.entries()) {
      if (first) first.source = contentOf(source.nodes[index] ?? [])
    }
    return target.tree
  }
  const data = this.data()
  const extensions = data.toMarkdownExtensions ?? []
  data.toMarkdownExtensions = extensions
  extensions.push({
    handlers: {
      translationUnit: (node: TranslationUnitNode, _parent, state, info) =>
        state.containerPhrasing({...node, type: 'paragraph'}, info)
    }
  })
}

/** Where the units stand in a text that was cut out of the file. */
function unitPlaces(
  units: readonly TranslationUnit[],
  side: 'target' | 'source',
  {runs}: MappedText
): readonly UnitPlace[] {
  return units.map((unit) => ({
    id: unit.id,
    start: textOffset(runs, unit[side].start),
    end: textOffset(runs, unit[side].end)
  }))
}

/**
 * Offset in a cut text of an offset in the file; what was cut away has that of what follows.
 *
 * @param runs  Ascending in the file, without gaps in the text.
 */
function textOffset(runs: readonly number[], offset: number): number {
  let low = 0
  let high = runs.length / 3
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle * 3 + 1] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const run = (low - 1) * 3
  if (run < 0) return 0
  return (runs[run] ?? 0) + Math.min(offset - (runs[run + 1] ?? 0), runs[run + 2] ?? 0)
}

function contentOf(nodes: readonly TranslationUnitNode[]): PhrasingContent[] {
  return nodes.flatMap((node) => node.children)
}

/** Turn the positions of a tree into those of the file. */
function relocate(node: Nodes, position: (place: Place) => NonNullable<Nodes['position']>): void {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start !== undefined && end !== undefined) node.position = position({start, end})
  if ('children' in node) for (const child of node.children) relocate(child, position)
}
