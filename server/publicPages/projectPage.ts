import type { PublicAgenda, PublicProject } from '#shared/agenda/publicPage.ts'
import { tenths } from '#shared/agenda/scoring.ts'
import { type Say, sayIn } from '#shared/words/words.ts'
import type { Standing } from '../trackers/connections.ts'
import { mark } from './brand.ts'
import { dayIn, documentOf, type Frame, to, written } from './frame.ts'
import { html, type Html, type Piece } from './html.ts'
import { badge, paragraphs, table, thereLine, wayLine } from './overview.ts'

type Fact = { name: string; value: Piece }

/** Beside the project itself: when something that stands here was changed last, and where it stands elsewhere. */
type Around = { changed: number; there: Standing | undefined }

/** One project by itself, under an address that stays. */
export function projectPage(frame: Frame, agenda: PublicAgenda, project: PublicProject, around: Around): string {
  const { changed, there } = around
  const say = sayIn(frame.lang)
  const said = (name: string, text: string): Html | null =>
    text === '' ? null : html`<section><h2>${name}</h2><div${written(frame)}>${paragraphs(text)}</div></section>`
  const main = html`<header class="band" data-tone="tafel"><div class="inner"${written(frame)}>
${mark(frame.look, say)}
<p class="by"><a href="${to(frame, frame.home)}">${agenda.title}</a></p>
<h1>${project.title}</h1>
</div></header>
<main id="main" class="page two">
<div>
${project.text && html`<div class="intro"${written(frame)}>${paragraphs(project.text)}</div>`}
${said(say('public.goal'), project.goal)}
${said(say('public.effect'), project.effect)}
${said(say('public.target'), project.target)}
${stones(frame, say, project)}
${schedule(frame, say, project)}
</div>
<div>
<section class="sheet"><h2>${say('public.facts')}</h2><dl>${facts(frame, say, project, there).map(
    ({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl></section>
<section><h2>${say('public.way')}</h2><ul class="ways">${project.ways.map(
    (way) =>
      html`<li><p class="name"${written(frame)}>${way.title}</p><p class="quiet">${wayLine(frame, say, way)}</p></li>`,
  )}</ul></section>
</div>
<p class="wide"><a href="${to(frame, frame.home)}">${say('public.back')}</a>${
    changed > 0 &&
    html` <span class="quiet">${say('public.updated', { date: dayIn(frame.lang, dayOf(changed)) })}</span>`
  }</p>
</main>`
  return documentOf(frame, `${project.title} – ${agenda.title}`, say, main)
}

/** The day on which something happened, where the server stands. */
export function dayOf(at: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function facts(frame: Frame, say: Say, project: PublicProject, there: Standing | undefined): Fact[] {
  const { status, field, phase, group, tier, score, place, reason } = project
  const own = (name: string, text: string): Fact[] =>
    text === '' ? [] : [{ name, value: html`<span${written(frame)}>${text}</span>` }]
  const points =
    score === null || place === null ? '' : say('public.scoreOf', { points: tenths(score, frame.lang), place })
  return [
    { name: say('agenda.status'), value: badge(say, status) },
    ...(there === undefined ? [] : [{ name: say('public.there'), value: thereSince(frame, say, there) }]),
    ...own(say('agenda.field'), field),
    ...own(say('public.phase'), phase),
    ...own(say('agenda.group'), group),
    ...own(say('public.tier'), tier),
    ...(points === '' ? [] : [{ name: say('public.score'), value: points }]),
    ...own(say('public.byHand'), reason),
  ]
}

/** Where a project stands in a ticket system, and when it was asked. */
const thereSince = (frame: Frame, say: Say, there: Standing): Piece =>
  html`${thereLine(frame, say, there)}<br><span class="quiet">${say('public.thereAt', { date: dayIn(frame.lang, dayOf(there.at), 'medium') })}</span>`

const dayOr = (frame: Frame, day: string): Piece =>
  day === '' ? '–' : html`<time datetime="${day}">${dayIn(frame.lang, day, 'medium')}</time>`

function stones(frame: Frame, say: Say, { milestones }: PublicProject): Html | null {
  if (milestones.length === 0) return null
  const rows = milestones.map(({ title, date, done }): Piece[] => [
    ...[html`<span${written(frame)}>${title}</span>`, dayOr(frame, date), say(done ? 'public.yes' : 'public.notYet')],
  ])
  const heads = [say('public.milestone'), say('public.when'), say('public.reached')]
  return html`<section><h2>${say('public.milestones')}</h2>${table(say('public.milestones'), heads, rows)}</section>`
}

function schedule(frame: Frame, say: Say, { schedule: spans }: PublicProject): Html | null {
  if (spans.length === 0) return null
  const rows = spans.map(({ phase, from, to: until }): Piece[] => [
    ...[html`<span${written(frame)}>${phase}</span>`, dayOr(frame, from), dayOr(frame, until)],
  ])
  const heads = [say('public.phase'), say('public.from'), say('public.to')]
  return html`<section><h2>${say('public.schedule')}</h2>${table(say('public.schedule'), heads, rows)}</section>`
}
