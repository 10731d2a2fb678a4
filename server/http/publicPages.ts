import type { AgendaAction } from '#shared/agenda/actions.ts'
import type { Agenda } from '#shared/agenda/agenda.ts'
import { newsOf } from '#shared/agenda/publicNews.ts'
import { publicOf } from '#shared/agenda/publicPage.ts'
import { regionFile } from '#shared/agenda/exchange.ts'
import { stableJson } from '#shared/reports/stable.ts'
import type { Entry } from '#shared/room/rules.ts'
import { type Lang, LANGS } from '#shared/words/say.ts'
import { lookOf } from '../publicPages/brand.ts'
import { atomFeed } from '../publicPages/atom.ts'
import { type Frame, gonePage } from '../publicPages/frame.ts'
import { overviewPage } from '../publicPages/overview.ts'
import { dayOf, projectPage } from '../publicPages/projectPage.ts'
import { sheet } from '../publicPages/style.ts'
import type { Room } from '../room/room.ts'
import { type Call, route } from './route.ts'

/** Stricter than any other page: nothing runs here, and nothing can be sent from here. */
const POLICY = [
  ...["default-src 'none'", "style-src 'self'", "font-src 'self'", "img-src 'self'"],
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ')

type Made = { key: string; pages: Map<string, string | null> }
const made = new WeakMap<Room, Made>()
/** Written anew only when something on the organisers' screens, or what is beside it, has changed: everybody may ask. */
function once(room: Room, beside: string, name: string, make: () => string | null): string | null {
  const { epoch, rev } = room.feeds.moderator
  const key = `${epoch}/${rev}/${beside}`
  const before = made.get(room)
  const now = before?.key === key ? before : { key, pages: new Map<string, string | null>() }
  made.set(room, now)
  const known = now.pages.get(name)
  if (known !== undefined) return known
  const page = make()
  // Only what there is is kept: names that somebody makes up must not fill the memory.
  if (page !== null) now.pages.set(name, page)
  return page
}

/** The live room of a public page and what all its pages share; null where there is none, or none that is public. */
async function found({ house, req }: Call) {
  const record = house.directory.room(String(req.params['agenda']))
  const room = record?.type === 'agenda' && record.archived === null ? await house.rooms.get(record.id) : null
  if (!record || !room) return null
  const state = room.state as Agenda
  if (!state.page.on) return null
  const day = dayOf(house.now())
  const lang: Lang = LANGS.find((one) => one === req.query['lang']) ?? record.lang
  const home = `/a/${record.id}`
  const { index } = state.page
  const look = lookOf(house.directory.brand())
  const frame: Frame = { lang, own: record.lang, path: home, home, style: sheet(house.config.dev), index, look }
  return { record, room, state, day, frame }
}

type Found = NonNullable<Awaited<ReturnType<typeof found>>>
type Make = (found: Found, agenda: NonNullable<ReturnType<typeof publicOf>>) => string | null

/** What a page depends on besides its room: the day, the ticket systems and the branding. */
const besides = ({ house }: Call, { day, record, frame }: Found): string =>
  `${day}/${house.trackers.revision(record.id)}/${frame.look.version}`

async function answer(call: Call, name: string, type: string, make: Make): Promise<undefined> {
  const { house, req, res } = call
  const one = await found(call)
  const body =
    one &&
    once(one.room, besides(call, one), `${one.frame.lang}/${name}`, () => {
      const agenda = publicOf(one.state, one.day)
      return agenda && make(one, agenda)
    })
  if (!house.config.dev) res.setHeader('content-security-policy', POLICY)
  const asked = LANGS.find((lang) => lang === req.query['lang']) ?? req.acceptsLanguages([...LANGS])
  if (one === null || body === null) return gone(call, asked)
  if (!one.frame.index) res.setHeader('x-robots-tag', 'noindex, nofollow')
  // Kept by whoever likes, but asked about every time: what is withdrawn is gone at once.
  res.setHeader('cache-control', 'public, no-cache')
  res.type(type).send(body)
  return undefined
}

function gone({ house, res }: Call, asked: string | false): undefined {
  res.setHeader('cache-control', 'no-store')
  res.setHeader('x-robots-tag', 'noindex, nofollow')
  const lang = LANGS.find((one) => one === asked) ?? 'de'
  res
    .status(404)
    .type('html')
    .send(gonePage(lang, sheet(house.config.dev), lookOf(house.directory.brand())))
  return undefined
}

const newsIn = (room: Room) => newsOf(room.journal as Entry<AgendaAction>[])

/** What everybody may read of an agenda that its organiser has made public: pages without script, and a feed. */
export const publicRoutes = [
  route({
    ...{ method: 'GET', path: '/a/:agenda', may: 'anyone', limit: 'light', body: null },
    handle: (call) =>
      answer(call, '', 'html', ({ frame, record }, agenda) =>
        overviewPage(frame, agenda, call.house.trackers.standings(record.id)),
      ),
  }),
  route({
    ...{ method: 'GET', path: '/a/:agenda/p/:project', may: 'anyone', limit: 'light', body: null },
    handle(call) {
      const id = String(call.req.params['project'])
      return answer(call, `p/${id}`, 'html', ({ frame, record, room }, agenda) => {
        const project = agenda.projects.find((one) => one.id === id)
        const path = `${frame.home}/p/${id}`
        const there = call.house.trackers.standings(record.id).get(id)
        const changed = newsIn(room).get(id)?.changed ?? 0
        return project ? projectPage({ ...frame, path }, agenda, project, { changed, there }) : null
      })
    },
  }),
  route({
    ...{ method: 'GET', path: '/a/:agenda/feed.atom', may: 'anyone', limit: 'light', body: null },
    handle: (call) =>
      answer(call, 'feed.atom', 'application/atom+xml', ({ frame, record, room, state }, agenda) => {
        const base = call.house.address()
        return atomFeed(frame, record.id, agenda, newsIn(room), base, state.page.since)
      }),
  }),
  route({
    // What is public is for other regions to take up; from here they also get its newer versions.
    ...{ method: 'GET', path: '/a/:agenda/region.json', may: 'anyone', limit: 'light', body: null },
    handle: (call) =>
      answer(call, 'region.json', 'json', ({ frame, record, state, day }, agenda) => {
        const only = new Set(agenda.projects.map((one) => one.id))
        const address = call.house.address() + frame.home
        const file = regionFile(state, { id: record.id, lang: record.lang, address, date: day, only })
        return file && stableJson(file)
      }),
  }),
]
