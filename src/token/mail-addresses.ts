import {readTokens, type Token, type TokenPattern} from './read-tokens.ts'

const label =
  '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}](?:[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}-]{0,62})'
const domain = `(?:${label}\\.)+\\p{Script=Latin}{2,24}(?![\\p{Script=Latin}\\p{Nd}_]|\\.\\p{Script=Latin})`
const local = `(?<![\\p{Script=Latin}\\p{Nd}._%+-])[\\p{Script=Latin}\\p{Nd}_][\\p{Script=Latin}\\p{Nd}._%+-]{0,63}`
const otherLocal = `(?<![\\p{Script=Cyrillic}\\p{Script=Greek}._%+-])[\\p{Script=Cyrillic}\\p{Script=Greek}][\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}._%+-]{0,63}`

const patterns: readonly TokenPattern[] = [
  // `user@example.com`, `user@ example.com`, `пользователь@example.com`
  {pattern: new RegExp(`(?:${local}|${otherLocal})@ ?${domain}`, 'gu'), meaning: lowerCase},
  // `user@example,com`
  {
    pattern: new RegExp(
      `${local}@${label}[,،、。]\\p{Script=Latin}{2,6}(?![\\p{L}\\p{Nd}._-])`,
      'gu'
    ),
    meaning: lowerCase
  },
  // `@example.com`, as what is left of `user @example.com`
  {pattern: new RegExp(`(?<![^\\s*"'“„«(（])@${domain}`, 'gu'), meaning: lowerCase}
]

/**
 * Mail addresses in a text, and damaged ones: `user＠example.com`, `user@example,com`.
 *
 * Because no mail system in use tells them apart, case does not count. Linear.
 */
export function mailAddresses(text: string): readonly Token[] {
  return /[@＠﹫]/.test(text) ? readTokens(text, patterns) : []
}

function lowerCase(address: string): string {
  return address.toLowerCase()
}
