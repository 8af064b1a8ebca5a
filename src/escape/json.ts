/**
 * Escape what would reorder or break the lines of JSON that a person or a log reads: control
 * characters beyond ASCII, bidirectional controls, line separators.
 *
 * @param json  JSON as `JSON.stringify` writes it.
 * @returns     JSON of the same value.
 */
export function escapeJson(json: string): string {
  return json.replace(
    hidden,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

const hidden = /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g
