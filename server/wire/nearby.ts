import { hostname, networkInterfaces } from 'node:os'

const bare = (address: string): string =>
  address
    .replace(/^::ffff:/i, '')
    .replace(/%.*$/, '')
    .toLowerCase()
const LOOP = /^(127\.|::1$)/
const ownAddresses = () =>
  Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((one) => bare(one.address)))

/**
 * Has somebody come to us over the network? This machine's own addresses prove nothing: its own browser reaches them
 * without one. By a name that is not this machine's own they do, because a proxy or the hall's network had to know it.
 */
export function byNetwork(address: string | undefined, host: string | undefined): boolean {
  const from = bare(address ?? '')
  if (from !== '' && !LOOP.test(from) && !ownAddresses().includes(from)) return true
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase()
  if (name === '' || /^[\d.]+$/.test(name) || name.startsWith('[')) return false
  const self = hostname().toLowerCase()
  return !/(^|\.)localhost$/.test(name) && name !== self && name !== `${self}.local`
}

/** The address behind a line; a trusted proxy names it last. */
export function addressOf(remote: string | undefined, forwarded: unknown, trustProxy: boolean): string | undefined {
  const told = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  return told || remote
}
