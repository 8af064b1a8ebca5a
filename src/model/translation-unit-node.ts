import type {Data, Parent, PhrasingContent} from 'mdast'

/**
 * A sentence with the source that it was made from, as a node of mdast.
 *
 * Its children are the target; its source stands beside them, so that walking the tree meets target
 * text only. A unit that crosses the bounds of other nodes (it begins before an emphasis and ends in
 * it) is several nodes with one id; the first of them has the source.
 */
export interface TranslationUnitNode extends Parent {
  type: 'translationUnit'
  /** As the wrapper has it: `fc00f-102`. */
  unitId: string
  children: PhrasingContent[]
  /** Empty in the further parts of a unit. */
  source: PhrasingContent[]
  data?: TranslationUnitData
}

/** For plugins: how the unit is written as HTML. */
export interface TranslationUnitData extends Data {
  hName?: string
  hProperties?: Record<string, string>
}

declare module 'mdast' {
  interface PhrasingContentMap {
    translationUnit: TranslationUnitNode
  }
  interface RootContentMap {
    translationUnit: TranslationUnitNode
  }
}
