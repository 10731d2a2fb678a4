import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { newSecret } from '#shared/base/ids.ts'
import { hashOf, type House } from '../house.ts'
import type { SessionRecord } from '../store/directory.ts'
import { secretOf, SESSION_MS, sessionOf, tried } from '../wire/identify.ts'

const DAY = 24 * 3600 * 1000
const DAYS_180 = 180 * DAY

/** Changes this browser's session (made when there is none) and sets its cookie. */
export function changeSession(
  house: House,
  req: Request,
  res: Response,
  session: SessionRecord | null,
  change: (session: SessionRecord) => Partial<SessionRecord>,
  renew = false,
): void {
  // Whoever signs in gets a new secret, so that an older cookie is worth nothing afterwards.
  const fresh = session === null || renew
  const secret = newSecret(randomBytes)
  const base: SessionRecord = session ?? { secret: '', organiser: null, grants: [], seen: 0 }
  if (fresh && session) house.directory.removeSession(session.secret)
  const next = { ...base, ...change(base), seen: house.now(), secret: fresh ? hashOf(secret) : base.secret }
  house.directory.putSession(next)
  if (fresh) {
    house.directory.removeSessionsBefore(house.now() - SESSION_MS)
    setCookie(req, res, secret)
  }
}

function setCookie(req: Request, res: Response, secret: string): void {
  const options = { httpOnly: true, sameSite: 'lax', secure: req.secure, maxAge: SESSION_MS, path: '/' } as const
  res.cookie('tr_session', secret, options)
}

/** Who asks, by their cookie; once a day that is written down, so that a session in use does not end. */
export function askedBy(house: House, req: Request, res: Response): SessionRecord | null {
  const session = sessionOf(house, req.headers.cookie)
  const secret = secretOf(req.headers.cookie)
  if (!session || secret === undefined || house.now() - session.seen < DAY) return session
  const next = { ...session, seen: house.now() }
  if (!tried(() => house.directory.putSession(next))) return session
  setCookie(req, res, secret)
  return next
}

const signOf = (house: House, organiser: string) =>
  createHmac('sha256', house.secret).update(`known browser/${organiser}`).digest('hex')

/** This browser has signed in to that account: strangers who fail at it do not slow this one down. */
export function remember(house: House, req: Request, res: Response, organiser: string): void {
  res.cookie(`tr_known_${organiser}`, signOf(house, organiser), {
    httpOnly: true,
    sameSite: 'strict',
    secure: req.secure,
    maxAge: DAYS_180,
    path: '/api/signin',
  })
}
export function remembers(house: House, req: Request, organiser: string): boolean {
  const sign = new RegExp(`(?:^|;\\s*)tr_known_${organiser}=([0-9a-f]{64})(?:;|$)`).exec(req.headers.cookie ?? '')?.[1]
  return sign !== undefined && timingSafeEqual(Buffer.from(sign), Buffer.from(signOf(house, organiser)))
}
