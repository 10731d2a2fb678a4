import { isIPv4 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { originOf } from '#shared/trackers/target.ts'

/** What the environment decides, read once at start. */
export type Config = {
  port: number
  /** Address to listen on; all of them by default, because phones must reach it. */
  host: string
  dataDir: string
  /** The address people use, when it is not the one this machine finds by itself. */
  publicUrl: string | null
  /** Behind a proxy that ends TLS: its forwarded headers are believed. */
  trustProxy: boolean
  dev: boolean
  /** Whether the client is served; tests of the doors alone do without. */
  pages: boolean
  /** Bytes kept free in the data folder for the moment when the disk is full; 0 for none. */
  ballast: number
  /** Participant devices per workshop. */
  maxDevices: number
  /** The ticket systems that backlogs may be handed on to, as hosts (https) or whole origins. */
  trackerHosts: string[]
}

/** Reads the environment; throws a sentence when a value cannot be meant. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const number = (name: string, fallback: number, min: number, max: number) => {
    const raw = env[name]
    if (raw === undefined || raw === '') return fallback
    const value = Number(raw)
    if (!Number.isInteger(value) || value < min || value > max)
      throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${raw}".`)
    return value
  }
  const publicUrl = env['PUBLIC_URL']?.trim().replace(/\/+$/, '') || null
  if (publicUrl && !/^https?:\/\/[^/]+(\/.*)?$/.test(publicUrl))
    throw new Error(`PUBLIC_URL must look like https://workshop.example.org, not "${publicUrl}".`)
  if (publicUrl && URL.canParse(publicUrl) && new URL(publicUrl).pathname !== '/')
    throw new Error(
      `PUBLIC_URL must not have a path: the pages live at the root of their host. Give them a host of their own, not "${publicUrl}".`,
    )
  return {
    port: number('PORT', 3000, 0, 65_535),
    host: env['HOST'] || '0.0.0.0',
    dataDir: resolve(env['DATA_DIR'] || 'data/var'),
    publicUrl,
    trustProxy: env['TRUST_PROXY'] === '1',
    dev: args.includes('--dev'),
    pages: !args.includes('--no-pages'),
    ballast: number('BALLAST_MB', 16, 0, 1024) * 2 ** 20,
    maxDevices: number('MAX_DEVICES', 6000, 1, 100_000),
    trackerHosts: hostsIn(env['TRACKER_HOSTS'] ?? ''),
  }
}

/** `redmine.example.org, http://10.0.0.5:3000`: what is no host is a mistake that should be noticed at once. */
function hostsIn(list: string): string[] {
  const hosts = list.split(/[\s,]+/).filter(Boolean)
  const bad = hosts.find((one) => originOf(one.includes('://') ? one : `https://${one}`) === null)
  if (bad !== undefined) throw new Error(`TRACKER_HOSTS must name hosts like redmine.example.org, not "${bad}".`)
  return hosts
}

/** Does an address name a machine by a number that is none of these? Posters with it lead elsewhere. */
export function leadsElsewhere(address: string, own: readonly string[]): boolean {
  const host = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '')
  const named = host(address)
  return isIPv4(named) && !named.startsWith('127.') && !own.some((one) => host(one) === named)
}

const EVERYWHERE: ReadonlySet<string> = new Set(['', '0.0.0.0', '::'])
const LOOPBACK = /^(127\.0\.0\.1|localhost)$/

/**
 * The addresses under which this server can be reached: by phones in the same network, where it listens for them; never
 * localhost if there is another. Where it listens on one address only, that one.
 */
export function ownAddresses(port: number, host = ''): string[] {
  if (!EVERYWHERE.has(host)) return [addressAt(host, port)]
  const found = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal && !one.address.startsWith('169.254.'))
    .map((one) => `http://${one.address}:${port}`)
  return found.length > 0 ? found : [localAddress(port)]
}

/** The address under which the machine itself reaches a server that listens there. */
export const localAddress = (port: number, host = ''): string =>
  EVERYWHERE.has(host) ? `http://localhost:${port}` : addressAt(host, port)

function addressAt(host: string, port: number): string {
  const name = LOOPBACK.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
