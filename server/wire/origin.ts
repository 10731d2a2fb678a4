import type { IncomingHttpHeaders } from 'node:http'
import { broken } from '../store/failpoint.ts'
import type { House } from '../house.ts'

/**
 * Did this request come from a page of ours? Browsers name the page's origin on every socket handshake and every
 * request that changes something; its host must be the one that was asked. Programs without an origin carry no cookie
 * of anybody else and may pass.
 */
export function originAllowed(house: House, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = headers
  if (origin === undefined) return true
  const forwarded = house.config.trustProxy ? headers['x-forwarded-host'] : undefined
  const host = typeof forwarded === 'string' ? forwarded : headers.host
  try {
    const url = new URL(origin)
    if (broken('origin-suffix')) return origin.includes(host ?? '')
    return url.host === host || url.origin === house.config.publicUrl
  } catch {
    return false
  }
}
