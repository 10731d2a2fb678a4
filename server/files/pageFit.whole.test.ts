import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type PageOptions, pagesOf } from '#shared/reports/profilePages.ts'
import { sayIn } from '#shared/words/words.ts'
import { drawnBrand, drawnLogo } from './drawnLogo.ts'
import { fitOf } from './pageFit.ts'
import { plannedYear } from './plannedYear.ts'

/** How many pages were really measured. */
let measured = 0
vi.mock(import('./typst.ts'), async (whole) => {
  const real = await whole()
  return {
    ...real,
    laidOut: (layout, files, label) => {
      measured += (JSON.parse(String(files.get('data.json'))) as { pages: unknown[] }).pages.length
      return real.laidOut(layout, files, label)
    },
  }
})
vi.setConfig({ testTimeout: 60_000 })
const words = (text: string) => ({ id: 'text0text0', text })
const long = 'Die Region braucht dafür einen langen Atem und kurze Wege. '.repeat(68).trim()
type Asked = { risks?: string; options?: Partial<PageOptions>; title?: string }
function fit({ risks = 'Wenige', options = {}, title }: Asked = {}) {
  const more = { risks: words(risks), effect: words(risks) }
  const agenda = plannedYear({ project01: { more, ...(title === undefined ? {} : { title: words(title) }) } })
  const asked = { paper: 'a4', lang: 'de', asOf: '1. Mai', fitting: false, brand: undefined, ...options } as const
  const set = pagesOf(agenda, sayIn(asked.lang), asked)
  if (!set) throw new Error('no pages')
  const { tooLong, shapes, pages } = fitOf(set)
  return { pages, tooLong: tooLong.map((one) => one.id), shape: shapes.get('project01'), title: tooLong[0]?.title }
}
beforeEach(() => {
  fit()
  measured = 0
})

describe('whether a page fits', () => {
  it('is measured once for the same words in the same looks, alone or in a set', () => {
    const first = fit()
    expect(first).toMatchObject({ pages: 5, tooLong: [] })
    expect(fit()).toEqual(first)
    expect(fit({ options: { only: 'project01', fitting: true } })).toMatchObject({ pages: 1, shape: first.shape })
    expect(measured).toBe(0)
  })

  it('is judged anew for a page whose words changed, and for no other', () => {
    const { shape } = fit()
    expect(fit({ risks: long })).toMatchObject({ tooLong: ['project01'] })
    expect(measured).toBe(1)
    // Shortened again, it is what it was before; with another title it is told by that.
    expect(fit()).toMatchObject({ tooLong: [], shape })
    expect(measured).toBe(1)
    expect(fit({ risks: long, title: 'Ganz neu' })).toMatchObject({ tooLong: ['project01'], title: 'Ganz neu' })
    expect(measured).toBe(2)
  })

  it.each<[string, Partial<PageOptions>]>([
    ['paper', { paper: 'a3' }],
    ['language', { lang: 'en' }],
    ['logo', { brand: drawnBrand() }],
    [
      'logo, of another shape',
      { brand: { ...drawnBrand(), logo: { data: drawnLogo(300, 200), width: 300, height: 200 } } },
    ],
  ])('is judged anew for another %s', (_, options) => {
    expect(fit({ options })).toMatchObject({ pages: 5 })
    expect(measured).toBe(5)
  })
})
