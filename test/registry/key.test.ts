import {describe, expect, it} from 'vitest'
import {hiveOf} from '../../src/registry/hive.ts'
import {canonicalKey, sameKey} from '../../src/registry/key.ts'
import {nearestHive} from '../../src/registry/nearest-hive.ts'
import {numberOfType, typeOfName, typeOfNumber} from '../../src/registry/type.ts'
import {dataOfText, sameData} from '../../src/registry/value.ts'

describe('keys', () => {
  it('should find one path in every spelling', () => {
    for (const text of [
      'HKEY_LOCAL_MACHINE\\Software\\A',
      'hklm\\Software\\A\\',
      'HKLM:\\Software\\A',
      '[HKEY_LOCAL_MACHINE\\Software\\A]',
      '[-HKEY_LOCAL_MACHINE\\Software\\A]',
      '"HKEY_LOCAL_MACHINE＼Software＼A"',
      'Registry::HKEY_LOCAL_MACHINE\\Software\\A',
      'Computer\\HKEY_LOCAL_MACHINE\\Software\\A',
      'HKEY_LOCAL_MACHINE \\Software\\\\A'
    ]) {
      expect(canonicalKey(text)).toBe('HKEY_LOCAL_MACHINE\\Software\\A')
    }
  })

  it('should keep relative paths relative, and know no path in other text', () => {
    expect(canonicalKey('\\Software\\A\\')).toBe('\\Software\\A')
    expect(canonicalKey('C:\\Windows')).toBeUndefined()
    expect(canonicalKey('')).toBeUndefined()
  })

  it('should compare without case', () => {
    expect(sameKey('HKLM\\software', 'HKEY_LOCAL_MACHINE\\SOFTWARE')).toBe(true)
    expect(sameKey('HKEY_USERS\\TLS 1,2', 'HKEY_USERS\\TLS 1.2')).toBe(false)
    expect(sameKey('TLS 1,2', 'TLS 1.2')).toBe(false)
  })

  it('should know hives and what is near one', () => {
    expect(hiveOf('hkcu:')).toBe('HKEY_CURRENT_USER')
    expect(hiveOf('HKXX')).toBeUndefined()
    expect(nearestHive('HKEY_LOKAL_MASCHINE')).toBe('HKEY_LOCAL_MACHINE')
    expect(nearestHive('HKEY_ローカル_MACHINE')).toBe('HKEY_LOCAL_MACHINE')
    expect(nearestHive('хкэй_локал_мачине')).toBe('HKEY_LOCAL_MACHINE')
    expect(nearestHive('HKEY_CURRENT_BENUTZER')).toBeUndefined()
    expect(nearestHive('x'.repeat(100_000))).toBeUndefined()
  })
})

describe('data', () => {
  it('should read numbers as commands write them', () => {
    expect(dataOfText('REG_DWORD', '0123').data).toBe(123)
    expect(dataOfText('REG_DWORD', '0Xff').data).toBe(255)
    expect(dataOfText('REG_DWORD', '4294967296').status).toBe('rejected')
    expect(dataOfText('REG_DWORD', '-1').status).toBe('rejected')
    expect(dataOfText('REG_QWORD', '0x123456789abcdef').data).toBe('81985529216486895')
    expect(dataOfText('REG_BINARY', 'DeAdBeEf0DD').data).toBe('0deadbeef0dd')
    expect(dataOfText('REG_BINARY', '0xDe').status).toBe('rejected')
    expect(dataOfText('REG_NONE', 'd').data).toBe('64000000')
  })

  it('should compare type and data', () => {
    expect(sameData({type: 'REG_SZ', data: '1'}, {type: 'REG_DWORD', data: 1})).toBe(false)
    expect(sameData({type: 'REG_MULTI_SZ', data: ['a']}, {type: 'REG_MULTI_SZ', data: ['a']})).toBe(
      true
    )
    expect(
      sameData({type: 'REG_MULTI_SZ', data: ['a']}, {type: 'REG_MULTI_SZ', data: ['a', 'b']})
    ).toBe(false)
  })

  it('should know types by number and by name', () => {
    expect(typeOfNumber(11)).toBe('REG_QWORD')
    expect(typeOfNumber(0x100)).toBe('0x100')
    expect(numberOfType('0x100')).toBe(256)
    expect(numberOfType('DELETE')).toBeUndefined()
    expect(typeOfName('expandString')).toBe('REG_EXPAND_SZ')
    expect(typeOfName('reg_sz')).toBe('REG_SZ')
    expect(typeOfName('DELETE')).toBeUndefined()
  })
})
