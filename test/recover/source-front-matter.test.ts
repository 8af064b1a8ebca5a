import {describe, expect, it} from 'vitest'
import {readFrontMatter} from '../../src/parse/front-matter.ts'
import {applyEdits} from '../../src/place/edits.ts'
import {sourceFrontMatter} from '../../src/recover/source-front-matter.ts'

describe('sourceFrontMatter', () => {
  it('should take the keys of the translation off and declare the source locale', () => {
    expect(
      edited([
        'title: Drucker',
        'ms.openlocfilehash: 0a1b2c',
        'ms.sourcegitcommit: 3d4e5f',
        'ms.author: kim',
        'ms.translationtype: MT',
        'ms.contentlocale: de-DE',
        'ms.lasthandoff: 06/01/2021',
        'ms.locfileid: "52692116"'
      ])
    ).toEqual(['title: Drucker', 'ms.author: kim', 'ms.contentlocale: en-US'])
  })

  it('should leave all else as it stands', () => {
    const lines = ['# comment', 'ms.topic:   article  ', 'tags:', '- a', '- b', "x: 'y'"]
    expect(edited(lines)).toEqual(lines)
  })

  it('should keep the line ends of the file', () => {
    const text = '---\r\nms.locfileid: 1\r\nms.contentlocale: de-DE\r\nx: y\r\n---\r\nText\r\n'
    expect(edit(text)).toBe('---\r\nms.contentlocale: en-US\r\nx: y\r\n---\r\nText\r\n')
  })

  it('should take values of several lines as a whole', () => {
    expect(
      edited(
        ['ms.openlocfilehash: >', '  0a1b', '', '  2c3d', 'title: "Ein', '  Titel"', 'x: y'],
        'A title'
      )
    ).toEqual(['title: A title', 'x: y'])
    expect(edited(['ms.locfileid:', '- 1', '- 2', 'x: y'])).toEqual(['x: y'])
  })

  it('should write a title that needs quotes with quotes', () => {
    for (const title of [
      'Mail: set up',
      '"Mail"',
      "It's # 1",
      '- a',
      '1.0',
      'true',
      '[!NOTE]',
      '打开'
    ]) {
      const text = edit('---\ntitle: Drucker\nx: y\n---\n', title)
      expect(readFrontMatter(text).trouble).toEqual([])
      expect(readFrontMatter(text).metadata.get('title')?.value).toBe(title)
      expect(readFrontMatter(text).metadata.get('x')?.value).toBe('y')
    }
  })

  it('should add nothing that is not there', () => {
    expect(edited(['x: y'], 'A title')).toEqual(['x: y'])
    expect(edit('# Text\n', 'A title')).toBe('# Text\n')
  })
})

function edit(text: string, title?: string): string {
  const {metadata} = readFrontMatter(text)
  return applyEdits(text, sourceFrontMatter(text, metadata, 'en-US', title)).text
}

/** Lines of front matter after the edits. */
function edited(lines: readonly string[], title?: string): readonly string[] {
  const text = edit(`---\n${lines.join('\n')}\n---\n\nText\n`, title)
  expect(text.endsWith('\n---\n\nText\n')).toBe(true)
  return text.slice(4, text.indexOf('\n---\n')).split('\n')
}
