import type {RegistryFault} from '../../model/registry.ts'
import {dataOfBytes} from '../bytes.ts'
import type {FoldedText} from '../folded.ts'
import type {Literal} from '../literal.ts'
import {notationFaults} from '../notation-faults.ts'
import {accepted} from '../verdict.ts'
import {damaged, matchAt, tagFaults} from './tag.ts'

const hexTag = /hex(?:[ \t]?\([ \t]?([0-9a-f]{1,8})[ \t]?\))?[ \t]?:/iy

/** Bytes with commas; a backslash and a line break, or a blank that stands for it, can follow a comma. */
const hexBytes =
  /[ \t]{0,2}\\?[ \t]{0,2}(?:\r?\n[ \t]{0,16})?([0-9a-f]{1,2})(?![0-9a-z])([,\u060c\u3001]?)/iy

/** `hex:01,02` and `hex(7):61,00`. */
export function hexAt(view: FoldedText, from: number): Literal | undefined {
  const tag = matchAt(hexTag, view.plain, from)
  if (!tag) return undefined
  const body = from + tag[0].length
  const type = Number.parseInt(tag[1] ?? '3', 16)
  const bytes: number[] = []
  let to = body
  for (;;) {
    const byte = matchAt(hexBytes, view.plain, to)
    if (!byte) break
    bytes.push(Number.parseInt(byte[1] ?? '', 16))
    to += byte[0].length
    if (byte[2] === '') break
  }
  const known = tagFaults(
    view,
    from,
    body,
    to,
    tag[1] === undefined ? 'hex:' : `hex(${tag[1].toLowerCase()}):`
  )
  const inside = [...notationFaults(view, body, to), ...commaFaults(view, body, to)].slice(0, 1)
  const {type: name, data} = dataOfBytes(type, bytes, false)
  return {
    type: name,
    verdict: damaged(accepted(data), [...known, ...inside]),
    to,
    place: view.place(from, to),
    faults: [...known, ...inside],
    isCertain: bytes.length > 0
  }
}

/** Commas of Arabic and Japanese. */
function commaFaults(view: FoldedText, from: number, to: number): readonly RegistryFault[] {
  const place = view.place(from, to)
  const actual = view.text.slice(place.start, place.end)
  const expected = view.plain.slice(from, to).replace(/[\u060c\u3001]/g, ',')
  return expected === view.plain.slice(from, to)
    ? []
    : [{kind: 'notation', place, actual, expected}]
}
