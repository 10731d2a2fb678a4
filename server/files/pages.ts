import { type Refusal, refuse } from '#shared/base/result.ts'
import { type Brand, inkOf, logoAlt } from '#shared/reports/brand.ts'
import type { PageField, PageSet, ProfilePage } from '#shared/reports/profilePages.ts'
import { type Say, sayIn } from '#shared/words/words.ts'
import { breakable } from './longWords.ts'
import { layoutOf, universal } from './pdf.ts'
import { fitText, oneLine } from './plainText.ts'
import { laidOut, typeset } from './typst.ts'

/** Sizes of letters in points, each with the share of the width that is for reading: from generous to small. */
const TRIES = [12, 11.25, 10.5, 10, 9.5, 9, 8.5].flatMap((size) =>
  (size > 10.5 || size === 10 || size === 9 ? [0.63] : [0.63, 0.56, 0.7]).map((ratio): [number, number] => [
    size,
    ratio,
  ]),
)
/** Of posters: titles, and goals; nothing is smaller than the last. */
const TITLES = [88, 76, 66, 58, 50, 44]
const GOALS = [50, 44, 40, 36, 32]
/** How much of the room is used: without the dictionary for hyphens, a word processor needs more lines. */
const SHARE = 0.9

/** What is too long for its page, by field; `cut`: about how many signs too many, 0 where that says nothing. */
export type TooLong = { id: string; title: string; fields: { key: string; label: string; cut: number }[] }
/** How a page turned out: its letters and columns. */
export type Shape = { size: number; ratio: number }
export type Fit = { pages: number; tooLong: TooLong[]; shapes: Map<string, Shape> }
type Told = { id: string; size: number; ratio?: number; over: { key: string; share: number }[] }

/** Whether each page is one page, and if not, because of which field. */
export function fitOf(set: PageSet): Fit {
  const say = sayIn(set.lang)
  if (set.pages.length === 0) return { pages: 0, tooLong: [], shapes: new Map() }
  const { told } = laidOut(layoutFor(set), filesOf(set, ''), 'fit')
  const byId = new Map((told as Told[]).map((one) => [one.id, one]))
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

/** The set without what does not fit, or the refusal that names it. */
export function fittingOf(set: PageSet): { set: PageSet; fit: Fit } | Refusal {
  const fit = fitOf(set)
  const out = new Set(fit.tooLong.map(({ id }) => id))
  if (out.size === 0) return { set, fit }
  const pages = set.pages.filter(({ id }) => !out.has(id))
  if (set.fitting && pages.length > 0) return { set: { ...set, pages }, fit }
  return refusalFor(set, fit.tooLong)
}

/** As many profiles as a refusal names. */
const NAMED = 5
function refusalFor({ lang, pages, paper }: PageSet, tooLong: readonly TooLong[]): Refusal {
  const say = sayIn(lang)
  const named = ({ fields }: TooLong) =>
    fields.map(({ label, cut }) => (cut > 0 ? say('sheet.cut', { field: label, n: cut }) : label)).join(', ')
  const [first] = tooLong
  if (pages.length === 1 && first)
    return refuse(paper === 'a4' ? 'sheet.full' : 'sheet.posterFull', { fields: named(first) })
  const list = tooLong.slice(0, NAMED).map((one) => say('sheet.named', { title: one.title, fields: named(one) }))
  const more = tooLong.length - list.length
  return refuse('sheet.fullSet', {
    n: tooLong.length,
    list: [...list, ...(more > 0 ? [say('sheet.more', { n: more })] : [])].join('; '),
  })
}

/** The colour of an organisation that has not chosen one: that of the board. */
export const pageInk = (brand: Brand | undefined): string => (brand?.colour ? inkOf(brand) : '#10312b')
const layoutFor = ({ paper }: PageSet) => layoutOf(paper === 'a4' ? 'profile' : 'poster')

/** All pages as PDF/UA-1, one page each; or the refusal that names what is too long. */
export function pagesPdf(whole: PageSet): Uint8Array | Refusal {
  const fitting = fittingOf(whole)
  if ('ok' in fitting) return fitting
  return universal(whole.lang, (note, strict) => typeset(layoutFor(whole), filesOf(fitting.set, note), strict))
}

/** The words of the pages as the layouts read them. */
function filesOf(set: PageSet, note: string): Map<string, string | Uint8Array> {
  const say = sayIn(set.lang)
  const poster = set.paper !== 'a4'
  const [only] = set.pages
  const logo = set.brand?.logo
  const data = {
    ...{ lang: set.lang, region: set.lang === 'de' ? 'DE' : 'GB', ink: pageInk(set.brand), paper: set.paper },
    ...{ logo: logo ? 'logo.png' : '', logoAlt: logo && set.brand ? clean(logoAlt(set.brand, say)) : '' },
    title: oneLine(set.pages.length === 1 && only ? only.title : set.title) || say('profile.name'),
    ...{ author: oneLine(set.organiser), label: poster ? say('sheet.poster') : say('profile.name') },
    // What hangs on a wall needs no note about its file.
    footer: line([poster ? '' : note, set.title, set.place || set.organiser]),
    ...{ asOf: say('sheet.asOf', { at: set.asOf }), tries: TRIES, share: SHARE, titles: TITLES, sizes: GOALS },
    words: {
      ...{ reached: say('profile.milestone.done'), score: say('scoring.tab') },
      ...{ outOf: say('sheet.outOf'), ways: say('file.origin') },
    },
    pages: set.pages.map((page) => (poster ? posterData(page, say) : profileData(page, say))),
  }
  return new Map<string, string | Uint8Array>([
    ['data.json', JSON.stringify(data)],
    ...(logo ? [['logo.png', logo.data] as const] : []),
  ])
}
const clean = (text: string) => breakable(fitText(text))
/** A heading says something, even where all of it was unfit: PDF/UA allows no empty ones. */
const headed = (text: string) => clean(oneLine(text)) || '–'
const line = (parts: readonly string[]) => clean(parts.map(oneLine).filter(Boolean).join(' · '))

const phaseData = ({ phase }: ProfilePage) => phase && { at: phase.at, of: phase.of }
function headData(page: ProfilePage, say: Say) {
  const { place, phase } = page
  return {
    ...{ id: page.id, title: headed(page.title), field: clean(page.field), status: page.status },
    ...{ tier: clean(page.tier), place: place === null ? '' : say('sheet.place', { place }), phase: phaseData(page) },
    phaseText: phase ? clean(say('exhibition.phase', { title: phase.title, n: phase.at, of: phase.of })) : '',
  }
}

function profileData(page: ProfilePage, say: Say) {
  const weights = new Set(page.score?.criteria.map(({ weight }) => weight))
  return {
    ...headData(page, say),
    ...{ broad: page.broad.map(fieldData), narrow: page.narrow.map(fieldData), ways: page.ways.map(clean) },
    score: page.score && {
      ...{ points: page.score.points, moved: clean(page.score.moved) },
      criteria: page.score.criteria.map(({ title, weight, points, share }) => ({
        ...{ title: clean(title), points, share },
        // Weights that are all the same say nothing.
        weight: weights.size > 1 ? `×${weight}` : '',
      })),
    },
  }
}
function fieldData(field: PageField) {
  const head = { key: field.key, label: headed(field.label) }
  if ('text' in field) return { ...head, text: clean(field.text) }
  return { ...head, items: field.items.map(({ text, when, done }) => ({ text: clean(text), when, done })) }
}

function posterData(page: ProfilePage, say: Say) {
  const all = [...page.broad, ...page.narrow]
  const found = (key: string) => all.find((one) => one.key === key)
  const goal = found('goal') ?? found('text')
  const lead = found('contact')
  const head = headData(page, say)
  return {
    ...head,
    goal: goal ? fieldData(goal) : null,
    facts: [
      ...(lead && 'text' in lead ? [{ wide: true, label: headed(lead.label), text: clean(lead.text) }] : []),
      ...(page.phase ? [{ wide: false, label: say('profile.field.phase'), text: head.phaseText }] : []),
      { wide: false, label: say('profile.field.status'), text: page.status },
    ],
  }
}
