import fc from 'fast-check'
import { expect, it } from 'vitest'
import { html } from './html.ts'

it('escapes whatever is filled in, in texts and in attributes, and nothing twice', () => {
  const inner = html`<b title="${'"><script>'}">${"it's <i> & </i>"}</b>`
  expect(inner.markup).toBe('<b title="&quot;&gt;&lt;script&gt;">it&#39;s &lt;i&gt; &amp; &lt;/i&gt;</b>')
  expect(html`<p>${[inner, null, false, undefined, 3, ['a', '<']]}</p>`.markup).toBe(`<p>${inner.markup}3a&lt;</p>`)
})

it('leaves out what no document may hold', () => {
  expect(html`${'a\u0000b\u0007\ufffe\ud800c\n\td'}`.markup).toBe('abc\n\td')
})

it('never lets a text become markup', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(html`${text}`.markup)))
}, 60_000)
