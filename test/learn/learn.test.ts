import {describe, expect, it} from 'vitest'
import {learn} from '../../src/learn/learn.ts'
import type {ArticleRecords} from '../../src/model/record.ts'
import {articleOf, fileOf} from '../check/rule-case.ts'

describe('names', () => {
  it('should be terms that nearly all translations keep', () => {
    const {names} = learn(
      articles(10, (index) => ({
        'en-US': `Contoso Mail ${index} sends reports to TLS. Open Settings.`,
        'de-DE': `Contoso Mail ${index} sendet Berichte an TLS. Öffnen Sie Einstellungen.`,
        'zh-CN': `Contoso Mail ${index} 会将每天的报告发送到使用 TLS 的服务器。请打开设置并检查所有的选项是否正确。`
      })),
      'en-US',
      []
    )
    expect(names.get('Contoso Mail')).toBe(10)
    expect(names.get('TLS')).toBe(10)
    expect(names.get('Contoso')).toBe(10)
    expect(names.has('Settings')).toBe(false)
    expect(names.has('Open')).toBe(false)
  })

  it('should not be terms that one translation in five loses', () => {
    const {names} = learn(
      articles(10, (index) => ({
        'en-US': 'Open the Quick Start.',
        'ru-RU': index % 5 === 0 ? 'Откройте быстрый старт.' : 'Откройте Quick Start.'
      })),
      'en-US',
      []
    )
    expect(names.has('Quick Start')).toBe(false)
  })

  it('should not be common words that languages of one script share', () => {
    const {names} = learn(
      articles(10, () => ({
        'en-US': 'Restart the Server and PowerShell.',
        'de-DE': 'Starten Sie den Server und PowerShell neu.'
      })),
      'en-US',
      []
    )
    expect(names.has('Server')).toBe(false)
    expect(names.has('PowerShell')).toBe(true)
  })

  it('should not be terms of code, nor those of too few documents', () => {
    const {names} = learn(
      articles(3, () => ({
        'en-US': 'Run `Get-Mailbox` in PowerShell.',
        'zh-CN': '在 PowerShell 中运行 `Get-Mailbox`。'
      })),
      'en-US',
      []
    )
    expect([...names.keys()]).toEqual([])
  })

  it('should come from the source that wrappers carry where there is no source document', () => {
    const {names} = learn(
      articles(5, () => ({
        'zh-CN':
          '<span data-ttu-id="a-101">打开 Contoso Mail。</span><span class="sxs-lookup"><span data-stu-id="a-101">Open Contoso Mail.</span></span>'
      })),
      'en-US',
      []
    )
    expect(names.get('Contoso Mail')).toBe(5)
  })

  it('should hold those that are given, whatever the content says', () => {
    const {names} = learn([], 'en-US', ['Fabrikam'])
    expect([...names]).toEqual([['Fabrikam', Number.POSITIVE_INFINITY]])
  })
})

describe('common words', () => {
  it('should be known for locales with enough documents only', () => {
    const many = learn(
      articles(25, () => ({
        'en-US': 'Open the list of the users.',
        'de-DE': 'Öffnen Sie die Liste der Benutzer.'
      })),
      'en-US',
      []
    ).commonWords
    expect(many.get('en-US')?.has('the')).toBe(true)
    expect(many.get('de-DE')?.has('die')).toBe(true)
    expect(many.get('de-DE')?.has('the')).toBe(false)
    const few = learn(
      articles(5, () => ({'en-US': 'Open it.', 'de-DE': 'Öffnen.'})),
      'en-US',
      []
    )
    expect(few.commonWords.size).toBe(0)
  })
})

describe('lower case', () => {
  it('should count how often a locale writes a one-word name as a common word', () => {
    const {lowerCase} = learn(
      articles(4, () => ({'en-US': 'Use Teams.', 'nl-NL': 'De teams gebruiken Teams, teams.'})),
      'en-us',
      ['Teams', 'Contoso Mail']
    )
    expect(lowerCase.get('nl-NL')?.get('teams')).toBe(8)
    expect(lowerCase.get('en-US')?.get('teams')).toBe(undefined)
  })
})

it('should learn the same in whatever order the articles come', () => {
  const all = articles(12, (index) => ({
    'en-US': `Contoso Mail ${index} and Fabrikam need TLS 1.2.`,
    'ru-RU': `Для Contoso Mail ${index} и Fabrikam нужен TLS 1.2.`
  }))
  const first = learn(all, 'en-US', [])
  const second = learn(all.toReversed(), 'en-US', [])
  expect(new Map([...second.names].sort())).toEqual(new Map([...first.names].sort()))
  expect(second.commonWords).toEqual(first.commonWords)
  expect(second.lowerCase).toEqual(first.lowerCase)
})

describe('slips', () => {
  const learned = (slip: string, own: string, more = '') =>
    learn(
      articles(44, (index) => ({
        'en-US': `Open PowerBarn ${index === 7 ? `and ${slip}` : ''} now. ${index === 9 ? more : ''}`,
        'ja-JP': `PowerBarn ${index === 7 ? `と ${own}` : ''} を今すぐ開いてください。`
      })),
      'en-US',
      []
    ).slips

  it('should be near misses of a name that translations repair', () => {
    expect([...learned('PowerBran', 'PowerBarn')]).toEqual([['PowerBran', 'PowerBarn']])
  })

  it('should not be what translations keep or translate', () => {
    expect([...learned('PowerBran', 'PowerBran')]).toEqual([])
    expect([...learned('PowerBran', '納屋')]).toEqual([])
  })

  it('should not be words that the source writes in lower case', () => {
    expect([...learned('PowerBran', 'PowerBarn', 'Eat powerbran.')]).toEqual([])
  })
})

function articles(
  count: number,
  texts: (index: number) => Readonly<Record<string, string>>
): readonly ArticleRecords[] {
  return Array.from({length: count}, (_, index) => {
    const files = Object.entries(texts(index)).map(([locale, text]) =>
      fileOf(`${locale}.md`, `${text}\n`)
    )
    return {...articleOf(files), slug: `article-${index}`}
  })
}
