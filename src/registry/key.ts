import {fold} from './fold.ts'
import {hiveOf} from './hive.ts'
import {keyFact} from './key-fact.ts'
import {nearestHive} from './nearest-hive.ts'

/**
 * The canonical path of a key in any spelling: hive spelled out, damage undone, case kept.
 *
 * `HKLM:\Software`, `[HKEY_LOCAL_MACHINE\Software]`, `Registry::HKEY_LOCAL_MACHINE\Software` and
 * `HKEY_LOCAL_MACHINE＼Software\` are all `HKEY_LOCAL_MACHINE\Software`; `\Software\Microsoft`
 * stays relative.
 *
 * @returns  Undefined when the text does not start with a hive, nor with a backslash.
 * @throws   Never.
 */
export function canonicalKey(text: string): string | undefined {
  const view = fold(text)
  const from = prefix.exec(view.plain)?.[0].length ?? 0
  let to = view.plain.length
  while (to > from && /[\s\]"']/.test(view.plain.charAt(to - 1))) to--
  if (from >= to) return undefined
  const first = view.plain.slice(from, to).split('\\', 1)[0]?.trim() ?? ''
  if (first !== '' && !hiveOf(first) && !nearestHive(first)) return undefined
  const {path} = keyFact(view, from, to, {notation: 'prose'})
  return path === '' ? undefined : path
}

/** Two paths name one key: Windows compares names without case. */
export function sameKey(a: string, b: string): boolean {
  if (a === b || a.toLowerCase() === b.toLowerCase()) return true
  if (canonical.test(a) && canonical.test(b)) return false
  return comparable(a) === comparable(b)
}

/** Paths that are canonical already, which most are. */
const canonical = /^HKEY_[A-Z_]+(?:\\[!-[\]-~]+(?: [!-[\]-~]+)*)*$/

/** What can stand before a path: `[-`, quotes, `Computer\`, a provider's name. */
const prefix = /^[\s["'-]*(?:computer\\)?(?:(?:microsoft\.powershell\.core\\)?registry::)?/i

function comparable(path: string): string {
  return (canonicalKey(path) ?? path).toLowerCase()
}
