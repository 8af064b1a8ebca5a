import type {Suppression} from '../model/record.ts'

/** A name in a suppression that silenced nothing, or a suppression that names nothing. */
export interface IdleSuppression {
  readonly suppression: Suppression
  /** The name as written; undefined where the comment says none. */
  readonly rule: string | undefined
  /**
   * - `nameless`: the comment names no rule
   * - `unknown`: there is no such rule
   * - `unused`: nothing is there to silence
   * - `copied`: nothing is there to silence, but the comment of the source does silence something
   * - `unopened`: an `enable` without a `disable` before it
   */
  readonly trouble: 'nameless' | 'unknown' | 'unused' | 'copied' | 'unopened'
  /** The rule that was probably meant by an unknown name. */
  readonly meant: string | undefined
}
