import type {Place} from './place.ts'

/** Data types of the Windows registry, and `DELETE` for a value that an import removes. */
export type RegistryType =
  | 'REG_NONE'
  | 'REG_SZ'
  | 'REG_EXPAND_SZ'
  | 'REG_BINARY'
  | 'REG_DWORD'
  | 'REG_DWORD_BIG_ENDIAN'
  | 'REG_LINK'
  | 'REG_MULTI_SZ'
  | 'REG_RESOURCE_LIST'
  | 'REG_FULL_RESOURCE_DESCRIPTOR'
  | 'REG_RESOURCE_REQUIREMENTS_LIST'
  | 'REG_QWORD'
  | 'DELETE'
  | `0x${string}`

/**
 * Data of a value: a number for REG_DWORD, a decimal string for REG_QWORD, a string for REG_SZ,
 * REG_EXPAND_SZ and REG_LINK, strings for REG_MULTI_SZ, lower-case hex digits for everything else.
 */
export type RegistryData = number | string | readonly string[] | undefined

/** Notation that a piece of registry text is written in. */
export type RegistryNotation = 'reg' | 'command' | 'powershell' | 'table' | 'list' | 'prose'

/**
 * Something inside registry text that its notation does not have.
 *
 * - `notation`: a character that does not belong (`：`, `“`, `＼`, a no-break blank, an Arabic digit)
 * - `dword-digits`: a dword without exactly eight digits
 * - `quoted-dword`: `"Name"="dword:…"`, a string where a number was meant
 * - `key-blank`: a blank beside a backslash of a key path
 * - `key-backslash`: a backslash of a key path that Markdown took for an escape, so that no reader sees it
 * - `unknown-hive`: a root key that Windows does not have
 */
export interface RegistryFault {
  readonly kind:
    | 'notation'
    | 'dword-digits'
    | 'quoted-dword'
    | 'key-blank'
    | 'key-backslash'
    | 'unknown-hive'
  readonly place: Place
  readonly actual: string
  /** What the notation itself says should stand there; undefined where only a reference can tell. */
  readonly expected: string | undefined
}

/** One step of a key path. */
export interface RegistrySegment {
  readonly text: string
  readonly place: Place
}

/** A registry key that is named somewhere; all places are offsets in the text that was read. */
export interface RegistryKey {
  readonly kind: 'registry-key'
  readonly notation: RegistryNotation
  /** The path alone: no brackets, no quotes. */
  readonly place: Place
  readonly raw: string
  /** `HKEY_LOCAL_MACHINE\SYSTEM\…`: hive spelled out, notation faults normalised, letters' case kept. */
  readonly path: string
  /** The hive is the first segment. */
  readonly segments: readonly RegistrySegment[]
  /** `[-HKEY_…]`, `reg delete`, `Remove-Item`: the key is removed. */
  readonly deletes: boolean
  readonly faults: readonly RegistryFault[]
}

/** A registry value that is set, read or removed somewhere. */
export interface RegistryValue {
  readonly kind: 'registry-value'
  readonly notation: RegistryNotation
  /** Name and data together. */
  readonly place: Place
  readonly raw: string
  /** Canonical path of the key that it belongs to; undefined where the text names none. */
  readonly key: string | undefined
  /** Empty for the default value. */
  readonly name: string
  readonly namePlace: Place
  /** Undefined where the text does not tell (`reg query`). */
  readonly type: RegistryType | undefined
  readonly data: RegistryData
  /** The data as written: `dword:00000001`, `"text"`, `/d 1`. */
  readonly literal: string
  readonly literalPlace: Place
  /** What an import by regedit would do with it. */
  readonly status: 'accepted' | 'rejected'
  /** Why it is rejected. */
  readonly reason: string | undefined
  readonly faults: readonly RegistryFault[]
}

/** Keys and values in the order of the text. */
export type RegistryFact = RegistryKey | RegistryValue
