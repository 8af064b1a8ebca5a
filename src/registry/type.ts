import type {RegistryType} from '../model/registry.ts'

/**
 * Names of the data types by the number that the registry stores, which is also the number in
 * `hex(2):`.
 *
 * @see <https://learn.microsoft.com/windows/win32/sysinfo/registry-value-types>, winnt.h
 */
const names: readonly RegistryType[] = [
  'REG_NONE',
  'REG_SZ',
  'REG_EXPAND_SZ',
  'REG_BINARY',
  'REG_DWORD',
  'REG_DWORD_BIG_ENDIAN',
  'REG_LINK',
  'REG_MULTI_SZ',
  'REG_RESOURCE_LIST',
  'REG_FULL_RESOURCE_DESCRIPTOR',
  'REG_RESOURCE_REQUIREMENTS_LIST',
  'REG_QWORD'
]

/** The type of a number: `REG_EXPAND_SZ` of 2, `0x100` of 256. */
export function typeOfNumber(number: number): RegistryType {
  return names[number] ?? `0x${number.toString(16)}`
}

/** The number of a type; undefined for `DELETE`. */
export function numberOfType(type: RegistryType): number | undefined {
  const known = names.indexOf(type)
  if (known >= 0) return known
  return type.startsWith('0x') ? Number.parseInt(type.slice(2), 16) : undefined
}

/**
 * The type that a command, a cmdlet or a table calls by a name.
 *
 * `REG_DWORD`, `reg_dword`, `DWord`, `ExpandString`; case does not matter.
 */
export function typeOfName(name: string): RegistryType | undefined {
  const upper = name.toUpperCase()
  return kinds.get(upper) ?? names.find((type) => type === upper)
}

/** Names besides those of winnt.h: .NET's RegistryValueKind, and two aliases that reg.exe takes. */
const kinds: ReadonlyMap<string, RegistryType> = new Map<string, RegistryType>([
  ['STRING', 'REG_SZ'],
  ['EXPANDSTRING', 'REG_EXPAND_SZ'],
  ['MULTISTRING', 'REG_MULTI_SZ'],
  ['BINARY', 'REG_BINARY'],
  ['DWORD', 'REG_DWORD'],
  ['QWORD', 'REG_QWORD'],
  ['NONE', 'REG_NONE'],
  ['REG_DWORD_LITTLE_ENDIAN', 'REG_DWORD'],
  ['REG_QWORD_LITTLE_ENDIAN', 'REG_QWORD']
])
