import type {DocumentRecord} from '../model/record.ts'

/** What a document is called: its front matter's title, its first heading, its name. */
export function titleOf({metadata, segments, slug}: DocumentRecord): string {
  const title = metadata.get('title')?.value.trim() ?? ''
  if (title !== '') return title
  const heading = segments.find(({kind}) => kind === 'heading')?.text.trim() ?? ''
  return heading === '' ? (slug.split('/').at(-1) ?? slug) : heading
}
