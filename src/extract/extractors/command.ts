import type {Segment} from '../../model/record.ts'
import {commandMeaning} from '../../shell/code-meaning.ts'
import {commandsIn} from '../../shell/commands.ts'
import {isWholeCommand} from '../../shell/whole-command.ts'
import {codeStretches} from '../code-stretches.ts'
import {plainExtractor} from '../plain-extractor.ts'

/** Command lines in code and, as far as they are certain, in sentences. */
export const command = plainExtractor({
  kind: 'command',
  summary: 'Cmdlets and programs with what they are given',
  // Because addresses are arguments of commands, these stand above them.
  trust: 92,
  *read(segment) {
    const {text} = segment
    const code = codeStretches(segment)
    for (const {start, end} of code) {
      const line = text.slice(start, end)
      if (isWholeCommand(line))
        yield {start, end, meanings: [commandMeaning(line, labelOf(segment))]}
    }
    if (segment.kind === 'code') return
    for (const {start, end} of commandsIn(text)) {
      const first = code.find((other) => other.start < end && start < other.end)
      // What stands before a code span may be the command that it is given to.
      const line = text.slice(start, first ? Math.max(start, first.start) : end).trimEnd()
      if (first && !isWholeCommand(line)) continue
      yield {start, end: start + line.length, meanings: [commandMeaning(line)]}
    }
  }
})

function labelOf({kind, label}: Segment): string | undefined {
  return kind === 'code' ? label : undefined
}
