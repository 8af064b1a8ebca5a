import type {Place} from '../model/place.ts'
import type {RegistryFault, RegistryType} from '../model/registry.ts'
import type {Verdict} from './verdict.ts'

/** Data in `.reg` notation that stands in running text. */
export interface Literal {
  readonly type: RegistryType | undefined
  readonly verdict: Verdict
  /** Index after it in the plain text. */
  readonly to: number
  readonly place: Place
  readonly faults: readonly RegistryFault[]
  /** The tag says that it is registry data; strings and `-` could be anything. */
  readonly isCertain: boolean
}
