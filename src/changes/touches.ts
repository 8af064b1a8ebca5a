import type {Changes, LineRanges} from '../model/changes.ts'
import type {Finding} from '../model/finding.ts'

/**
 * Tell whether a finding stands on what was changed: on touched lines of its own file, or because
 * touched lines of its evidence or a removed document of its article say so.
 *
 * @param pathOf  Absolute path of a file as findings name it.
 */
export function touches(
  {touched, removed}: Changes,
  pathOf: (file: string) => string
): (finding: Finding) => boolean {
  const removedPaths = [...removed].map((path) => path.replaceAll('\\', '/'))
  return ({file, start, end, evidence, rule, article}) => {
    if (crosses(touched.get(pathOf(file)), start.line, end.line)) return true
    const {file: evidenceFile, line = 1} = evidence
    if (evidenceFile !== undefined && crosses(touched.get(pathOf(evidenceFile)), line, line)) {
      return true
    }
    // Because what a removed document leaves behind stands in documents that nobody touched.
    return (
      rule.startsWith('meta-') &&
      removedPaths.some((path) => path.replace(/\.(?:md|markdown)$/i, '').endsWith(`/${article}`))
    )
  }
}

/** @param ranges  Ascending; undefined for a file that is as it was. */
function crosses(ranges: LineRanges | undefined, first: number, last: number): boolean {
  if (!ranges) return false
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[1] ?? 0) < first) low = middle + 1
    else high = middle
  }
  return low < ranges.length && (ranges[low]?.[0] ?? 0) <= last
}
