/**
 * The root key that a name stands for, spelled out.
 *
 * Case does not matter; `HKLM` and its like are understood, with or without the colon of a
 * PowerShell drive.
 *
 * @returns  `HKEY_LOCAL_MACHINE`; undefined when Windows has no such root key.
 * @see      <https://learn.microsoft.com/windows/win32/sysinfo/predefined-keys>
 */
export function hiveOf(name: string): string | undefined {
  // Because capitals of letters that are not ASCII can be ASCII ones (`ı`).
  if (!/^[A-Za-z_]+:?$/.test(name)) return undefined
  const upper = name.replace(/:$/, '').toUpperCase()
  return abbreviations.get(upper) ?? (hives.includes(upper) ? upper : undefined)
}

/** Every predefined key, those that can be imported into first. */
export const hives: readonly string[] = [
  'HKEY_CLASSES_ROOT',
  'HKEY_CURRENT_USER',
  'HKEY_LOCAL_MACHINE',
  'HKEY_USERS',
  'HKEY_CURRENT_CONFIG',
  'HKEY_CURRENT_USER_LOCAL_SETTINGS',
  'HKEY_DYN_DATA',
  'HKEY_PERFORMANCE_DATA',
  'HKEY_PERFORMANCE_NLSTEXT',
  'HKEY_PERFORMANCE_TEXT'
]

const abbreviations: ReadonlyMap<string, string> = new Map([
  ['HKCR', 'HKEY_CLASSES_ROOT'],
  ['HKCU', 'HKEY_CURRENT_USER'],
  ['HKLM', 'HKEY_LOCAL_MACHINE'],
  ['HKU', 'HKEY_USERS'],
  ['HKCC', 'HKEY_CURRENT_CONFIG'],
  ['HKPD', 'HKEY_PERFORMANCE_DATA']
])
