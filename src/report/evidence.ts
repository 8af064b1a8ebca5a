import type {Evidence} from '../model/finding.ts'

/**
 * Say in words what a finding stands on.
 *
 * ```text
 * the source text beside another translation (nl-NL/tls.md:33) of the same revision says so
 * ```
 */
export function evidenceInWords(evidence: Evidence): string {
  const place = placeOf(evidence)
  const at = place === undefined ? '' : ` (${place})`
  if (evidence.kind === 'grammar') return 'the notation itself says so'
  if (evidence.kind === 'consensus') return 'most locales agree'
  if (evidence.kind === 'source') return `the source document${at} says so`
  if (evidence.kind === 'embedded-source')
    return `the source text beside the translation${at} says so`
  const revision = evidence.sameRevision === false ? 'another revision' : 'the same revision'
  return `the source text beside another translation${at} of ${revision} says so`
}

function placeOf({file, locale, line}: Evidence): string | undefined {
  if (file === undefined) return locale
  return line === undefined ? file : `${file}:${line}`
}
