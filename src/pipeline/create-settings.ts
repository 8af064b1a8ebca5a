import * as rules from '../check/rules/index.ts'
import {resolveSettings} from '../config/resolve.ts'
import type {Options, Settings} from '../model/settings.ts'

/**
 * Settings for `check`, `build` and `fix` from options as a configuration file has them.
 *
 * @param options  Everything is optional.
 * @param folder   Absolute path that relative paths start from, and that findings are named from.
 * @throws         Failure `configuration`: a locale, rule or URL that is none.
 */
export function createSettings(options: Options, folder: string): Settings {
  const configuration = {options, folder}
  return resolveSettings({cwd: folder, flags: {}, configuration, rules: Object.values(rules)})
}
