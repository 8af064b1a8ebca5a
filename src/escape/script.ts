import {escapeJson} from './json.ts'

/**
 * Escape JSON for a place in a script: besides what reorders or breaks lines, what could end a
 * `script` element or open a comment where the script is put into a page.
 *
 * @param json  JSON as `JSON.stringify` writes it.
 * @returns     JSON of the same value.
 */
export function escapeScript(json: string): string {
  return escapeJson(json).replace(
    /[<>&]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
