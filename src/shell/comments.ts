import type {Place} from '../model/place.ts'

/** Languages by what their comments begin with, as fences name them. */
const hash =
  /^(?:powershell|ps1?|pwsh|azurepowershell|azurecli|console|sh|bash|shell|zsh|ya?ml|py(?:thon)?|r|ruby|toml|ini|dockerfile|makefile|perl|conf)\b/i
const slashes =
  /^(?:js|javascript|ts|typescript|jsx|tsx|json[c5]?|c|cpp|c\+\+|cs|csharp|java|go|rust|kotlin|swift|php|http|scala|dax|bicep)\b/i
const batch = /^(?:cmd|bat|batch|dos|console)\b/i
const dashes = /^(?:sql|kusto|kql|lua|haskell|t-?sql)\b/i
const markup = /^(?:html?|xml|xaml|svg|markdown|md|aspx)\b/i

/**
 * Where the comment of a line of code stands: what translation may change.
 *
 * ```text
 * > | Get-Mailbox   # all of them
 *                   ^^^^^^^^^^^^^
 * ```
 *
 * @param label  Language of the block; where there is none, only a line that begins as comments do
 *               is one.
 * @returns      Undefined where the line has none; a comment of several lines is seen where it begins.
 */
export function commentIn(line: string, label: string | undefined): Place | undefined {
  const start = startOf(line, label ?? '')
  return start === undefined ? undefined : {start, end: line.length}
}

function startOf(line: string, label: string): number | undefined {
  const first = /^\s*(?:#(?![\w{<(!])|\/\/|<!--|<#|\/\*|\*\s|::|rem\s|--\s|;\s)/i.exec(line)
  if (first) return first[0].search(/\S/)
  if (label === '') return afterBlank(line, '#')
  if (hash.test(label)) return afterBlank(line, '#')
  if (slashes.test(label)) return afterBlank(line, '//')
  if (dashes.test(label)) return afterBlank(line, '--') ?? afterBlank(line, '//')
  if (batch.test(label)) return positive(line.search(/(?:&|\s)rem\s/i))
  if (markup.test(label)) return positive(line.indexOf('<!--'))
  return undefined
}

/** The sign between two blanks, outside of quotes. */
function afterBlank(line: string, sign: string): number | undefined {
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + sign.length)) {
    if (!/\s/.test(line[at - 1] ?? 'x') || !/\s/.test(line[at + sign.length] ?? ' ')) continue
    const before = line.slice(0, at)
    const isOutside = (quote: string) => before.split(quote).length % 2 === 1
    if (isOutside('"') && isOutside("'")) return at
  }
  return undefined
}

function positive(index: number): number | undefined {
  return index < 0 ? undefined : index
}
