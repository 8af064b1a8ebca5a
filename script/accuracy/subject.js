import {readFileSync} from 'node:fs'
import {pairOf} from './pair.js'

/**
 * A tree that was read, with the findings that it has before any damage.
 *
 * @typedef {object} Subject
 * @property {import('../../src/pipeline.ts').Content} content
 * @property {object} settings
 * @property {readonly Target[]} targets
 * @property {ReadonlyMap<string, readonly Finding[]>} before  By file.
 */

/**
 * A document that can be damaged, and its article.
 *
 * @typedef {object} Target
 * @property {object} record
 * @property {object} article
 * @property {string | undefined} sourcePath
 */

/** @typedef {import('../../src/model/finding.ts').Finding} Finding */

/**
 * Read a tree and check it as it is.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {string} tree
 * @param {Pick<import('./options.js').Options, 'sourceLocale' | 'locales'>} options
 * @returns {Promise<Subject>}
 */
export async function readSubject(engine, tree, {sourceLocale, locales}) {
  const settings = engine.createSettings({sourceLocale, locales: [...locales]}, tree)
  const content = await engine.readContent(settings, [tree], false)
  const before = new Map()
  const targets = []
  const isSource = ({locale}) => locale.toLowerCase() === sourceLocale.toLowerCase()
  for (const article of content.articles) {
    for (const {record, findings} of engine.examine(article, content.corpus, settings)) {
      before.set(record.file, findings)
    }
    const sourcePath = article.documents.find(isSource)?.path
    for (const record of article.documents) {
      if (!isSource(record)) targets.push({record, article, sourcePath})
    }
  }
  return {content, settings, targets, before}
}

/**
 * The texts of a document and its source, read from the disk.
 *
 * @param {Target} target
 */
export function textsOf({record, sourcePath}) {
  const {slug, locale, file, path} = record
  const source = sourcePath === undefined ? '' : textOf(sourcePath)
  return pairOf({slug, locale, file, path, text: textOf(path), source})
}

/** @param {string} path */
export function textOf(path) {
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
}
