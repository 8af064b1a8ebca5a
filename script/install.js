import {spawnSync} from 'node:child_process'
import {readFileSync, statSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = new URL('../', import.meta.url)

/**
 * Install what `package-lock.json` names and `node_modules` lacks.
 *
 * @returns {number} Exit status of npm; 0 when nothing is to be done.
 */
export function install() {
  if (isInstalled()) return 0
  console.error('Installing packages …')
  const npm = process.env['npm_execpath']
  // Because `npm ci` refuses a lock file that lacks optional packages for other systems.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const options = {cwd: fileURLToPath(root), stdio: ['ignore', 2, 2]}
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, {...options, shell: process.platform === 'win32'})
  if (result.error) console.error(`Cannot run npm: ${result.error.message}`)
  return result.status ?? 1
}

/**
 * Whether `node_modules` has every package of the lock file in its version.
 *
 * Times are compared first, as that is quickest; then versions, because a checkout renews the time of
 * a lock file that is the same. Optional packages may be absent: they are for other systems.
 */
function isInstalled() {
  try {
    const lockFile = new URL('package-lock.json', root)
    const hiddenFile = new URL('node_modules/.package-lock.json', root)
    if (statSync(hiddenFile).mtimeMs > statSync(lockFile).mtimeMs) return true
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
    const found = JSON.parse(readFileSync(hiddenFile, 'utf8')).packages
    return Object.entries(wanted).every(([path, {version, optional}]) => {
      if (path === '') return true
      return found[path] ? found[path].version === version : optional === true
    })
  } catch {
    return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = install()
