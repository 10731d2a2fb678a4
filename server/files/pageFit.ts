import { hash } from 'node:crypto'
import type { PageSet, ProfilePage } from '#shared/reports/profilePages.ts'
import { type Say, sayIn } from '#shared/words/words.ts'
import { pageData } from './pageData.ts'
import { layoutOf } from './pdf.ts'
import { laidOut } from './typst.ts'

/** What is too long for its page, by field; `cut`: about how many signs too many, 0 where that says nothing. */
export type TooLong = { id: string; title: string; fields: { key: string; label: string; cut: number }[] }
/** How a page turned out: its letters and columns. */
export type Shape = { size: number; ratio: number }
export type Fit = { pages: number; tooLong: TooLong[]; shapes: Map<string, Shape> }
type Told = { id: string; size: number; ratio?: number; over: { key: string; share: number }[] }

/** Pages that are remembered: two large agendas, on three papers. */
const MOST = 3000
const remembered = new Map<string, Told>()
function remember(key: string, told: Told): void {
  remembered.set(key, told)
  // The one that was asked for longest ago goes.
  if (remembered.size > MOST)
    for (const oldest of [...remembered.keys()].slice(0, remembered.size - MOST)) remembered.delete(oldest)
}

/** The layout of a set: profiles on A4, or posters. */
export const layoutFor = ({ paper }: PageSet): string => layoutOf(paper === 'a4' ? 'profile' : 'poster')
/** What the layout reads; `shapes`: the pages are set as they were measured, instead of being measured. */
export function filesFor(
  set: PageSet,
  note: string,
  shapes?: ReadonlyMap<string, Shape>,
): Map<string, string | Uint8Array> {
  const { shared, pages } = pageData(set, note)
  const data = { ...shared, pages: pages.map((page) => ({ ...page, shape: shapes?.get(page.id) ?? null })) }
  const logo = set.brand?.logo
  return new Map<string, string | Uint8Array>([
    ['data.json', JSON.stringify(data)],
    ...(logo ? [['logo.png', logo.data] as const] : []),
  ])
}

/** How each page turns out. A page that was measured before, in the same words and the same looks, is not measured again. */
function measured(set: PageSet): Map<string, Told> {
  const layout = layoutFor(set)
  const { shared, pages } = pageData(set, '')
  // The file's own title stands on no page.
  const looks = JSON.stringify({ ...shared, title: '' })
  const logo = set.brand?.logo ? hash('sha256', set.brand.logo.data) : ''
  const frame = hash('sha256', [layout, looks, logo].join('\0'))
  const keys = new Map(pages.map((page) => [page.id, hash('sha256', `${frame}${JSON.stringify(page)}`)]))
  const found = new Map<string, Told>()
  for (const [id, key] of keys) {
    const told = remembered.get(key)
    if (!told) continue
    found.set(id, told)
    remembered.delete(key)
    remember(key, told)
  }
  const fresh = set.pages.filter(({ id }) => !found.has(id))
  if (fresh.length === 0) return found
  for (const told of laidOut(layout, filesFor({ ...set, pages: fresh }, ''), 'fit').told as Told[]) {
    found.set(told.id, told)
    remember(keys.get(told.id) ?? '', told)
  }
  return found
}

/** Whether each page is one page, and if not, because of which field. */
export function fitOf(set: PageSet): Fit {
  const say = sayIn(set.lang)
  const byId = measured(set)
  return {
    pages: set.pages.length,
    tooLong: set.pages.flatMap((page) => {
      const over = byId.get(page.id)?.over ?? []
      const fields = over.map(({ key, share }) => tooLong(page, key, share, say))
      return fields.length > 0 ? [{ id: page.id, title: page.title, fields }] : []
    }),
    shapes: new Map([...byId].map(([id, { size, ratio = 1 }]) => [id, { size, ratio }])),
  }
}
function tooLong(page: ProfilePage, key: string, share: number, say: Say): TooLong['fields'][number] {
  if (key === 'ways') return { key, label: say('file.origin'), cut: 0 }
  if (key === 'title') return { key, label: say('profile.field.title'), cut: 0 }
  const field = [...page.broad, ...page.narrow].find((one) => one.key === key)
  const length = field && 'text' in field ? field.text.length : 0
  return { key, label: field?.label ?? key, cut: Math.ceil((length * share) / 10) * 10 }
}
