import type {RegistryData} from '../model/registry.ts'

/** What an import does with the data of a value. */
export interface Verdict {
  readonly data: RegistryData
  readonly status: 'accepted' | 'rejected'
  /** Undefined when accepted. */
  readonly reason: string | undefined
}

/** Data that an import stores. */
export function accepted(data: RegistryData): Verdict {
  return {data, status: 'accepted', reason: undefined}
}

/** Data that an import drops, with what it means where that is plain. */
export function rejected(reason: string, data?: RegistryData): Verdict {
  return {data, status: 'rejected', reason}
}
