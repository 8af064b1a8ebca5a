import type {Answer} from '../../src/model/answer.ts'
import type {DocumentRecord} from '../../src/model/record.ts'
import {readDocument} from '../../src/pipeline/read-document.ts'
import {factsOf} from '../../src/render/registry/judge.ts'
import {type PageRegistry, pageRegistry} from '../../src/render/registry/page-registry.ts'

/** A document of the source locale, read as the pipeline does. */
export function readArticle(markdown: string, locale = 'en-US', slug = 'mail/tls'): DocumentRecord {
  const path = `content/${locale}/${slug}.md`
  const text = `---\ntitle: Mail\n---\n# Mail\n\n${markdown}\n`
  const loaded = {text, hasByteOrderMark: false, trouble: []}
  return readDocument({slug, locale, path: `/${path}`, file: path}, loaded, {
    wantsBody: true,
    sourceLocale: 'en-US'
  })
}

/** Answers that give every fact of a document one verdict. */
export function answersOf(
  document: DocumentRecord,
  verdict: Answer['verdict'] = 'confirmed'
): readonly Answer[] {
  return factsOf(document).map((fact) => ({
    verdict,
    actual: fact,
    expected: verdict === 'confirmed' ? fact : undefined,
    evidence: undefined,
    near: {start: 0, end: 0}
  }))
}

/** What a page of the source locale may say, files included. */
export function sourceRegistry(markdown: string): PageRegistry {
  const document = readArticle(markdown)
  return pageRegistry(document, answersOf(document, 'unknown'), {isSource: true, wantsFiles: true})
}

/** Text of a `.reg` file, without byte order mark, with LF. */
export function textOfReg(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined
  return new TextDecoder('utf-16le').decode(bytes).replaceAll('\r\n', '\n')
}
