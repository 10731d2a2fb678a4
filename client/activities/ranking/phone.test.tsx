import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ranking } from '#shared/activities/ranking/ranking.ts'
import type { Json } from '#shared/protocol/rows.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import type { ItemRow } from '../../net/rows.ts'
import { emptyNet, useNet } from '../../net/store.ts'
import { RankingPhone } from './phone.tsx'

const { config } = ranking.sample
let item = { kind: 'ranking', title: 'Ranking', phase: 'open', run: 1, secrecy: 'changeable' } as ItemRow
const ask = { ...config, options: config.options.map(({ id, text }) => ({ id, text })) }

let root: Root
let box: HTMLElement
const show = async (rows: Record<string, Json> = {}, mine: Record<string, Json> = {}, row = item) => {
  useNet.setState({
    ...emptyNet,
    mirror: { epoch: 'e', rev: 1, rows: { 'item/r1': row as unknown as Json, 'r1/ask': ask, ...rows } },
    mine,
  })
  box = document.createElement('div')
  document.body.replaceChildren(box)
  root = createRoot(box)
  await act(async () => root.render(<LanguageProvider>{<RankingPhone id="r1" item={row} />}</LanguageProvider>))
}
const cards = () => [...box.querySelectorAll<HTMLButtonElement>('ul button')]
const labels = () =>
  cards().map((card) => card.textContent.replace(/^\d/, '').replace(/Platz \d|Place \d|\d\. Platz/, ''))
const press = async (button: HTMLElement | undefined | null) => act(async () => button?.click())
const named = (label: RegExp) => [...box.querySelectorAll('button')].find((one) => label.test(one.textContent))

beforeEach(() => {
  // A draft outlives the page, so every test has a run of its own.
  item = { ...item, run: item.run + 1 }
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  localStorage.clear()
  localStorage.setItem('tr:lang', 'de')
})
afterEach(async () => act(async () => root.unmount()))

describe('a ranking on a phone', () => {
  it('numbers what is tapped, takes it back, and stays put on reload', async () => {
    await show()
    const before = labels()
    await press(cards()[2])
    await press(cards()[0])
    expect(cards().map((card) => card.getAttribute('aria-pressed'))).toEqual([
      'true',
      'false',
      'true',
      'false',
      'false',
      'false',
    ])
    expect(cards()[2]?.textContent).toMatch(/^1/)
    expect(cards()[0]?.textContent).toMatch(/^2/)
    await act(async () => root.unmount())
    await show()
    expect(labels()).toEqual(before)
    expect(cards()[0]?.textContent).toMatch(/^2/)
    await press(cards()[2])
    expect(cards()[0]?.textContent).toMatch(/^1/)
  })

  it('takes no more than five, and moves with buttons', async () => {
    await show()
    for (const at of [0, 1, 2, 3, 4]) await press(cards()[at])
    expect(cards()[5]?.getAttribute('aria-disabled')).toBe('true')
    await press(cards()[5])
    expect(cards()[5]?.getAttribute('aria-pressed')).toBe('false')
    await press(box.querySelectorAll<HTMLElement>('[data-move=up]')[1])
    expect(cards()[1]?.textContent).toMatch(/^1/)
    await press(box.querySelectorAll<HTMLElement>('[data-move=level]')[1])
    expect(cards()[0]?.textContent).toMatch(/^1/)
  })

  it('sends nothing before "Abgeben", and then shows what was said', async () => {
    await show()
    const submit = () => named(/Abgeben/)
    expect(submit()?.disabled).toBe(true)
    await press(cards()[3])
    expect(useNet.getState().sent).toEqual({})
    await press(submit())
    expect(useNet.getState().sent['r1/']).toMatchObject({ answer: { type: 'rank', ranks: [[expect.any(String)]] } })
    expect(cards()).toHaveLength(0)
    expect(box.textContent).toContain('Ihre Reihenfolge')
    await press(named(/Stimme ändern/))
    expect(cards()[3]?.textContent).toMatch(/^1/)
  })

  it('never shows a secret ballot again', async () => {
    await show({}, { 'r1/cast': true }, { ...item, secrecy: 'secret' })
    expect(box.textContent).toContain('geheime Stimme')
    expect(box.querySelectorAll('button')).toHaveLength(0)
  })
})
