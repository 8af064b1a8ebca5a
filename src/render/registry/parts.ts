import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Slug} from '../../model/article.ts'
import type {Texts} from '../texts.ts'
import type {RegistryFiles} from './files.ts'

/** How many entries a head names. */
interface Counts {
  readonly keys: number
  readonly values: number
}

/**
 * The head of a listing: what it is, how much it holds, and the button that copies it.
 *
 * The button is hidden until `assets/site.js` shows it, so that a page without script has no dead
 * one.
 *
 * @param isSound  Without doubtful entry; others get no button.
 */
export function listingHead(counts: Counts, isSound: boolean, texts: Texts): Element {
  const label = labelOf(counts, texts)
  const name = texts.text('copy')
  const button = h(
    'button',
    {
      type: 'button',
      className: ['registry-copy'],
      hidden: true,
      ariaLabel: `${name}: ${texts.text('registry')}, ${label}`,
      'data-copied': texts.text('copied'),
      'data-failed': texts.text('copyFailed')
    },
    name
  )
  const doubt = h('span', {className: ['registry-doubt']}, texts.text('notVerified'))
  const isEmpty = counts.keys + counts.values === 0
  return head(label, isEmpty ? [] : [isSound ? button : doubt], texts)
}

/** The links to the files, and what undoing can and cannot do. */
export function filesFoot(files: RegistryFiles, slug: Slug, texts: Texts): Element {
  const links = [
    h('a', {href: setName, download: downloadName(slug, '')}, texts.text('registrySet'))
  ]
  if (files.undo) {
    const download = downloadName(slug, '-undo')
    links.push(h('a', {href: undoName, download}, texts.text('registryUndo')))
  }
  const notes = [
    ...(files.undo ? [texts.text('undoNote')] : []),
    ...(files.isDeleting ? [texts.text('deleteNote')] : [])
  ]
  return h('div', {className: ['registry-files']}, [
    h('p', {className: ['registry-links']}, spaced(links)),
    h('p', {className: ['registry-note']}, notes.join(' '))
  ])
}

/** The files of a document none of whose listings is all that they hold. */
export function filesBox(files: RegistryFiles, slug: Slug, texts: Texts): Element {
  return h('div', {className: ['registry-listing', 'registry-box']}, [
    head(labelOf(files, texts), [], texts),
    '\n',
    filesFoot(files, slug, texts)
  ])
}

/** The files of a page stand beside it. */
export const setName = 'registry.reg'
export const undoName = 'registry-undo.reg'

function head(label: string, end: readonly Element[], texts: Texts): Element {
  return h('div', {className: ['registry-head']}, [
    h('p', {className: ['registry-title']}, [
      h('strong', texts.text('registry')),
      ...(label === '' ? [] : [' ', h('span', label)])
    ]),
    ...end
  ])
}

/** `2 keys · 3 values`, with a sign that every language can read; what there is none of is left out. */
function labelOf({keys, values}: Counts, texts: Texts): string {
  return [
    ...(keys > 0 ? [texts.count('keyCount', keys)] : []),
    ...(values > 0 ? [texts.count('valueCount', values)] : [])
  ].join(' · ')
}

/** Because pages of different articles give files of one name, the article's name is suggested. */
function downloadName(slug: Slug, suffix: string): string {
  const name = (slug.split('/').at(-1) ?? '').replace(notInNames, '-').slice(0, 80)
  return `${name.replace(edges, '') || 'registry'}${suffix}.reg`
}

/** What some system takes in no name of a file. */
const notInNames = /[^\p{L}\p{M}\p{N}._-]+/gu
const edges = /^[-.]+|[-.]{1,80}$/g

function spaced(nodes: readonly Element[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] =>
    index === 0 ? [node] : [{type: 'text', value: ' '}, node]
  )
}
