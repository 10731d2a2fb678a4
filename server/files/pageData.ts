import { type Brand, inkOf, logoAlt } from '#shared/reports/brand.ts'
import type { PageField, PageSet, ProfilePage } from '#shared/reports/profilePages.ts'
import { type Say, sayIn } from '#shared/words/words.ts'
import { breakable } from './longWords.ts'
import { fitText, oneLine } from './plainText.ts'

/** Sizes of letters in points, from generous to small; in those with `more`, columns may be other than usual. */
const TRIES = [12, 11.25, 10.5, 10, 9.5, 9, 8.5].map((size) => ({ size, more: [10.5, 9.5, 8.5].includes(size) }))
/** How much of the width is for reading. */
const RATIOS = { usual: 0.63, narrower: 0.56, broader: 0.7 }
/** Of posters: titles, and goals; nothing is smaller than the last. */
const TITLES = [88, 76, 66, 58, 50, 44]
const GOALS = [50, 44, 40, 36, 32]
/** How much of the room is used: without the dictionary for hyphens, a word processor needs more lines. */
const SHARE = 0.9

/** The colour of an organisation that has not chosen one: that of the board. */
export const pageInk = (brand: Brand | undefined): string => (brand?.colour ? inkOf(brand) : '#10312b')

/** The words of the pages as the layouts read them: what all of them share, and each page. */
export function pageData(set: PageSet, note: string) {
  const say = sayIn(set.lang)
  const poster = set.paper !== 'a4'
  const [only] = set.pages
  const logo = set.brand?.logo
  const shared = {
    ...{ lang: set.lang, region: set.lang === 'de' ? 'DE' : 'GB', ink: pageInk(set.brand), paper: set.paper },
    ...{ logo: logo ? 'logo.png' : '', logoAlt: logo && set.brand ? clean(logoAlt(set.brand, say)) : '' },
    title: oneLine(set.pages.length === 1 && only ? only.title : set.title) || say('profile.name'),
    ...{ author: oneLine(set.organiser), label: poster ? say('sheet.poster') : say('profile.name') },
    // What hangs on a wall needs no note about its file.
    footer: line([poster ? '' : note, set.title, set.place || set.organiser]),
    ...{ asOf: say('sheet.asOf', { at: set.asOf }), share: SHARE },
    ...{ tries: TRIES, ratios: RATIOS, titles: TITLES, sizes: GOALS },
    words: {
      ...{ reached: say('profile.milestone.done'), score: say('scoring.tab') },
      ...{ outOf: say('sheet.outOf'), ways: say('file.origin') },
    },
  }
  return { shared, pages: set.pages.map((page) => (poster ? posterData(page, say) : profileData(page, say))) }
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
