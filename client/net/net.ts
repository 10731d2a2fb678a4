import { io, type Socket } from 'socket.io-client'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { fromSnapshot, type Mirror, receive } from '#shared/protocol/mirror.ts'
import { pauseAfter } from '#shared/protocol/patience.ts'
import type { Patch } from '#shared/protocol/rows.ts'
import type { Act, ClientToServer, Hello, Mine, Reply, ServerToClient, Welcome } from '#shared/protocol/wire.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { perform } from './acting.ts'
import { storage } from './device.ts'
import { type Door, mayReload, passes, patience, rehearses } from './door.ts'
import { helloOf, takeWelcome } from './early.ts'
import type { Letter, PostOptions } from './outbox.ts'
import { closeOutbox, forget, heard, leaves, openOutbox, post, settle, unknown, waiting } from './outbox.ts'
import { startPolling, stopPolling } from './polling.ts'
import type { ItemRow } from './rows.ts'
import { emptyNet, serverNow, setServerTime, useNet } from './store.ts'

type Line = Socket<ServerToClient, ClientToServer>
const ACK_MS = 8000
/** A line that may be dead without knowing it is asked, and given up sooner. */
const PROBE_MS = 3000
const WAKE_MS = 1500

let door: Door | null = null
let line: Line | null = null
let greeting = false
let retry: ReturnType<typeof setTimeout> | null = null
let knock: ReturnType<typeof setTimeout> | null = null
let failures = 0
let dialledAt = 0

/** Enters a room and stays in it: through sleep, reloads and dead lines. Entering another one leaves the first. */
export function enter(next: Door): () => void {
  leave()
  door = next
  useNet.setState({ ...emptyNet })
  // The line starts with long polling and is upgraded after a tested round trip: that works behind every proxy.
  const how = { transports: ['polling', 'websocket'], withCredentials: true, timeout: ACK_MS }
  line = io({ ...how, reconnection: false, forceNew: true })
  dialledAt = Date.now()
  line.on('connect', () => void greet())
  line.on('connect_error', lost)
  line.on('disconnect', lost)
  line.io.on('ping', () => useNet.setState({ freshAt: serverNow() }))
  line.on('patch', onPatch)
  line.on('mine', onMine)
  line.on('again', (code) => {
    if (code === 'notJoined') void greet()
    else useNet.setState({ refusal: refuse(code) })
  })
  addEventListener('online', wake)
  addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', wake)
  document.addEventListener('resume', wake)
  if (!next.grant) void seeEarly(next, line)
  return leave
}

/** What the room has said before this page was ready is shown until the line stands. */
async function seeEarly(next: Door, mine: Line): Promise<void> {
  const reply = await takeWelcome(next.id)
  if (reply && line === mine && useNet.getState().mirror.epoch === '') welcome(reply, 'connecting')
}

function leave(): void {
  const left = line
  line = null
  door = null
  left?.close()
  if (retry) clearTimeout(retry)
  if (knock) clearTimeout(knock)
  retry = knock = null
  stopPolling()
  failures = 0
  greeting = false
  closeOutbox()
  removeEventListener('online', wake)
  removeEventListener('pageshow', wake)
  document.removeEventListener('visibilitychange', wake)
  document.removeEventListener('resume', wake)
}

/** A phone that wakes, or finds a network, tries at once; what it had under way may lead nowhere by now. */
function wake(): void {
  if (document.visibilityState !== 'hidden') tryAgain(WAKE_MS)
}

/** Knocks at the door at once: somebody has pressed the button, or the phone woke up. */
export function tryAgain(ms = ACK_MS): void {
  if (!line) return
  if (line.connected) return void greet(ms)
  if (!retry && Date.now() - dialledAt < ms) return
  line.disconnect()
  dial()
}

function dial(): void {
  if (retry) clearTimeout(retry)
  retry = null
  dialledAt = Date.now()
  line?.connect()
}

/** A broken line is tried again after a random pause (full jitter), so that a whole hall does not return at once. */
function lost(): void {
  if (!line || !door) return
  useNet.setState((net) => ({ line: net.line === 'polling' || net.line === 'portal' ? net.line : 'lost' }))
  for (const letter of waiting()) unknown(letter)
  failures += 1
  if (failures >= 3) {
    const connected = () => line?.connected === true
    startPolling({ hello, connected, welcome: (reply) => welcome(reply, 'polling') })
  }
  if (retry) return
  retry = setTimeout(dial, pauseAfter(failures, Math.random))
}

function hello(): Hello | null {
  if (!door) return null
  const { mirror } = useNet.getState()
  const known = mirror.epoch ? { epoch: mirror.epoch, rev: mirror.rev } : {}
  if (door.grant)
    return { protocol: PROTOCOL, room: door.id, grant: door.grant, ...(door.as ? { as: door.as } : {}), ...known }
  return { ...helloOf(door), ...known }
}

function greet(ms = ACK_MS): Promise<void> {
  const ask = hello()
  const asked = line
  if (!asked || !ask || greeting) return Promise.resolve()
  greeting = true
  return new Promise((done) => {
    // Not awaited: a patch may come in the same breath as the welcome, and must find it applied.
    asked.timeout(ms).emit('hello', ask, (error, reply) => {
      done()
      if (line !== asked) return
      greeting = false
      // A line that breaks in between has said so itself; one that only keeps silent is given up.
      if (error) return asked.connected ? void asked.disconnect() : undefined
      failures = 0
      stopPolling()
      if (welcome(reply, 'live')) void flush()
    })
  })
}

/** The door said no. What passes is tried again; only what lasts is shown as the end of the way. */
function turnedAway(word: Refusal, how: 'live' | 'polling'): void {
  const gone = word.code === 'room.unknown' && useNet.getState().room !== null
  const reply = gone ? refuse('room.gone') : word
  if (gone) forget(reply)
  if (reply.code === 'reload' && mayReload()) return location.reload()
  if (!passes(reply.code)) useNet.setState({ refusal: reply, line: how })
  const pause = patience(reply.code)
  if (how === 'polling' || knock || pause === null) return
  knock = setTimeout(() => {
    knock = null
    if (line?.connected) void greet()
  }, pause)
}

/** Takes in what the room says to a hello; false when it did not let us in. A line's word always counts. */
function welcome(reply: Welcome | Refusal, how: 'connecting' | 'live' | 'polling'): boolean {
  if (!reply.ok) {
    if (how !== 'connecting') turnedAway(reply, how)
    return false
  }
  setServerTime(reply.now)
  const { mirror } = useNet.getState()
  let next: typeof mirror | null = 'snapshot' in reply ? fromSnapshot(reply.snapshot) : mirror
  if ('patches' in reply) for (const patch of reply.patches) next = next && receive(next, reply.epoch, patch)
  const { room, role, scope, history, mine } = reply
  if (reply.ticket && door) storage.set(`tr:ticket:${door.id}`, reply.ticket)
  const base = { line: how, refusal: null, room, role, scope, history, freshAt: serverNow() }
  useNet.setState(base)
  own(mine)
  openOutbox(`${room}:${door?.grant ?? ''}`, history)
  // Without the missing patches the old rows stay on the screen until the whole has come.
  see(next ?? { ...mirror, epoch: '' }, history)
  if (!next) void greet()
  return true
}

/** The mirror moves on. The end of a rehearsal begins another history, whose name the next welcome brings. */
function see(mirror: Mirror, history = ''): void {
  const over = rehearses(useNet.getState().mirror) === true && rehearses(mirror) === false
  useNet.setState({ mirror })
  if (!over) return
  forget(refuse('rehearsal.over'))
  if (history !== '') return
  useNet.setState({ history })
  setTimeout(() => void greet(), Math.random() * 1000)
}

function onPatch(epoch: string, patch: Patch): void {
  const next = receive(useNet.getState().mirror, epoch, patch)
  if (!next) return void greet()
  useNet.setState({ freshAt: serverNow() })
  see(next)
}
function own({ rows, rev }: Mine): void {
  const before = useNet.getState().mine
  useNet.setState({ mine: rows, mineRev: rev })
  heard(before, rows)
}
function onMine(mine: Mine): void {
  if (mine.rev > useNet.getState().mineRev) own(mine)
}

let flushing = false
async function flush(): Promise<void> {
  if (flushing) return
  flushing = true
  let pause = 0
  while (line?.connected && waiting().length > 0) {
    const results = await Promise.all(waiting().slice(0, 8).map(deliver))
    if (!results.includes('again')) pause = 0
    else {
      pause = Math.min(Math.max(pause * 2, 500), 5000)
      await new Promise((done) => setTimeout(done, Math.random() * pause))
    }
  }
  flushing = false
}
async function deliver(letter: Letter): Promise<'done' | 'again'> {
  if (!line?.connected || letter.say.history === '') return 'again'
  leaves(letter)
  try {
    const reply = await line.timeout(ACK_MS).emitWithAck('say', letter.say)
    if (!reply.ok && ['notJoined', 'history'].includes(reply.code)) await greet()
    return settle(letter, reply)
  } catch {
    unknown(letter)
    if (line?.connected) await greet(PROBE_MS)
    return 'again'
  }
}

/** Says something about an activity. It is kept until the server has it; see `useSent` for how far it has come. */
export function say(activity: string, answer: unknown, options: PostOptions = {}): void {
  const item = useNet.getState().mirror.rows[`item/${activity}`] as ItemRow | undefined
  post(activity, item?.run ?? 1, answer, options)
  void flush()
}

/** Does something as moderator, host or minute-taker. The same press is one action, however often it is sent. */
export function act(action: unknown, options: { saw?: boolean } = {}): Promise<Reply> {
  const over = (deed: Act) => line?.timeout(ACK_MS).emitWithAck('act', deed)
  return perform({ over, hello, greet }, action, options.saw === true)
}
