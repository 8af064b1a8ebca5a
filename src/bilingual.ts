export type {TranslationUnitData, TranslationUnitNode} from './model/translation-unit-node.ts'
export {remarkBilingual, remarkBilingual as default} from './pipeline/remark-bilingual.ts'
