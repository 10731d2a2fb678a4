import { DIRECTORIES } from '#shared/agenda/directory.ts'
import type { PublicAgenda, PublicListed, PublicProject, PublicSource, PublicWay } from '#shared/agenda/publicPage.ts'
import type { Say } from '#shared/words/words.ts'
import { stateKey } from '#shared/trackers/status.ts'
import { sayIn } from '#shared/words/words.ts'
import type { Standing } from '../trackers/connections.ts'
import { mark } from './brand.ts'
import { dayIn, documentOf, type Frame, to, written } from './frame.ts'
import { html, type Html, type Piece } from './html.ts'

const SECTIONS = ['soon', 'cameIn', 'ranking', 'became', 'projectsHead', 'ask'] as const
type SectionName = (typeof SECTIONS)[number]
/** One page in the making. */
type Making = { frame: Frame; say: Say; agenda: PublicAgenda; standings: ReadonlyMap<string, Standing> }

/** The public page of an agenda: what came in, what was ranked, what became of it, and what comes next. */
export function overviewPage(frame: Frame, agenda: PublicAgenda, standings: ReadonlyMap<string, Standing>): string {
  const making = { frame, agenda, standings, say: sayIn(frame.lang) }
  const { say } = making
  const parts: Record<SectionName, Html | null> = {
    soon: soon(making),
    cameIn: agenda.sources.length === 0 ? null : cameIn(making),
    ranking: agenda.ways.some((one) => one.ranking !== null) ? ranking(making) : null,
    became: agenda.ways.length === 0 ? null : became(making),
    projectsHead: projects(making),
    ask: agenda.directory.length === 0 ? null : directories(making),
  }
  const there = SECTIONS.filter((one) => parts[one] !== null)
  const main = html`${head(making)}
<nav class="contents" aria-label="${say('public.contents')}"><ul>${there.map(
    (one) => html`<li><a href="#${one}">${say(`public.${one}`)}</a></li>`,
  )}</ul></nav>
<main id="main" class="page">
${agenda.intro && html`<div class="intro"${written(frame)}>${paragraphs(agenda.intro)}</div>`}
${glance(making)}
${there.map(
  (one) => html`<section id="${one}" aria-labelledby="${one}-h"><h2 id="${one}-h">${say(`public.${one}`)}</h2>
${parts[one]}</section>
`,
)}</main>`
  return documentOf(frame, agenda.title, say, main)
}

/** Lines that people have separated stay apart. */
export const paragraphs = (text: string): Html[] =>
  text.split(/\n{2,}/).map((part) => html`<p>${part.split('\n').map((line, at) => [at > 0 && html`<br>`, line])}</p>`)

function head({ frame, agenda, say }: Making): Html {
  const by =
    agenda.organiser && agenda.place
      ? say('public.byline', { organiser: agenda.organiser, place: agenda.place })
      : agenda.organiser || agenda.place
  return html`<header class="band" data-tone="tafel"><div class="inner"${written(frame)}>
${mark(frame.look, say)}
${by && html`<p class="by">${by}</p>`}
<h1>${agenda.title}</h1>
${agenda.subtitle && html`<p class="lead">${agenda.subtitle}</p>`}
</div></header>`
}

function glance({ agenda, say }: Making): Piece {
  const count = (status: PublicProject['status']) => agenda.projects.filter((one) => one.status === status).length
  const [ideas, all] = [agenda.ways.length, agenda.projects.length]
  const facts: [number, string][] = [
    [ideas, say('public.ideas', { n: ideas })],
    [all, say('public.projects', { n: all })],
    [count('running'), say('public.underWay')],
    [count('done'), say('public.done')],
  ]
  return html`<h2 class="hidden">${say('public.glance')}</h2>
<ul class="glance">${facts.map(([n, what]) => html`<li><strong>${n}</strong> ${what}</li>`)}</ul>`
}

function soon({ frame, agenda, say }: Making): Html {
  if (agenda.events.length === 0) return html`<p class="quiet">${say('public.soonNone')}</p>`
  return html`<ul class="dates">${agenda.events.map(
    ({ title, date, time, place, link }) => html`<li>
<p class="day"><time datetime="${time ? `${date}T${time}` : date}">${dayIn(frame.lang, date)}${time && html`, ${say('public.at', { time })}`}</time></p>
<p class="name"${written(frame)}>${title}</p>
${place && html`<p class="quiet"${written(frame)}>${place}</p>`}
${link && html`<p><a href="${link}" rel="noopener nofollow">${say('public.more')}<span class="hidden">: ${title}</span></a></p>`}
</li>`,
  )}</ul>`
}

/** More columns than these are too many side by side on a phone: there each row becomes a small list of its own. */
const SIDE_BY_SIDE = 3

/**
 * A table that scrolls in its own box where the window is narrow, or is stacked. Then every cell says whose it is, and
 * the roles stay what they are, although nothing looks like a table any more.
 */
export const table = (caption: string, heads: readonly string[], rows: readonly (readonly Piece[])[]): Html =>
  html`<div class="scroll${heads.length > SIDE_BY_SIDE && ' stacked'}" role="region" aria-label="${caption}" tabindex="0"><table role="table"><thead role="rowgroup"><tr role="row">${heads.map(
    (one) => html`<th role="columnheader" scope="col">${one}</th>`,
  )}</tr></thead><tbody role="rowgroup">${rows.map(
    ([first, ...rest]) =>
      html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${rest.map(
        (one, at) => html`<td role="cell" data-head="${heads[at + 1]}">${one}</td>`,
      )}</tr>
`,
  )}</tbody></table></div>`

function cameIn({ frame, agenda, say }: Making): Html {
  const heads = ['source', 'ideasHead', 'cards', 'ranked', 'voters'] as const
  const row = ({ origin, ideas, cards, ranked, of }: PublicSource): Piece[] => [
    ...[
      origin ? html`<span${written(frame)}>${origin}</span>` : say('agenda.byHand'),
      ideas,
      cards || '–',
      ranked || '–',
      of ?? '–',
    ],
  ]
  return html`<p class="quiet">${say('public.cameInLead')}</p>
${table(
  say('public.cameIn'),
  heads.map((one) => say(`public.${one}`)),
  agenda.sources.map(row),
)}`
}

const FOLD = 12
/** A long list begins, and goes on for whoever asks: most come for the beginning, or for what stands below. */
function folded<T>(say: Say, all: readonly T[], show: (some: readonly T[]) => Html): Html {
  if (all.length <= FOLD + 2) return show(all)
  const rest = all.slice(FOLD)
  return html`${show(all.slice(0, FOLD))}
<details><summary>${say('public.rest', { n: rest.length })}</summary>${show(rest)}</details>`
}

/** Where an idea stands now. */
const link = ({ frame }: Making, id: string, title: Piece): Html =>
  html`<a href="${to(frame, `${frame.home}/p/${id}`)}"${written(frame)}>${title}</a>`
export const badge = (say: Say, status: PublicProject['status']): Html =>
  html`<span class="badge ${status}">${say(`agenda.status.${status}`)}</span>`

function ranking(making: Making): Html {
  const { frame, agenda, say } = making
  const heads = [say('public.place'), say('public.idea'), say('public.votes')]
  const numbers = [...new Set(agenda.ways.map((one) => one.ranking))].filter((one) => one !== null)
  return html`<p class="quiet">${say('public.rankingLead')}</p>
${numbers.map((number) => {
  const ranked = agenda.ways.filter((one) => one.ranking === number).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
  const origin = ranked[0]?.origin ?? ''
  const rows = ranked.map((one): Piece[] => [
    one.place,
    link(making, one.project, one.title),
    one.votes === null || one.of === null ? '–' : say('public.votesOf', { votes: one.votes, of: one.of }),
  ])
  return html`<h3${written(frame)}>${origin}</h3>
${folded(say, rows, (some) => table(`${say('public.ranking')}: ${origin}`, heads, some))}`
})}`
}

function became(making: Making): Html {
  const { frame, agenda, say, standings } = making
  const known = new Map(agenda.projects.map((one) => [one.id, one]))
  const line = (way: PublicWay): Piece => {
    const project = known.get(way.project)
    if (!project) return null
    const same = project.title === way.title
    const there = standings.get(project.id)
    return html`<li><p class="name"${written(frame)}>${same ? link(making, project.id, way.title) : way.title}</p>
<p class="quiet">${wayLine(frame, say, way)}</p>
<p>${badge(say, project.status)}${there && html` <span class="quiet">${say('public.there')}: ${thereLine(frame, say, there)}</span>`}${!same && html` ${say('public.grewInto')} ${link(making, project.id, project.title)}`}</p></li>
`
  }
  return html`<p class="quiet">${say('public.becameLead')}</p>
${folded(say, agenda.ways, (some) => html`<ul class="ways">${some.map(line)}</ul>`)}`
}

/** What the state of an item is called where the work is done. */
export function thereLine(frame: Frame, say: Say, { kind, status, closed }: Standing): Piece {
  const key = stateKey(kind, status)
  const known = key !== null || status === ''
  const word = key ? say(key) : status || say(closed ? 'trackers.state.closed' : 'trackers.state.open')
  const done = closed && !known && html` (${say('trackers.closed')})`
  return html`<span${known ? null : written(frame)}>${word}</span>${done}`
}

/** How an idea came, in one line. */
export function wayLine(frame: Frame, say: Say, way: PublicWay): Piece {
  const { origin, table: at, cards, place, among } = way
  const parts: Piece[] = [
    origin ? html`<span${written(frame)}>${origin}</span>` : say('agenda.byHand'),
    ...(at ? [say('public.wayTable', { table: at })] : []),
    ...(cards > 0 ? [say('public.wayCards', { n: cards })] : []),
    ...(place === null ? [] : [say('public.wayPlace', { place, of: among ?? place })]),
  ]
  return parts.map((part, n) => [n > 0 && ' · ', part])
}

function projects(making: Making): Html {
  const { frame, agenda, say, standings } = making
  if (agenda.projects.length === 0) return html`<p class="quiet">${say('public.none')}</p>`
  const groups = [...agenda.fields, ''].map((field) => ({
    field,
    members: agenda.projects.filter((one) => one.field === field),
  }))
  const card = ({ id, title, text, status, phase, tier, ways }: PublicProject) => {
    const there = standings.get(id)
    return html`<li class="card">
<p class="tags">${badge(say, status)}${phase && html` <span class="tag"${written(frame)}>${phase}</span>`}${tier && html` <span class="tag"${written(frame)}>${tier}</span>`}</p>
<h4>${link(making, id, title)}</h4>
${text && html`<p${written(frame)}>${short(text)}</p>`}
${ways.length > 1 && html`<p class="quiet">${say('public.grown', { n: ways.length })}</p>`}
${there && html`<p class="quiet">${say('public.there')}: ${thereLine(frame, say, there)}</p>`}
</li>
`
  }
  return html`${groups
    .filter(({ members }) => members.length > 0)
    .map(
      ({ field, members }) => html`<h3${field && written(frame)}>${field || say('public.noField')}</h3>
<ul class="cards">${members.map(card)}</ul>`,
    )}`
}

const SHORT = 180
/** The beginning of a longer text, cut between words. */
const short = (text: string) => (text.length <= SHORT ? text : `${text.slice(0, SHORT).replace(/\s+\S*$/, '')} …`)

/** Whom to ask, what pays for it, who does it: what the organiser has ticked, and nothing else. */
function directories({ frame, agenda, say }: Making): Html {
  const lists = DIRECTORIES.map((name) => ({ name, members: agenda.directory.filter((one) => one.list === name) }))
  const card = ({ list, title, body, about, name, mail, link: web }: PublicListed) => html`<li class="card">
<h4${written(frame)}>${title}</h4>
${body && html`<p class="quiet"${written(frame)}>${body}</p>`}
${about && html`<div${written(frame)}>${paragraphs(about)}</div>`}
${name && html`<p>${say(`directory.${list}.name`)}: <span${written(frame)}>${name}</span></p>`}
${mail && html`<p><a href="mailto:${mail}">${mail}</a></p>`}
${web && html`<p><a href="${web}" rel="noopener nofollow">${say('public.more')}<span class="hidden">: ${title}</span></a></p>`}
</li>
`
  return html`${lists
    .filter(({ members }) => members.length > 0)
    .map(
      ({ name, members }) => html`<h3>${say(`directory.${name}`)}</h3>
<ul class="cards">${members.map(card)}</ul>`,
    )}`
}
