import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {loadEngine} from './accuracy/engine.js'
import {readOptions, usage} from './accuracy/options.js'
import {run} from './accuracy/run.js'
import {compile} from './compile.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const corpus = join(root, '../shared/corpus')

/**
 * Measure how much planted damage is found: `npm run accuracy`. See docs/accuracy.md.
 *
 * @returns {Promise<number>} Exit status: 0 the targets are reached, 1 they are not, 2 cannot run.
 */
async function accuracy() {
  const options = readOptions(process.argv.slice(2))
  if (typeof options === 'string') {
    console.error(options)
    return options === usage ? 0 : 2
  }
  if (options.tree === undefined && !existsSync(corpus)) {
    console.error(`Cannot find ${corpus}; name a tree with --tree`)
    return 2
  }
  const status = options.lib === undefined ? compile() : 0
  if (status !== 0) return 2
  const engine = await loadEngine(resolve(options.lib ?? join(root, 'dist/lib')))
  return run(options, engine, corpus, (text) => console.log(text))
}

process.exitCode = await accuracy()
