import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readdirSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {randomOf, shuffle} from './random.js'

/**
 * Unpack archives of a corpus, each of which holds the folder of a locale.
 *
 * @param {string} corpus  Folder with `matched/`, `live/` and `bilingual/`.
 * @param {'plain' | 'bilingual'} kind
 * @param {readonly string[]} locales  Empty: all.
 * @param {string} folder  Where to; is made.
 * @throws {Error} When `tar` fails.
 */
export function unpack(corpus, kind, locales, folder) {
  const from = join(corpus, kind === 'plain' ? 'matched' : 'bilingual')
  const isWanted = (name) =>
    name.endsWith('.tar.gz') &&
    (locales.length === 0 || locales.some((locale) => name === `${locale}.tar.gz`))
  const archives = readdirSync(from)
    .filter(isWanted)
    .map((name) => join(from, name))
  if (kind === 'plain') archives.push(join(corpus, 'live/en-US.tar.gz'))
  mkdirSync(folder, {recursive: true})
  for (const archive of archives) {
    const {status, stderr, error} = spawnSync('tar', ['-xzf', archive, '-C', folder])
    if (status !== 0) throw new Error(`Cannot unpack ${archive}: ${error?.message ?? stderr}`)
  }
}

/**
 * Copy some articles of a tree, in all their locales.
 *
 * Because classes of wrappers need few documents, and reading all of a bilingual tree takes long.
 *
 * @param {string} tree  Has a folder for each locale.
 * @param {string} folder  Where to; is made.
 */
export function copyArticles(tree, folder, count, seed) {
  const locales = readdirSync(tree, {withFileTypes: true}).filter((each) => each.isDirectory())
  const slugs = new Set()
  for (const {name} of locales) {
    for (const file of readdirSync(join(tree, name), {recursive: true, withFileTypes: true})) {
      const path = join(file.parentPath ?? file.path, file.name)
      if (file.isFile() && file.name.endsWith('.md')) slugs.add(relative(join(tree, name), path))
    }
  }
  const chosen = shuffle([...slugs].sort(), randomOf(`${seed} articles`)).slice(0, count)
  for (const slug of chosen) {
    for (const {name} of locales) {
      const from = join(tree, name, slug)
      const to = join(folder, name, slug)
      if (!existsSync(from)) continue
      mkdirSync(dirname(to), {recursive: true})
      cpSync(from, to)
    }
  }
}
