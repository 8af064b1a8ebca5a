import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {attributeNames, htmlTags} from '../../src/markdown/html-tags.ts'

describe('htmlTags', () => {
  it('should read names, ends and attributes', () => {
    expect(htmlTags('<a HREF="x>y">t</A ><br/>')).toMatchObject([
      {name: 'a', isEnd: false, attributes: ' HREF="x>y"', start: 0},
      {name: 'a', isEnd: true, text: '</A >'},
      {name: 'br', isEnd: false, attributes: '/'}
    ])
  })

  it('should pass over comments and scripts', () => {
    expect(htmlTags('<!-- <b> --><script>if (a<b) "<i>"</script>').map(({name}) => name)).toEqual([
      'script',
      'script'
    ])
  })

  it('should find what it tells in the text', () => {
    const piece = fc.constantFrom('<', '>', '/', 'a', 'br', ' ', '"', "'", '=', '<!--', '-->', 'ü')
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const html = pieces.join('')
        for (const {text, start} of htmlTags(html)) expect(html.startsWith(text, start)).toBe(true)
      })
    )
  })

  it('should take little time for hostile text', () => {
    const start = performance.now()
    for (const piece of ['<a ', '<a "', `<a "'`, '<a "<a" ', '<!--', '<a x='])
      htmlTags(piece.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

it('should name attributes', () => {
  expect(attributeNames(' href="a b" Name=x  disabled')).toEqual(['href', 'name', 'disabled'])
})
