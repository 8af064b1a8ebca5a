import {describe, expect, it} from 'vitest'
import {
  encodeReg,
  printData,
  printPowerShell,
  printReg,
  printRegAdd
} from '../../src/registry/print.ts'
import {readRegistry} from '../../src/registry/read.ts'

const text = [
  '[HKEY_CURRENT_USER\\Software\\Contoso]',
  '@="d"',
  '"Start"=dword:000000001',
  '"Path"="C:\\\\a \\"b\\""',
  '"Bytes"=hex:01,ff',
  '"Big"=hex(b):ff,00,00,00,00,00,00,00',
  '"List"=hex(7):61,00,00,00,62,00,00,00,00,00',
  '"Old"=-',
  '[-HKEY_CURRENT_USER\\Software\\Contoso\\Gone]',
  '[HKEY_CURRENT_USER\\Software\\Empty]'
].join('\n')
const facts = readRegistry(text, 'reg')

describe('printing', () => {
  it('should print keys and values in canonical .reg text, leading zeros dropped', () => {
    expect(printReg(facts, {header: true})).toBe(
      [
        'Windows Registry Editor Version 5.00',
        '',
        '[HKEY_CURRENT_USER\\Software\\Contoso]',
        '@="d"',
        '"Start"=dword:00000001',
        '"Path"="C:\\\\a \\"b\\""',
        '"Bytes"=hex:01,ff',
        '"Big"=hex(b):ff,00,00,00,00,00,00,00',
        '"List"=hex(7):61,00,00,00,62,00,00,00,00,00',
        '"Old"=-',
        '',
        '[-HKEY_CURRENT_USER\\Software\\Contoso\\Gone]',
        '',
        '[HKEY_CURRENT_USER\\Software\\Empty]',
        ''
      ].join('\n')
    )
  })

  it('should leave out the header unless asked for it, and print nothing for nothing', () => {
    expect(printReg(facts)).toMatch(/^\[HKEY_CURRENT_USER/)
    expect(printReg([])).toBe('')
  })

  it('should leave out values whose number nobody knows, and paths without hive', () => {
    expect(printReg(readRegistry('[HKCU\\A] "B"=dword:123456789', 'markdown'))).toBe(
      '[HKEY_CURRENT_USER\\A]\n'
    )
    expect(printReg(readRegistry('\\Software\\Microsoft\\Office', 'markdown'))).toBe('')
  })

  it('should break lines of bytes as exports do', () => {
    const bytes = Array.from({length: 60}, () => '0a').join(',')
    const printed = printReg(readRegistry(`[HKEY_USERS\\A]\n"B"=hex:${bytes}`, 'reg'))
    expect(printed.split('\n').every((line) => line.length <= 80)).toBe(true)
    expect(printed.split('\n').filter((line) => line.endsWith(',\\'))).toHaveLength(2)
  })

  it('should print reg.exe commands', () => {
    expect(printRegAdd(facts)).toBe(
      [
        'reg add "HKEY_CURRENT_USER\\Software\\Contoso" /ve /t REG_SZ /d d /f',
        'reg add "HKEY_CURRENT_USER\\Software\\Contoso" /v Start /t REG_DWORD /d 1 /f',
        'reg add "HKEY_CURRENT_USER\\Software\\Contoso" /v Path /t REG_SZ /d "C:\\a \\"b\\"" /f',
        'reg add "HKEY_CURRENT_USER\\Software\\Contoso" /v Bytes /t REG_BINARY /d 01ff /f',
        'reg add "HKEY_CURRENT_USER\\Software\\Contoso" /v Big /t REG_QWORD /d 255 /f',
        'reg add "HKEY_CURRENT_USER\\Software\\Contoso" /v List /t REG_MULTI_SZ /d "a\\0b" /f',
        'reg delete "HKEY_CURRENT_USER\\Software\\Contoso" /v Old /f',
        'reg delete "HKEY_CURRENT_USER\\Software\\Contoso\\Gone" /f',
        'reg add "HKEY_CURRENT_USER\\Software\\Empty" /f',
        ''
      ].join('\n')
    )
  })

  it('should print PowerShell that keeps what a key has', () => {
    const printed = printPowerShell(facts)
    expect(printed.split('\n').slice(0, 3)).toEqual([
      "if (-not (Test-Path -LiteralPath 'Registry::HKEY_CURRENT_USER\\Software\\Contoso')) {New-Item -Path 'Registry::HKEY_CURRENT_USER\\Software\\Contoso' -Force | Out-Null}",
      "New-ItemProperty -LiteralPath 'Registry::HKEY_CURRENT_USER\\Software\\Contoso' -Name '(default)' -PropertyType String -Value 'd' -Force | Out-Null",
      "New-ItemProperty -LiteralPath 'Registry::HKEY_CURRENT_USER\\Software\\Contoso' -Name 'Start' -PropertyType DWord -Value 0x00000001 -Force | Out-Null"
    ])
    expect(printed).toContain('-PropertyType Binary -Value ([byte[]](0x01,0xff))')
    expect(printed).toContain("-PropertyType MultiString -Value @('a','b')")
    expect(printed).toContain(
      "Remove-Item -LiteralPath 'Registry::HKEY_CURRENT_USER\\Software\\Contoso\\Gone' -Recurse -Force"
    )
  })

  it('should print data of each type', () => {
    expect(printData('REG_DWORD', 255)).toBe('dword:000000ff')
    expect(printData('REG_SZ', 'a\nb')).toBe('hex(1):61,00,0a,00,62,00,00,00')
    expect(printData('REG_EXPAND_SZ', '%A%')).toBe('hex(2):25,00,41,00,25,00,00,00')
    expect(printData('REG_NONE', '')).toBe('hex(0):')
    expect(printData('0x100', '0a')).toBe('hex(100):0a')
    expect(printData('DELETE', undefined)).toBe('-')
    expect(printData('REG_DWORD', 'none')).toBe('')
  })

  it('should encode a file as Windows exports it', () => {
    expect([...encodeReg('ä\n')]).toEqual([0xff, 0xfe, 0xe4, 0, 0x0d, 0, 0x0a, 0])
    expect([...encodeReg('\r\n')]).toEqual([0xff, 0xfe, 0x0d, 0, 0x0a, 0])
  })
})
