import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepFocus } from './keepFocus.ts'

let stop: () => void
const find = (selector: string) => {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}
beforeEach(() => {
  // Nothing is laid out here: what is connected can be seen.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(() => [{}] as unknown as DOMRectList)
  document.body.innerHTML = `<main tabindex="-1"><article><h1>Frage</h1>
    <ul><li><button id="vote">Abstimmen</button></li></ul></article></main>`
  stop = keepFocus()
})
afterEach(() => {
  stop()
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})
const settled = () => new Promise((done) => setTimeout(done, 150))

it('stays in the list when the line with the focus is taken away', async () => {
  find('#vote').focus()
  find('li').remove()
  await settled()
  expect(document.activeElement).toBe(find('ul'))
  find('main').focus()
  expect(find('ul').hasAttribute('tabindex')).toBe(false)
})

it('goes to the beginning of the content when the whole item goes', async () => {
  find('#vote').focus()
  find('article').replaceWith(document.createElement('article'))
  await settled()
  expect(document.activeElement).toBe(find('main'))
})

it('waits for a page that is still coming', async () => {
  find('#vote').focus()
  find('main').remove()
  await settled()
  document.body.innerHTML = '<main tabindex="-1"></main>'
  await settled()
  expect(document.activeElement).toBe(find('main'))
})

it('leaves whoever let go alone, and whoever was given a better place', async () => {
  find('#vote').focus()
  find('#vote').blur()
  await settled()
  find('li').remove()
  await settled()
  expect(document.activeElement).toBe(document.body)
  find('ul').innerHTML = '<li><button id="a">A</button></li><li><button id="b">B</button></li>'
  find('#a').focus()
  find('#a').remove()
  find('#b').focus()
  await settled()
  expect(document.activeElement).toBe(find('#b'))
})
