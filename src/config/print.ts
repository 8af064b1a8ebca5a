import {stringify} from 'yaml'
import type {Options} from '../model/settings.ts'

/**
 * Print a configuration in YAML, with comments that say what else can be set.
 *
 * @param options  What was found out.
 * @param note     What it was found out from, one line.
 */
export function printConfiguration(
  {content, patterns, sourceLocale}: Pick<Options, 'content' | 'patterns' | 'sourceLocale'>,
  note: string
): string {
  const found = {
    ...(content === undefined ? {} : {content}),
    ...(patterns === undefined ? {} : {patterns}),
    ...(sourceLocale === undefined ? {} : {sourceLocale})
  }
  return [
    '# yaml-language-server: $schema=./node_modules/lockstep-docs/schema/lockstep.config.schema.json',
    `# ${note}`,
    ...(content === undefined && patterns === undefined
      ? ['# The documents are found from this folder on; `content: docs` would narrow that.']
      : []),
    stringify(found).trimEnd(),
    '',
    '# Only these locales; all that are found when absent.',
    '# locales: [de-DE, ja-JP]',
    '',
    '# Files that are not read.',
    '# ignore: ["drafts/**"]',
    '',
    '# Names that translation keeps letter for letter, besides those that the content shows.',
    '# names: [Contoso Mail]',
    '',
    '# Severity by rule: error, warning, info or off; `lockstep explain` lists the rules.',
    '# rules:',
    '#   meta-missing: off',
    '',
    '# Least severity that ends a run with status 1.',
    'failOn: error',
    '',
    '# The help site that `lockstep build` writes.',
    '# site:',
    '#   title: Help',
    '#   url: https://help.contoso.com/',
    ''
  ].join('\n')
}
