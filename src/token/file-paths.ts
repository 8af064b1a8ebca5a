import {coverage} from '../place/coverage.ts'
import {fold} from '../registry/fold.ts'
import {pathEnd} from '../registry/path-end.ts'
import {fileExtensions} from './file-extensions.ts'
import {beside, readTokens, type Token, type TokenPattern} from './read-tokens.ts'

/** What a Windows path starts with: `C:`, `%AppData%`, `$env:TEMP`, `\\server`; behind it `\` may follow. */
const windowsStart = new RegExp(
  [
    `(?<![${beside}])[A-Za-z] ?: ?(?=\\\\)`,
    `(?<!\\p{Nd})% ?[A-Za-z][A-Za-z0-9_]{1,30}(?:\\(x86\\))? ?%`,
    `\\$\\{?env:[A-Za-z_][\\w]*(?:\\(x86\\))?\\}?`,
    `(?<![\\\\${beside}%:.)\\]}>-])\\\\{1,2}[A-Za-z0-9][A-Za-z0-9_.-]{0,62}(?=\\\\[A-Za-z0-9])`
  ].join('|'),
  'gu'
)

const others: readonly TokenPattern[] = [
  // `~/Library/Caches`, `/etc/hosts`, `$HOME/.config`
  {
    pattern:
      /(?<![^\s"'“„«(（*])(?:~|\$HOME)?\/(?:[\w.-]+\/)+(?:[\w.-]*\w)?|(?<![^\s"'“„«(（*])(?:~|\$HOME)\/[\w.-]*\w|\$HOME(?!\w)/gu,
    meaning: (match) => (/[A-Za-z]{2}/.test(match) ? match.replace(/[./]+$/, '') : undefined)
  },
  // `setup.exe`, `Services.Config.xml`
  {
    pattern: new RegExp(
      `(?<![${beside}\\\\/.@%#-])[${beside}][${beside}-]{0,80}(?:\\.[${beside}-]{1,40}){0,4}\\.(?:${fileExtensions.join('|')})(?![${beside}]|[./\\\\@][A-Za-z0-9])`,
      'giu'
    ),
    meaning: (match) => match.toLowerCase()
  }
]

/**
 * Paths and names of files in a text, and damaged ones: `C: \Windows`, `％AppData％`.
 *
 * Case does not count in Windows paths and names of files, it does in Unix paths.
 */
export function filePaths(text: string): readonly Token[] {
  if (!/[\\＼¥￥₩%％٪~$/.．]/.test(text)) return []
  const paths = windowsPaths(text)
  const isRead = coverage(paths)
  const rest = readTokens(text, others).filter((token) => !isRead(token))
  return [...paths, ...rest].sort((a, b) => a.start - b.start)
}

function windowsPaths(text: string): readonly Token[] {
  if (!/[\\＼¥￥₩%％٪$]/.test(text)) return []
  const folded = fold(text.replaceAll('٪', '%'))
  const found: Token[] = []
  let last = 0
  for (const match of folded.plain.matchAll(windowsStart)) {
    if (match.index < last) continue
    const from = match.index + match[0].length
    const end = folded.plain[from] === '\\' ? pathEnd(folded.plain, from) : from
    last = end
    const place = folded.place(match.index, end)
    const plain = folded.plain.slice(match.index, end)
    const written = text.slice(place.start, place.end)
    const meaning = plain
      .toLowerCase()
      .replace(/^\\+/, '\\\\')
      .replace(/(?<!^)\\{2,}/g, '\\')
      .replace(/\\$/, '')
    found.push({...place, meaning: written === plain ? meaning : written})
  }
  return found
}
