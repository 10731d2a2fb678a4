import { randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'
import { newSecret } from '#shared/base/ids.ts'
import { hashOf, type House } from '../house.ts'
import type { SessionRecord } from '../store/directory.ts'

const DAYS_30 = 30 * 24 * 3600 * 1000

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
  if (fresh)
    res.cookie('tr_session', secret, {
      httpOnly: true,
      sameSite: 'lax',
      secure: req.secure,
      maxAge: DAYS_30,
      path: '/',
    })
}
