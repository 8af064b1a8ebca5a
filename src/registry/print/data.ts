import type {RegistryData, RegistryType} from '../../model/registry.ts'
import {bytesOfData} from '../bytes.ts'
import {dwordLiteral} from '../dword.ts'
import {numberOfType} from '../type.ts'

/**
 * Data as `.reg` text has it, on one line: `dword:00000001`, `"text"`, `hex(7):61,00,…`, `-`.
 *
 * Strings with line breaks or zeros are written as bytes, because a line cannot hold them.
 *
 * @returns  An empty text for data that is not of the type.
 */
export function printData(type: RegistryType, data: RegistryData): string {
  if (type === 'DELETE') return '-'
  if (type === 'REG_DWORD' && typeof data === 'number') return dwordLiteral(data)
  if (type === 'REG_SZ' && typeof data === 'string' && !/[\r\n\0]/.test(data))
    return quotedText(data)
  const bytes = bytesOfData({type, data})
  if (!bytes) return ''
  const tag = type === 'REG_BINARY' ? 'hex' : `hex(${numberOfType(type)?.toString(16)})`
  return `${tag}:${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`
}

/** A text in quotes, with the escapes that an import undoes. */
export function quotedText(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `"${escaped}"`
}
