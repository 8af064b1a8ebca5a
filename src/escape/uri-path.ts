import {wellFormed} from './well-formed.ts'

/** Write a path with `/` as the path of a URI: everything but unreserved characters is encoded. */
export function escapeUriPath(path: string): string {
  return wellFormed(path)
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
      )
    )
    .join('/')
}
