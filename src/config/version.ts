import {readPackageFile} from './package.ts'

/** Version of this package; `unknown` where its `package.json` is not at hand. */
export async function readVersion(): Promise<string> {
  const text = await readPackageFile('package.json')
  return text === undefined ? 'unknown' : (JSON.parse(text) as {version: string}).version
}
