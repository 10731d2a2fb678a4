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

/** All pages as PDF/UA-1, one page each; or the refusal that names what is too long. */
export function pagesPdf(whole: PageSet): Uint8Array | Refusal {
  const fitting = fittingOf(whole)
  if ('ok' in fitting) return fitting
  const { set, fit } = fitting
  return universal(set.lang, (note, strict) => typeset(layoutFor(set), filesFor(set, note, fit.shapes), strict))
}
