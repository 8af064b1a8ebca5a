import {expect, it} from 'vitest'
import {anchorsOf} from '../../src/extract/anchors.ts'
import {parse} from '../../src/parse/parse.ts'

it('should list the anchors of headings and of HTML', () => {
  const text = [
    '# <a name="send-mail"></a>Mail *senden*: TLS 1.0',
    '## Größe',
    '## Größe',
    '<div id="box">x</div>',
    "See <a id='here'></a>."
  ].join('\n\n')
  expect(anchorsOf(parse(text, 0))).toEqual([
    'mail-senden-tls-10',
    'send-mail',
    'größe',
    'größe-1',
    'box',
    'here'
  ])
})
