import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadEarlierReport} from '../../src/load/earlier-report.ts'
import {json} from '../../src/report/formats/json.ts'
import {findingOf, reportOf} from '../report/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'lockstep-'))

function load(content: string) {
  const path = join(folder, 'report.json')
  writeFileSync(path, content)
  return loadEarlierReport(path, 'report.json')
}

describe('earlier report', () => {
  it('should read what the json format wrote', async () => {
    const report = reportOf([findingOf({})])
    const {findings, documents} = await load(json.format(report, {color: false}))
    expect(documents).toBe(1)
    expect(findings.map(({fingerprint}) => fingerprint)).toEqual(
      report.findings.map(({fingerprint}) => fingerprint)
    )
  })

  it('should refuse what is no report', async () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{"version": 2}',
      '{"version": 1, "summary": {}, "findings": {}}',
      '{"version": 1, "summary": {}, "findings": [{"rule": "x"}]}'
    ]) {
      await expect(load(text)).rejects.toMatchObject({code: 'input'})
    }
    await expect(loadEarlierReport(join(folder, 'none'), 'none')).rejects.toThrow('no such file')
  })
})
