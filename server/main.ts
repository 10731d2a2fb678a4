import { createServer } from 'node:http'
import express from 'express'
import { type Config, leadsElsewhere, localAddress, ownAddresses, readConfig } from './config.ts'
import { httpApp, onFault } from './http/app.ts'
import { setUpLink } from './http/people.ts'
import { openPages } from './http/pages.ts'
import { type House, openHouse } from './house.ts'
import { openLog } from './log.ts'
import { openProbe } from './probe.ts'
import { PROOF } from './store/failpoint.ts'
import { DataFolderError, explained } from './store/open.ts'
import { openSockets } from './wire/socket.ts'
import { sayIn, type TextKey } from '#shared/words/words.ts'
import type { Lang } from '#shared/words/say.ts'

const lang: Lang = (process.env['LANG'] ?? 'de').startsWith('en') ? 'en' : 'de'
const say = sayIn(lang)
const print = (line: string) => process.stdout.write(`${line}\n`)

/** A whole hall knocks in one second: whoever finds no place in the queue would try again only after seconds. */
const BACKLOG = 8192

function stopWith(key: TextKey, fill: Record<string, string | number>): never {
  // Ports and processes are names, not quantities: no thousands separators.
  const plain = Object.fromEntries(Object.entries(fill).map(([name, value]) => [name, String(value)]))
  process.stderr.write(`${say(key, plain)}\n`)
  process.exit(1)
}

/** A data folder that cannot be used is explained; anything else is a defect. */
function stopFor(error: unknown): never {
  if (error instanceof DataFolderError) stopWith(`start.${error.code}` as TextKey, error.details)
  throw error
}

async function start(config: Config): Promise<void> {
  const log = openLog(process.env['LOG_LEVEL'] ?? 'warn')
  let house: House
  try {
    house = openHouse(config, log, (port) => ownAddresses(port, config.host))
  } catch (error) {
    stopFor(error)
  }
  const app = express()
  const http = createServer(app)
  app.use(httpApp(house))
  const io = openSockets(house, http)
  if (config.pages) await openPages(house, app, http)
  app.use(onFault(house))

  http.on('error', (error: NodeJS.ErrnoException) => {
    // A door that is open and stumbles over somebody stays open.
    if (http.listening) return log.error({ err: error }, 'listening')
    void house.close().finally(() => {
      if (error.code === 'EADDRINUSE') stopWith('start.portTaken', { port: config.port })
      process.stderr.write(`${error.message}\n`)
      process.exit(1)
    })
  })
  http.listen({ port: config.port, host: config.host, backlog: BACKLOG }, () => {
    const address = http.address()
    house.port.value = typeof address === 'object' && address ? address.port : config.port
    try {
      announce(house)
    } catch (error) {
      stopFor(explained(error, config.dataDir))
    }
    void house.rooms.wake().catch((error: unknown) => log.error({ err: error }, 'cannot wake'))
  })

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    // First no new work, then what waits is written, then the doors close: nothing acknowledged is lost.
    http.close()
    void house.rooms
      .close()
      .then(() => io.close())
      .then(() => house.close())
      // Whatever was acknowledged is on disk; what could not be tidied up now is tidied up by the next start.
      .catch((error: unknown) => log.error({ err: error }, 'stopping'))
      .finally(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function announce(house: House): void {
  const address = house.address()
  const local = localAddress(house.port.value, house.config.host)
  const before = house.directory.setting('lastAddress')
  const own = ownAddresses(house.port.value)
  // Written first: what is printed then comes in one piece, also where the disk is slow.
  house.directory.putSetting('lastAddress', address)
  const token = setUpLink(house)
  print(say('start.ready', { address }))
  if (local !== address) print(say('start.local', { address: local }))
  if (before && before !== address) print(say('start.moved', { before, address }))
  // An address that was set by hand does not move along; behind a proxy it may well be another machine's.
  else if (!house.config.trustProxy && leadsElsewhere(address, own))
    print(say('start.moved', { before: address, address: own[0] ?? '' }))
  if (token) {
    print(say('start.setUp'))
    print(`  ${local}/setup#${token}`)
    if (local !== address) print(`  ${address}/setup#${token}`)
  }
}

if (PROOF) openProbe()
// Whoever stops reading what is printed does not stop the server.
process.stdout.on('error', () => undefined)
const failed = (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
// No waiting at the top: code that waits there cannot be compiled beforehand (see server/proof/start.cjs).
void (async () => start(readConfig(process.env, process.argv)))().catch(failed)
