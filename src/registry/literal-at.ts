import type {FoldedText} from './folded.ts'
import type {Literal} from './literal.ts'
import {deleteAt} from './literals/delete.ts'
import {dwordAt} from './literals/dword.ts'
import {hexAt} from './literals/hex.ts'
import {stringAt} from './literals/string.ts'
import {untaggedAt} from './literals/untagged.ts'

/**
 * The data after the `=` of a value, where a line is no help: it ends where its notation ends.
 *
 * ```text
 * > | "Start"=dword：000000002 "Path"="C:\\Temp" "Old"=-
 *             ^^^^^^^^^^^^^^^        ^^^^^^^^^^       ^
 * ```
 *
 * @param from  Index of the first character after the `=` and blanks.
 * @returns     Undefined when there is none.
 */
export function literalAt(view: FoldedText, from: number): Literal | undefined {
  return (
    dwordAt(view, from) ??
    hexAt(view, from) ??
    stringAt(view, from) ??
    deleteAt(view, from) ??
    untaggedAt(view, from)
  )
}
