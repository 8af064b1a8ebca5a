import {parseArgs} from 'node:util'

/**
 * @typedef {object} Options
 * @property {string | undefined} tree
 * @property {string | undefined} bilingual
 * @property {string} sourceLocale
 * @property {readonly string[]} locales  Empty: all.
 * @property {number} perClass
 * @property {readonly string[]} classes  Empty: all.
 * @property {string} seed
 * @property {boolean} misses
 * @property {string | undefined} json
 * @property {string | undefined} lib
 */

export const usage = `npm run accuracy -- [options]

  --tree DIR            a tree of plain documents and their source (default: ../shared/corpus)
  --bilingual DIR       a tree of bilingual documents, for the classes of wrappers
  --source-locale TAG   default: en-US
  --locales A,B         default: all
  --per-class N         places a class, default: 60
  --classes A,B         names or beginnings of names; default: all
  --seed TEXT           default: 1
  --misses              print each place that was missed
  --json FILE           write every place and what was found
  --lib DIR             compiled code, default: dist/lib
`

/**
 * @param {readonly string[]} args
 * @returns {Options | string}  A text says what is wrong.
 */
export function readOptions(args) {
  try {
    const {values} = parseArgs({
      args: [...args],
      options: {
        tree: {type: 'string'},
        bilingual: {type: 'string'},
        'source-locale': {type: 'string', default: 'en-US'},
        locales: {type: 'string', default: ''},
        'per-class': {type: 'string', default: '60'},
        classes: {type: 'string', default: ''},
        seed: {type: 'string', default: '1'},
        misses: {type: 'boolean', default: false},
        json: {type: 'string'},
        lib: {type: 'string'},
        help: {type: 'boolean', default: false}
      }
    })
    const perClass = Number(values['per-class'])
    if (values.help) return usage
    if (!Number.isInteger(perClass) || perClass < 1) {
      return `Unexpected --per-class \`${values['per-class']}\`, expected a number above 0`
    }
    return {
      tree: values.tree,
      bilingual: values.bilingual,
      sourceLocale: values['source-locale'],
      locales: listOf(values.locales),
      perClass,
      classes: listOf(values.classes),
      seed: values.seed,
      misses: values.misses,
      json: values.json,
      lib: values.lib
    }
  } catch (error) {
    return error.message
  }
}

function listOf(text) {
  return text.split(',').filter((each) => each !== '')
}
