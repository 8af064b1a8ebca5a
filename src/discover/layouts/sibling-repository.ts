import type {Locale} from '../../model/locale.ts'
import {withoutExtension} from '../extension.ts'
import type {Layout, LayoutContext} from '../layout.ts'

/**
 * One repository per locale, side by side: `Help.de-DE/mail/tls.md`; `Help/` is the source locale.
 *
 * Where several repositories lie side by side (`Help.de-DE`, `API.de-DE`), the slug begins with the
 * repository's name.
 */
export const siblingRepository: Layout = {
  name: 'sibling-repository',
  summary: '<name>.<locale>/<article>.md',
  mixesLocales: false,
  hasRepositoryFiles: true,
  read(path, context) {
    const stem = withoutExtension(path)
    const slash = stem?.indexOf('/') ?? -1
    if (stem === undefined || slash === -1) return undefined
    const folder = stem.slice(0, slash)
    const article = stem.slice(slash + 1)
    const names = repositories(context)
    const split = splitFolder(folder, context)
    if (split) return {locale: split.locale, slug: slugOf(split.name, article, names)}
    if (!names.has(folder)) return undefined
    return {locale: context.sourceLocale, slug: slugOf(folder, article, names)}
  },
  write(locale, slug, context) {
    const names = repositories(context)
    const [only = ''] = names
    const slash = slug.indexOf('/')
    const name = names.size === 1 ? only : slug.slice(0, slash)
    const article = names.size === 1 ? slug : slug.slice(slash + 1)
    const isPlain = locale === context.sourceLocale && !context.folders.has(`${name}.${locale}`)
    return `${isPlain ? name : `${name}.${locale}`}/${article}.md`
  }
}

/** Cut `Help.de-DE` into its name and its locale; undefined when it does not end in a locale. */
export function splitFolder(
  folder: string,
  {readLocale}: Pick<LayoutContext, 'readLocale'>
): {readonly name: string; readonly locale: Locale} | undefined {
  const dot = folder.lastIndexOf('.')
  const locale = dot > 0 ? readLocale(folder.slice(dot + 1)) : undefined
  return locale === undefined ? undefined : {name: folder.slice(0, dot), locale}
}

const remembered = new WeakMap<LayoutContext, ReadonlySet<string>>()

/** Names of the repositories that a root has in some locale. */
function repositories(context: LayoutContext): ReadonlySet<string> {
  let names = remembered.get(context)
  if (!names) {
    const found = [...context.folders].flatMap((folder) => splitFolder(folder, context)?.name ?? [])
    names = new Set(found)
    remembered.set(context, names)
  }
  return names
}

function slugOf(name: string, article: string, names: ReadonlySet<string>): string {
  return names.size === 1 ? article : `${name}/${article}`
}
