import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { type Refusal, refuse } from '#shared/base/result.ts'
import { parse } from '#shared/base/schema.ts'
import { DOORS } from '../doors.ts'
import type { House } from '../house.ts'
import { broken } from '../store/failpoint.ts'
import { isDisk } from '../store/store.ts'
import { buckets } from '../wire/limits.ts'
import { originAllowed } from '../wire/origin.ts'
import type { Asker, May, Route } from './route.ts'
import { askedBy } from './session.ts'

const STATUS: Record<string, number> = {
  notAllowed: 403,
  'grant.unknown': 403,
  origin: 403,
  notFound: 404,
  'room.unknown': 404,
  tooFast: 429,
  tooBig: 413,
  server: 500,
  notSaved: 503,
}
const LIMITS = { light: buckets(120, 20), heavy: buckets(20, 1), password: buckets(5, 0.2) }
/**
 * For everybody without a session together, per door: more than a hall of thousands needs, and less than would stop
 * the server. `password` is kept by its own doors, where browsers that have signed in before go by.
 */
const HALL = { light: buckets(6000, 1000), heavy: buckets(100, 10), password: null }

const BODY = 65_536

type HttpError = Error & { type?: string; status?: number }
/** Half a body, a foreign encoding, a broken address: the asker's fault, not a defect. */
function faultOf(error: HttpError): Refusal | null {
  if (error.type === 'entity.too.large') return refuse('tooBig')
  return error.status !== undefined && error.status < 500 ? refuse('malformed', { path: 'JSON' }) : null
}

/** The HTTP doors: headers, the table, and a refusal with a code for everything else under /api. */
export function httpApp(house: House): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', house.config.trustProxy ? 1 : false)
  app.use(headers(house))
  for (const door of DOORS) {
    const handle = (req: Request, res: Response) => answer(house, door, req, res)
    if (door.method === 'GET') app.get(door.path, handle)
    else app.post(door.path, handle)
  }
  app.use('/api/{*rest}', (_req, res) => send(res, refuse('notFound')))
  app.use(onFault(house))
  return app
}

/** What an asker got wrong is refused and nothing more; anything else is a defect and stands in the log. */
export function onFault(house: House) {
  return (error: HttpError, _req: Request, res: Response, _next: NextFunction) => {
    const refusal = faultOf(error)
    if (!refusal) house.log.error({ err: error }, 'http defect')
    if (!res.headersSent) send(res, refusal ?? refuse('server'))
  }
}

function headers(house: House) {
  const { dev } = house.config
  return (req: Request, res: Response, next: NextFunction) => {
    const host = /^[\w.:[\]-]+$/.test(req.headers.host ?? '') ? req.headers.host : ''
    helmet({
      contentSecurityPolicy:
        dev || broken('no-csp')
          ? false
          : {
              useDefaults: false,
              directives: {
                defaultSrc: ["'none'"],
                scriptSrc: ["'self'"],
                styleSrc: ["'self'"],
                imgSrc: ["'self'", 'data:'],
                fontSrc: ["'self'"],
                manifestSrc: ["'self'"],
                // Older Safari does not count the socket as 'self'.
                connectSrc: ["'self'", `ws://${host}`, `wss://${host}`],
                baseUri: ["'none'"],
                formAction: ["'self'"],
                frameAncestors: ["'none'"],
              },
            },
      strictTransportSecurity: req.secure,
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: req.secure ? { policy: 'same-origin' } : false,
      originAgentCluster: false,
    })(req, res, next)
  }
}

const parsers = new Map<number, ReturnType<typeof express.json>>()
/** Reads a body only when it has been decided that its sender may be heard; a large one from those who are known. */
function read(door: Route, asker: Asker, req: Request, res: Response): Promise<Refusal | { ok: true }> {
  if (door.method === 'GET') return Promise.resolve({ ok: true })
  const limit = asker.session ? (door.size ?? BODY) : BODY
  const parser = parsers.get(limit) ?? express.json({ limit })
  parsers.set(limit, parser)
  return new Promise((done, fail) => {
    parser(req, res, (error?: unknown) => {
      const refusal = error instanceof Error ? faultOf(error) : null
      if (error !== undefined && !refusal) fail(error as Error)
      else done(refusal ?? { ok: true })
    })
  })
}

async function answer(house: House, door: Route, req: Request, res: Response): Promise<void> {
  try {
    if (door.method === 'POST' && !originAllowed(house, req.headers)) return send(res, refuse('origin'))
    const asker = askerOf(house, req, res)
    if (!allowed(door.may, asker) || (asker.room === null && door.path.includes('/:room')))
      return send(res, refuse('notAllowed'))
    if (!mayNow(door, asker, house.now())) return send(res, refuse('tooFast'))
    const heard = await read(door, asker, req, res)
    if (!heard.ok) return send(res, heard)
    const body = door.body ? parse(door.body, req.body) : { ok: true as const, value: undefined }
    if (!body.ok) return send(res, body)
    const reply = await door.handle({ house, req, res, body: body.value, asker })
    if (reply) send(res, reply)
  } catch (error) {
    house.log.error({ err: error, door: door.path }, 'door defect')
    if (!res.headersSent) send(res, refuse(isDisk(error) ? 'notSaved' : 'server'))
  }
}

function mayNow(door: Route, { session }: Asker, now: number): boolean {
  const name = `${door.method} ${door.path}`
  if (session) return LIMITS[door.limit].take(`${name} ${session.secret}`, now)
  return HALL[door.limit]?.take(name, now) ?? true
}

function send(res: Response, reply: Refusal | { ok: true }): void {
  res.setHeader('cache-control', 'no-store')
  res.status(reply.ok ? 200 : (STATUS[reply.code] ?? 400)).json(reply)
}

function askerOf(house: House, req: Request, res: Response): Asker {
  const session = askedBy(house, req, res)
  const organiser = session?.organiser != null
  const id = req.params['room']
  const room = typeof id === 'string' ? house.directory.room(id) : null
  const links = (session?.grants ?? []).flatMap((grant) => {
    const link = house.directory.link(grant)
    return link && link.revoked === null && link.room === room?.id ? [link] : []
  })
  return { session, organiser, room, links }
}

/** The one decision about a door. An unknown room and a forbidden one look the same. */
export function allowed(may: May, asker: Asker): boolean {
  if (may === 'anyone') return true
  if (may === 'organiser') return asker.organiser
  if (!asker.room) return false
  return (may.includes('organiser') && asker.organiser) || asker.links.some((link) => may.includes(link.role))
}
