import {decodeSingleByte} from '../encoding/single-byte.ts'
import type {RegistryData, RegistryType} from '../model/registry.ts'
import {numberOfType, typeOfNumber} from './type.ts'

/** Data with its type, as a value carries both. */
export interface TypedData {
  readonly type: RegistryType
  readonly data: RegistryData
}

/**
 * Data of a type from the bytes that the registry stores.
 *
 * Strings end before their closing zeros, as every reader of the registry has them. Numbers of
 * another size than their type's keep their bytes under the type's number (`0x4`), because Windows
 * stores them so and no number says the same.
 *
 * @param type    Number of the type.
 * @param bytes   Bytes, each 0 to 255.
 * @param isAnsi  Strings are Windows-1252, as in `REGEDIT4` files; else UTF-16, little-endian.
 */
export function dataOfBytes(type: number, bytes: readonly number[], isAnsi: boolean): TypedData {
  const name = typeOfNumber(type)
  switch (name) {
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
    case 'REG_LINK':
      return {type: name, data: withoutZeros(decode(bytes, isAnsi))}
    case 'REG_MULTI_SZ': {
      const text = withoutZeros(decode(bytes, isAnsi))
      return {type: name, data: text === '' ? [] : text.split('\0')}
    }
    case 'REG_DWORD':
      if (bytes.length === 4) return {type: name, data: Number(littleEndian(bytes))}
      return {type: '0x4', data: hexDigits(bytes)}
    case 'REG_QWORD':
      if (bytes.length === 8) return {type: name, data: littleEndian(bytes).toString()}
      return {type: '0xb', data: hexDigits(bytes)}
    default:
      return {type: name, data: hexDigits(bytes)}
  }
}

/**
 * The bytes that the registry stores for data of a type; the way back of {@link dataOfBytes}.
 *
 * @returns  Undefined for data that is not of the type.
 */
export function bytesOfData({type, data}: TypedData): readonly number[] | undefined {
  const number = numberOfType(type)
  if (number === undefined || data === undefined) return undefined
  if (typeof data === 'number') return bytesOfNumber(BigInt(data), 4)
  if (typeof data !== 'string') return encode(data.length === 0 ? '\0' : `${data.join('\0')}\0\0`)
  if (type === 'REG_SZ' || type === 'REG_EXPAND_SZ' || type === 'REG_LINK')
    return encode(`${data}\0`)
  if (type === 'REG_QWORD')
    return /^\d{1,20}$/.test(data) ? bytesOfNumber(BigInt(data), 8) : undefined
  if (!/^(?:[0-9a-f]{2})*$/.test(data)) return undefined
  return Array.from({length: data.length / 2}, (_, index) =>
    Number.parseInt(data.slice(index * 2, index * 2 + 2), 16)
  )
}

function decode(bytes: readonly number[], isAnsi: boolean): string {
  if (isAnsi) return decodeSingleByte(bytes, 'windows-1252')
  let text = ''
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    text += String.fromCharCode((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8))
  }
  return text
}

function encode(text: string): readonly number[] {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes.push(unit & 255, unit >> 8)
  }
  return bytes
}

function withoutZeros(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--
  return text.slice(0, end)
}

function littleEndian(bytes: readonly number[]): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}

function bytesOfNumber(number: bigint, size: number): readonly number[] {
  return Array.from({length: size}, (_, index) => Number((number >> BigInt(index * 8)) & 255n))
}

/** Two digits of each byte. */
const digitsOfByte = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, '0'))

function hexDigits(bytes: readonly number[]): string {
  let digits = ''
  for (const byte of bytes) digits += digitsOfByte[byte] ?? ''
  return digits
}
