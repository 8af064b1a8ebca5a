import {readTokens, type Token, type TokenPattern} from './read-tokens.ts'

const label =
  '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}](?:[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}-]{0,62})'
const domain = `(?:${label}\\.)+\\p{Script=Latin}{2,24}(?![\\p{Script=Latin}\\p{Nd}_-])`
const local = `(?<![\\p{Script=Latin}\\p{Nd}._%+-])[\\p{Script=Latin}\\p{Nd}_][\\p{Script=Latin}\\p{Nd}._%+-]{0,63}`
const otherLocal = `(?<![\\p{Script=Cyrillic}\\p{Script=Greek}._%+-])[\\p{Script=Cyrillic}\\p{Script=Greek}][\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}._%+-]{0,63}`

const patterns: readonly TokenPattern[] = [
  // `user@example.com`, `user@ example.com`, `пользователь@example.com`
  {pattern: new RegExp(`(?:${local}|${otherLocal})@ ?${domain}`, 'gu'), meaning: withPlainHost},
  // `user@example,com`
  {
    pattern: new RegExp(
      `${local}@${label}[,،、。]\\p{Script=Latin}{2,6}(?![\\p{L}\\p{Nd}._-])`,
      'gu'
    ),
    meaning: withPlainHost
  },
  // `@example.com`, as what is left of `user @example.com`
  {pattern: new RegExp(`(?<![^\\s*"'“„«(（])@${domain}`, 'gu'), meaning: withPlainHost}
]

/**
 * Mail addresses in a text, and damaged ones: `user＠example.com`, `user@example,com`.
 *
 * The case of the host does not count. Linear.
 */
export function mailAddresses(text: string): readonly Token[] {
  return /[@＠﹫]/.test(text) ? readTokens(text, patterns) : []
}

function withPlainHost(address: string): string {
  const at = address.indexOf('@')
  return address.slice(0, at) + address.slice(at).toLowerCase()
}
