import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const compiled = join(root, 'dist/lib')
const next = join(root, 'dist/.lib-next')
const stamp = join(compiled, '.compiled')

/**
 * Compile `src/` to `dist/lib/` when a source is newer than what was compiled.
 *
 * The compiled code is put in place as a whole; when the compiler finds an error, what was there
 * stays.
 *
 * @returns {number} Exit status of the compiler; 0 when nothing is to be done.
 */
export function compile() {
  if (isCompiled()) return 0
  const started = new Date()
  rmSync(next, {recursive: true, force: true})
  const args = [compiler(), '-p', 'tsconfig.build.json', '--outDir', next, '--noEmitOnError']
  const result = spawnSync(process.execPath, args, {cwd: root, stdio: ['ignore', 2, 2]})
  if (result.error) console.error(`Cannot run the compiler: ${result.error.message}`)
  if (result.status !== 0) return result.status ?? 1
  chmodSync(join(next, 'cli.js'), 0o755)
  writeFileSync(join(next, '.compiled'), `${started.toISOString()}\n`)
  rmSync(compiled, {recursive: true, force: true})
  renameSync(next, compiled)
  return 0
}

function compiler() {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve('typescript/package.json')
  return join(dirname(manifest), require(manifest).bin.tsc)
}

/** Whether nothing that is compiled is newer than the last compilation's start. */
function isCompiled() {
  if (!existsSync(stamp) || !existsSync(join(compiled, 'cli.js'))) return false
  const configuration = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json']
  const newest = Math.max(
    newestIn(join(root, 'src')),
    ...configuration.map((file) => statSync(join(root, file)).mtimeMs)
  )
  return newest < Date.parse(readFileSync(stamp, 'utf8').trim())
}

/** Newest change of a folder, milliseconds; folders count as well, because they tell of deletions. */
function newestIn(folder) {
  let newest = statSync(folder).mtimeMs
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs)
  }
  return newest
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = compile()
