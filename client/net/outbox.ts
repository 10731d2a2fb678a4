import type { Refusal } from '#shared/base/result.ts'
import { type Rows, same } from '#shared/protocol/rows.ts'
import type { Reply, Say } from '#shared/protocol/wire.ts'
import { cannotKnow, leavesOpen } from '#shared/protocol/doubt.ts'
import { freshId, storage } from './device.ts'
import { keepRefused, openRefused, OTHER_HISTORY, PERHAPS, replaced } from './refused.ts'
import { type Sent, useNet } from './store.ts'

/** One answer on its way. It leaves the outbox only when the server has said that it is on disk, or why it is not. */
export type Letter = {
  slot: string
  say: Say
  /** How often the server failed over it. */
  failed?: number
  /** How often it went out without a word of what became of it: each of these tries may have been written. */
  unheard?: number
  /** The phone said it by itself: nobody misses it when it is refused. */
  quiet?: boolean
}
/** Refusals that pass by themselves. */
const PASSING = new Set(['notSaved', 'notJoined', 'tooFast', 'reload', 'line', 'portal', 'room.locked', 'room.full'])
/** A letter over which the server fails this often is not tried any more: it would keep the others waiting. */
const MOST_FAILURES = 5
const name = (room: string) => `tr:out:${room}`
let letters: Letter[] = []
/** Letters that this page has had in its hands. */
const known = new Set<string>()
let room: string | null = null
let history: string | null = null
let lastN = 0

/** Takes up what an earlier page of this room left unsent, or was refused. Called with every welcome. */
export function openOutbox(id: string, now = ''): void {
  if (room !== id) {
    room = id
    history = null
    letters = stored(id)
    lastN = Math.max(lastN, ...letters.map((letter) => letter.say.n))
    for (const { activity, slot, run, answer, refusal } of openRefused(id))
      if (refusal.code !== 'history') sent(activity, slot, { state: 'refused', answer, refusal, run })
    for (const letter of letters) mark(letter, { state: 'waiting', answer: letter.say.answer })
  }
  // Written between two histories: they belong to the new one.
  letters = letters.map((one) => (one.say.history === '' ? { ...one, say: { ...one.say, history: now } } : one))
  const other = (say: Say) => say.history !== now
  if (history !== null && history !== now) forget(OTHER_HISTORY, other)
  else if (letters.some(({ say }) => other(say))) giveUp(other, OTHER_HISTORY)
  history = now
}

/** The page leaves the room; what is stored stays stored. */
export function closeOutbox(): void {
  room = null
  letters = []
}

/** What was said before counts no longer (a backup was restored, a rehearsal ended): only the texts are kept. */
export function forget(why: Refusal, which: (say: Say) => boolean = () => true): void {
  const stays = (key: string) => letters.some(({ slot, say }) => !which(say) && key === `${say.activity}/${slot}`)
  useNet.setState((net) => ({ sent: Object.fromEntries(Object.entries(net.sent).filter(([key]) => stays(key))) }))
  giveUp(which, why)
}

function giveUp(which: (say: Say) => boolean, why: Refusal): void {
  const lost = letters.filter(({ say }) => which(say))
  letters = letters.filter(({ say }) => !which(say))
  keep()
  for (const letter of lost) {
    keepRefused(letter, why)
    sent(letter.say.activity, letter.slot, { state: 'none' })
  }
}

function stored(id: string): Letter[] {
  try {
    return JSON.parse(storage.get(name(id)) ?? '[]') as Letter[]
  } catch {
    return []
  }
}
/** Another tab of this phone keeps its letters in the same place: they stay. */
function keep(): void {
  if (!room) return
  for (const { say } of letters) known.add(say.id)
  const others = stored(room).filter(({ say }) => !known.has(say.id))
  storage.set(name(room), JSON.stringify([...others, ...letters]))
}
function sent(activity: string, slot: string, how: Sent): void {
  useNet.setState((net) => ({ sent: { ...net.sent, [`${activity}/${slot}`]: how } }))
}
/** How far a letter has come. What the private rows have shown of it meanwhile stays known until something new is said. */
function mark({ slot, say }: Letter, how: Sent): void {
  const told = how.state !== 'sending' && useNet.getState().sent[`${say.activity}/${slot}`]?.told
  sent(say.activity, slot, { ...how, run: say.run, ...(told ? { told } : {}) })
}

export type PostOptions = { name?: string; slot?: string; quiet?: boolean }

/** Puts an answer into the outbox; a newer one with the same slot replaces one that still waits. */
export function post(activity: string, run: number, answer: unknown, options: PostOptions = {}): Letter {
  const { slot = '', quiet } = options
  lastN = Math.max(Date.now(), lastN + 1)
  const base = { id: freshId(), activity, run, n: lastN, history: useNet.getState().history, answer }
  const letter: Letter = {
    slot,
    say: { ...base, ...(options.name ? { name: options.name } : {}) },
    ...(quiet ? { quiet } : {}),
  }
  letters = [...letters.filter((one) => one.say.activity !== activity || one.slot !== slot), letter]
  keep()
  replaced(activity, slot, run)
  mark(letter, { state: 'sending', answer })
  return letter
}

/** The letters that still wait, oldest first. */
export const waiting = (): readonly Letter[] => letters

/** It goes out now. Nobody knows what becomes of it until there is a word, and a reload must not forget that. */
export function leaves(letter: Letter): void {
  letter.unheard = (letter.unheard ?? 0) + 1
  if (letters.includes(letter)) keep()
}

/** No word from the server: nobody knows, so it stays and is tried again with the same id. */
export function unknown(letter: Letter): void {
  if (letters.includes(letter)) mark(letter, { state: 'waiting', answer: letter.say.answer })
}

/** Whether the server's word is no answer yet. One over which it fails again and again is refused at last. */
function passes(letter: Letter, reply: Refusal): boolean {
  if (reply.code !== 'server') return PASSING.has(reply.code)
  letter.failed = (letter.failed ?? 0) + 1
  return letter.failed < MOST_FAILURES
}

/** There is a word. Unless it leaves open what became of this try, only those before it are in doubt. */
function answered(letter: Letter, reply: Reply): void {
  if (reply.ok || !leavesOpen(reply.code)) letter.unheard = Math.max(0, (letter.unheard ?? 0) - 1)
}

/** What is true of a refused answer: one that went out before without a word may have been written all the same. */
const truth = ({ unheard }: Letter, reply: Refusal): Refusal => (unheard && cannotKnow(reply.code) ? PERHAPS : reply)

/** The server has answered. A refusal keeps the text on this device; only a lasting answer ends the trying. */
export function settle(letter: Letter, reply: Reply): 'done' | 'again' {
  const current = letters.includes(letter)
  answered(letter, reply)
  if (!reply.ok && passes(letter, reply)) {
    unknown(letter)
    if (current) keep()
    return 'again'
  }
  letters = letters.filter((one) => one !== letter)
  keep()
  if (!current) return 'done'
  const { answer } = letter.say
  if (reply.ok) return mark(letter, { state: 'saved', answer }), 'done'
  const refusal = truth(letter, reply)
  keepRefused(letter, refusal)
  mark(letter, { state: 'refused', answer, refusal })
  return 'done'
}

/**
 * The server tells what it holds of this device. The first word after our own is that very answer, and may come before its
 * acknowledgement; when it changes once more, another tab of this phone has spoken, and what this page remembers is no longer the last word.
 */
export function heard(before: Rows, after: Rows): void {
  const changed = (activity: string) => {
    const [was, is] = [before, after].map((rows) =>
      Object.entries(rows).filter(([key]) => key.startsWith(`${activity}/`)),
    )
    return is !== undefined && is.length > 0 && !same(Object.fromEntries(was ?? []), Object.fromEntries(is))
  }
  const { sent: all } = useNet.getState()
  for (const [key, how] of Object.entries(all)) {
    const at = key.indexOf('/')
    const [activity, slot] = [key.slice(0, at), key.slice(at + 1)]
    if (how.answer === undefined || !changed(activity)) continue
    const { answer: _, ...rest } = how
    if (!how.told) sent(activity, slot, { ...how, told: true })
    else if (how.state === 'saved') sent(activity, slot, rest)
  }
}
