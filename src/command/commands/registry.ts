import {relative, resolve} from 'node:path'
import {loadText} from '../../load/load-text.ts'
import type {RegistryFact} from '../../model/registry.ts'
import {printPowerShell, printReg, printRegAdd} from '../../registry/print.ts'
import {readRegistry} from '../../registry/read.ts'
import type {Command} from '../command.ts'
import {print} from '../io.ts'
import {toEntries} from '../registry-entries.ts'

/** Bytes: exports of whole hives are larger than any document. */
const largest = 256 * 1024 * 1024

/** Ways to write entries, by name. */
const notations: Readonly<
  Record<string, (facts: readonly RegistryFact[], text: string) => string>
> = {
  json: printJson,
  reg: (facts) => printReg(facts, {header: true}),
  powershell: printPowerShell,
  'reg-add': printRegAdd
}

/** List every registry entry of a file. */
export const registry: Command = {
  name: 'registry',
  summary: 'list every registry entry of a Markdown or .reg file',
  parameters: '<file>',
  flags: [
    {
      syntax: '--format <format>',
      summary: 'how the entries are written (default: json)',
      choices: Object.keys(notations)
    }
  ],
  async run([file = ''], values, io) {
    const path = resolve(io.cwd, file)
    const name = relative(io.cwd, path).replaceAll('\\', '/')
    const text = await loadText(path, name, largest)
    const facts = /\.reg$/i.test(name) ? readRegistry(text, 'reg') : await ofArticle(text)
    const notation = notations[String(values.format ?? 'json')] ?? printJson
    await print(io.stdout, notation(facts, text))
    return 0
  }
}

/** Because a `.reg` file needs nothing of it, what reads articles is loaded for them alone. */
async function ofArticle(text: string): Promise<readonly RegistryFact[]> {
  const {registryOf} = await import('../../pipeline.ts')
  return registryOf(text, 'markdown')
}

/** Because an export of a registry has a hundred thousand entries, each has one line. */
function printJson(facts: readonly RegistryFact[], text: string): string {
  const entries = toEntries(facts, text).map((entry) => JSON.stringify(entry))
  return entries.length === 0 ? '{"entries": []}\n' : `{"entries": [\n${entries.join(',\n')}\n]}\n`
}
