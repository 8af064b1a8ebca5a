import {foldLetters} from './nearest-stretch.ts'

/** A quoted text in the spelling that it is compared in: case, signs and what closes it do not matter. */
export function literalMeaning(text: string): string {
  return foldLetters(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'*_.]+|[\s"'*_.,:;!?…。，、：；]+$/g, '')
}
