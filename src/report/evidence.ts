import type {Evidence} from '../model/finding.ts'

/**
 * Say in words what a finding stands on.
 *
 * ```text
 * as in nl-NL/tls.md:33, the source text of a translation of the same revision
 * ```
 */
export function evidenceInWords(evidence: Evidence): string {
  const place = placeOf(evidence)
  const at = place === undefined ? '' : ` in ${place}`
  if (evidence.kind === 'grammar') return 'the notation itself says so'
  if (evidence.kind === 'consensus') return 'most locales agree'
  if (evidence.kind === 'source') return `the source document says so${at}`
  if (evidence.kind === 'embedded-source')
    return `the source text beside the translation says so${at}`
  const revision = evidence.sameRevision === false ? 'another revision' : 'the same revision'
  return `the source text${at} says so, from ${revision}`
}

function placeOf({file, locale, line}: Evidence): string | undefined {
  if (file === undefined) return locale
  return line === undefined ? file : `${file}:${line}`
}
