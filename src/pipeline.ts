/**
 * READ THIS FIRST: the stages in their order. This file alone and its folder know it.
 *
 * ```text
 * Settings ─▶ discover ─▶ ArticlePaths
 *   per document   load ─▶ strip ─▶ parse ─▶ extract ─▶ (body) ─▶ DocumentRecord   read-document.ts
 *   once           learn ─▶ Lexicon                                                read-content.ts
 *   per article    resolve references ─▶ align ─▶ answer ─▶ check ─▶ Finding[]     examine.ts
 *                  mend (fixes made in memory) ─▶ render ─▶ OutputFile[]           build.ts
 *   once           report ─▶ write                                                 summarize.ts
 * ```
 */
export {type Built, build} from './pipeline/build.ts'
export {check} from './pipeline/check.ts'
export {createSettings} from './pipeline/create-settings.ts'
export {type ExaminedDocument, examine} from './pipeline/examine.ts'
export {type ExportedPairs, exportPairs} from './pipeline/export-pairs.ts'
export {facts} from './pipeline/facts.ts'
export {type Change, type Fixed, fix} from './pipeline/fix.ts'
export type {Refusal} from './pipeline/mend-article.ts'
export {type Proposal, propose} from './pipeline/propose.ts'
export {type Content, readContent} from './pipeline/read-content.ts'
export {readDocument} from './pipeline/read-document.ts'
export {type RecoveredFiles, recoverSource} from './pipeline/recover-source.ts'
export {reformatMarkdown} from './pipeline/reformat.ts'
export {registryOf} from './pipeline/registry-of.ts'
export {stripDocument} from './pipeline/strip-document.ts'
export type {Result} from './pipeline/summarize.ts'
