import {visible} from '../../escape/visible.ts'
import {escapeXml} from '../../escape/xml.ts'
import type {Finding} from '../../model/finding.ts'
import type {Format} from '../../model/format.ts'
import {evidenceInWords} from '../evidence.ts'
import {groupBy} from '../group.ts'

/**
 * JUnit's XML: a suite for each file, a case for each finding. Errors are failures; warnings and
 * infos are cases that pass and say what was found, so that a job's status and its tests agree.
 *
 * Times are left out: the same findings are the same bytes.
 *
 * @see <https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd>
 */
export const junit: Format = {
  name: 'junit',
  summary: 'XML in the form of JUnit: a suite a file, a case a finding',
  extension: 'xml',
  mediaType: 'application/xml',
  format({findings}) {
    const suites = [...groupBy(findings, ({file}) => file)]
    const total = counts(findings)
    return `${[
      '<?xml version="1.0" encoding="utf-8"?>',
      `<testsuites name="lockstep" ${findings.length === 0 ? counts([undefined]) : total}>`,
      ...(suites.length === 0 ? clean : suites.flatMap(([file, inFile]) => suite(file, inFile))),
      '</testsuites>'
    ].join('\n')}\n`
  }
}

/** Because CI systems take a report without tests for a broken one. */
const clean = [
  '  <testsuite name="lockstep" tests="1" failures="0" errors="0" skipped="0">',
  '    <testcase name="no findings" classname="lockstep"/>',
  '  </testsuite>'
]

function counts(cases: readonly (Finding | undefined)[]): string {
  const failures = cases.filter((finding) => finding?.severity === 'error').length
  return `tests="${cases.length}" failures="${failures}" errors="0"`
}

function suite(file: string, findings: readonly Finding[]): string[] {
  const name = escapeXml(file)
  return [
    `  <testsuite name="${name}" ${counts(findings)} skipped="0">`,
    ...findings.flatMap((finding) => testCase(name, finding)),
    '  </testsuite>'
  ]
}

function testCase(file: string, finding: Finding): string[] {
  const {rule, start, severity} = finding
  const message = escapeXml(visible(finding.message))
  const title = escapeXml(`${rule} at ${start.line}:${start.column}`)
  const place = escapeXml(`${finding.file}:${start.line}:${start.column}`)
  const why = escapeXml(visible(evidenceInWords(finding.evidence)))
  const text = `${place}: ${message} [${escapeXml(rule)}]; ${why}`
  const found =
    severity === 'error'
      ? `      <failure type="${escapeXml(rule)}" message="${message}">${text}</failure>`
      : `      <system-out>${severity}: ${text}</system-out>`
  return [`    <testcase name="${title}" classname="${file}">`, found, '    </testcase>']
}
