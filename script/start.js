import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {compile} from './compile.js'
import {install} from './install.js'

/**
 * Install, compile and build the demonstration: what `npm start` runs.
 *
 * Further arguments go to the build: `npm start -- --quiet`.
 *
 * @returns {number} Exit status: that of the step that failed. The content has errors on purpose, so
 *                   that the build's 1 is as it should be.
 */
function start() {
  const status = install() || compile()
  if (status !== 0) return status
  const cli = fileURLToPath(new URL('../dist/lib/cli.js', import.meta.url))
  const cwd = fileURLToPath(new URL('../', import.meta.url))
  const args = [cli, 'build', ...process.argv.slice(2)]
  const result = spawnSync(process.execPath, args, {cwd, stdio: 'inherit'})
  if (result.error) console.error(`Cannot run the build: ${result.error.message}`)
  if (result.status !== 1) return result.status ?? 1
  console.error('The content has errors on purpose; in a gate, this build would end with status 1.')
  return 0
}

process.exitCode = start()
