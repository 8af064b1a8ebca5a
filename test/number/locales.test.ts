import {describe, expect, it} from 'vitest'
import {articleOf, fileOf, findingsOf} from '../check/rule-case.ts'
import {locales} from './locales.ts'

const source = `# Limits

The table holds 1,234,567 rows and the price is $87.74.

A share of 12.5% of 48 files and 250,000 entries was seen on May 23, 2021.

Use TLS 1.2, build 16.0.4266.1001 and version 16.0.`

interface Values {
  readonly rows: string
  readonly price: string
  readonly share: string
  readonly files: string
  readonly entries: string
  readonly date: string
  readonly versions: readonly [string, string, string]
}

function valuesOf(locale: string): Values {
  const write = (value: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, options).format(value)
  return {
    rows: write(1_234_567),
    price: write(87.74, {style: 'currency', currency: 'USD'}),
    share: write(0.125, {style: 'percent', minimumFractionDigits: 1}),
    files: write(48),
    entries: write(250_000),
    date: new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      calendar: 'gregory',
      timeZone: 'UTC'
    }).format(new Date(Date.UTC(2021, 4, 23))),
    versions: ['1.2', '16.0.4266.1001', '16.0']
  }
}

/** Words do not matter: numbers are what is compared. */
function targetOf({rows, price, share, files, entries, date, versions}: Values): string {
  return `# Xyz

Xy ${rows} zyx ${price}.

Xyx ${share} zy ${files} xyz ${entries} yx: ${date}.

Xyz TLS ${versions[0]}, yx ${versions[1]} zyx ${versions[2]}.`
}

function messagesOf(locale: string, target: string): readonly string[] {
  const name = locale.replace(/-u-.*/, '')
  const files = [fileOf('en-US.md', source), fileOf(`${name}.md`, target)]
  return findingsOf(articleOf(files), {})
    .filter(({rule}) => rule === 'fact-number' || rule === 'fact-version')
    .map(({message, start}) => `${start.line} ${message}`)
}

describe.each(locales.filter((locale) => !/-u-|^en-/.test(locale)))('numbers of %s', (locale) => {
  const values = valuesOf(locale)
  const damaged = (part: Partial<Values>) => messagesOf(locale, targetOf({...values, ...part}))

  it('should be right as the locale writes them', () => {
    expect(messagesOf(locale, targetOf(values))).toEqual([])
  })

  it('should be right as English writes them', () => {
    expect(messagesOf(locale, targetOf(valuesOf('en-US')))).toEqual([])
  })

  it('should be found when their value changes', () => {
    const found = damaged({files: new Intl.NumberFormat(locale).format(84)})
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^5 Unexpected number .*, expected `/)
    expect(damaged({price: '877,74 $'})).toHaveLength(1)
    expect(damaged({rows: new Intl.NumberFormat(locale).format(123_456)})).toHaveLength(1)
  })

  it('should not replace dots of versions', () => {
    expect(damaged({versions: ['1,2', '16.0.4266.1001', '16.0']})).toEqual([
      '7 Unexpected version `1,2`, expected `1.2`'
    ])
    expect(damaged({versions: ['1.2', '16.0.4266.1001', '16,0']})).toEqual([
      '7 Unexpected version `16,0`, expected `16.0`'
    ])
    expect(damaged({versions: ['1.2', '16.0.4266.1011', '16.0']})).toHaveLength(1)
    expect(damaged({versions: ['12', '16.0.4266.1001', '16.0']})).toEqual([
      '7 Unexpected version `12`, expected `1.2`'
    ])
  })
})
