import type {Place} from '../model/place.ts'
import {coverage} from '../place/coverage.ts'
import {fold} from '../registry/fold.ts'

/** A literal in running text and what it means. */
export interface Token extends Place {
  readonly meaning: string
}

/** A notation of literals. */
export interface TokenPattern {
  /** Global; read on folded text. */
  readonly pattern: RegExp
  /** @returns  What a match means; undefined where it is none after all. */
  meaning(match: string): string | undefined
}

/**
 * Read literals also where characters of another script or width stand for theirs.
 *
 * What a damaged one means is what it shows, so that it differs from the sound one:
 *
 * ```text
 * > | ０x8004de40
 *     ^^^^^^^^^^ means `０x8004de40`
 * ```
 *
 * @param patterns  Of overlapping matches the one of the earlier pattern counts.
 * @returns         In the order of the text, without overlap.
 */
export function readTokens(text: string, patterns: readonly TokenPattern[]): readonly Token[] {
  const folded = fold(text)
  const found: Token[] = []
  for (const {pattern, meaning} of patterns) {
    const isRead = coverage(found)
    for (const match of folded.plain.matchAll(pattern)) {
      const place = folded.place(match.index, match.index + match[0].length)
      if (isRead(place)) continue
      const meant = meaning(match[0])
      if (meant === undefined) continue
      const written = text.slice(place.start, place.end)
      found.push({...place, meaning: written === match[0] ? meant : written})
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Characters that make a literal another one when they stand right beside it. */
export const beside = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}_'
