import { type Refusal, refuse } from '#shared/base/result.ts'
import type { PageSet } from '#shared/reports/profilePages.ts'
import { sayIn } from '#shared/words/words.ts'
import { filesFor, type Fit, fitOf, layoutFor, type TooLong } from './pageFit.ts'
import { universal } from './pdf.ts'
import { typeset } from './typst.ts'

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
function refusalFor({ lang, pages, paper, fitting }: PageSet, tooLong: readonly TooLong[]): Refusal {
  const say = sayIn(lang)
  const named = ({ fields }: TooLong) =>
    fields.map(({ label, cut }) => (cut > 0 ? say('sheet.cut', { field: label, n: cut }) : label)).join(', ')
  const [first] = tooLong
  if (pages.length === 1 && first) return refuse(FULL[paper], { fields: named(first) })
  const told = tooLong.slice(0, NAMED).map((one) => say('sheet.named', { title: one.title, fields: named(one) }))
  const more = tooLong.length - told.length
  const list = [...told, ...(more > 0 ? [say('sheet.more', { n: more })] : [])].join('; ')
  if (fitting) return refuse('sheet.noneFits', { list })
  const n = tooLong.length
  if (paper === 'a4') return refuse('sheet.fullSet', { n, list })
  return refuse('sheet.posterFullSet', { n, list, paper: paper.toUpperCase() })
}
const FULL = { a4: 'sheet.full', a3: 'sheet.posterFull', a2: 'sheet.posterFullA2' } as const

/** All pages as PDF/UA-1, one page each; or the refusal that names what is too long. */
export function pagesPdf(whole: PageSet): Uint8Array | Refusal {
  const fitting = fittingOf(whole)
  if ('ok' in fitting) return fitting
  const { set, fit } = fitting
  return universal(set.lang, (note, strict) => typeset(layoutFor(set), filesFor(set, note, fit.shapes), strict))
}
