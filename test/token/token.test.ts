import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {filePaths} from '../../src/token/file-paths.ts'
import {identifiers} from '../../src/token/identifiers.ts'
import {mailAddresses} from '../../src/token/mail-addresses.ts'
import {placeholders} from '../../src/token/placeholders.ts'
import type {Token} from '../../src/token/read-tokens.ts'

type Read = (text: string) => readonly Token[]

function found(read: Read, text: string): readonly string[] {
  return read(text).map(({start, end}) => text.slice(start, end))
}

function meanings(read: Read, text: string): readonly string[] {
  return read(text).map(({meaning}) => meaning)
}

describe('mailAddresses', () => {
  it('should read addresses, also between words of a script without blanks', () => {
    expect(found(mailAddresses, 'Mail a.b+c@Example.co.uk, or <d@e.com>.')).toEqual([
      'a.b+c@Example.co.uk',
      'd@e.com'
    ])
    expect(found(mailAddresses, '请写信至user@example.com或')).toEqual(['user@example.com'])
    expect(meanings(mailAddresses, 'User@Example.COM')).toEqual(['user@example.com'])
  })

  it('should read damaged addresses as what they show', () => {
    for (const text of ['a@example,com', 'a＠example.com', 'a@ example.com'])
      expect(meanings(mailAddresses, text)).toEqual([text])
    expect(found(mailAddresses, 'user @example.com')).toEqual(['@example.com'])
  })

  it('should not read mentions, splats and times', () => {
    for (const text of ['@edit', '@{Name="a"}', 'a @ b', '5@6', 'you@here, then'])
      expect(found(mailAddresses, text)).toEqual([])
  })
})

describe('filePaths', () => {
  it('should read paths of Windows and Unix, variables and names of files', () => {
    for (const path of [
      'C:\\Program Files (x86)\\Contoso\\Mail.exe',
      'D:\\Data',
      '%AppData%\\Contoso',
      '%TEMP%',
      '$env:LOCALAPPDATA\\Contoso',
      '\\\\server\\share\\file.txt',
      '/etc/hosts',
      '~/Library/Caches',
      '$HOME/.config',
      'setup.exe',
      'Services.Config.xml'
    ]) {
      expect(found(filePaths, path)).toEqual([path])
      expect(found(filePaths, `Open ${path} and look`)).toEqual([path])
    }
  })

  it('should leave out a full stop behind a path', () => {
    expect(found(filePaths, 'See /var/log/install.log. Then')).toEqual(['/var/log/install.log'])
  })

  it('should not read what only looks like one', () => {
    for (const text of [
      'and/or',
      'TCP/IP',
      '1/2/2021',
      'File > Options',
      '50% of 20%',
      'ASP.NET and Node.js',
      'example.com/a.html/b',
      'z.B. so',
      '.pst files'
    ])
      expect(found(filePaths, text)).toEqual([])
  })

  it('should not mind case in Windows paths, and mind it in Unix paths', () => {
    expect(meanings(filePaths, 'C:\\WINDOWS\\')).toEqual(meanings(filePaths, 'c:\\Windows'))
    expect(meanings(filePaths, '/etc/Hosts')).not.toEqual(meanings(filePaths, '/etc/hosts'))
  })
})

describe('identifiers', () => {
  it('should read each notation', () => {
    for (const text of [
      '{0d23d3c0-c19c-4b2f-9845-5344fedc4380}',
      '0x8004DE40',
      '800704c7',
      '550 5.7.1',
      '5.4.14',
      'AADSTS50020',
      'KB4462923',
      'KB 4462923',
      'MC123456',
      'ERROR_ACCESS_DENIED',
      'O365_BUSINESS',
      '10.0.0.0/8',
      '2001:db8::1',
      'CVE-2021-34527',
      'proxyAddresses',
      'msDS-ConsistencyGuid'
    ])
      expect(found(identifiers, `The id ${text} is`)).toEqual([text])
  })

  it('should not read words, names, times and numbers', () => {
    for (const text of [
      'iPhone, macOS and eDiscovery',
      'OneDrive for Business',
      'at 10:30:00',
      'Office 365 E5',
      '16.0.4266.1001',
      '12,345,678',
      'TLS 1.2',
      'decade'
    ])
      expect(found(identifiers, text)).toEqual([])
  })

  it('should not mind case of digits, braces and the blank behind KB', () => {
    const guid = '0d23d3c0-c19c-4b2f-9845-5344fedc4380'
    expect(meanings(identifiers, `{${guid.toUpperCase()}}`)).toEqual([guid])
    expect(meanings(identifiers, 'KB 4462923')).toEqual(['KB4462923'])
  })

  it('should read damaged ones as what they show', () => {
    for (const text of [
      '0х8004DE40',
      '0x8004 DE40',
      '０x8004DE40',
      '0d23d3c0-c19c-4b2f-9845-5344fedc438',
      '0d23d3c0 -c19c-4b2f-9845-5344fedc4380'
    ])
      expect(meanings(identifiers, text)).toEqual([
        text.replace('DE', text[0] === '0' && text[1] === 'x' ? 'de' : 'DE')
      ])
  })
})

describe('placeholders', () => {
  it('should tell words for people from names for programs', () => {
    expect(meanings(placeholders, 'the <tenant name> and {your name}')).toEqual(['<>', '{}'])
    expect(meanings(placeholders, '{0} {IncidentId} %1 %s')).toEqual([
      '{0}',
      '{IncidentId}',
      '%1',
      '%s'
    ])
  })

  it('should not read tags, objects and shares of a hundred', () => {
    for (const text of ['a <b> c', '<span lang="a">', '@{Name}', '100 %', '5%1'])
      expect(found(placeholders, text)).toEqual([])
  })
})

describe('every reader', () => {
  const pieces = [
    'C:\\',
    '\\',
    '%',
    '@',
    '.',
    '-',
    '_',
    '0x',
    'a',
    'F',
    '9',
    ' ',
    '<',
    '{',
    '：',
    'é',
    '中',
    '/'
  ]
  it('should never throw, and give places in order without overlap', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...pieces), maxLength: 60}), (text) => {
        for (const read of [mailAddresses, filePaths, identifiers, placeholders]) {
          let last = 0
          for (const {start, end} of read(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
        }
      })
    )
  })

  it('should take linear time', () => {
    for (const piece of [
      'a@',
      'a.',
      'a_',
      'a-',
      '\\a',
      'C:\\a ',
      '1.',
      '1:',
      '%a',
      '/a',
      'a@b.',
      '{a',
      '<a',
      'f0'
    ]) {
      const text = piece.repeat(20_000)
      const start = performance.now()
      for (const read of [mailAddresses, filePaths, identifiers, placeholders]) read(text)
      expect(performance.now() - start, piece).toBeLessThan(3000)
    }
  })
})
