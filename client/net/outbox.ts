import type { Reply, Say } from '#shared/protocol/wire.ts'
import { freshId, storage } from './device.ts'
import { type Sent, useNet } from './store.ts'

/** One answer on its way. It leaves the outbox only when the server has said that it is on disk, or why it is not. */
export type Letter = { slot: string; say: Say }
const name = (room: string) => `tr:out:${room}`
let letters: Letter[] = []
let room: string | null = null
let lastN = 0

/** Takes up what an earlier page of this room left unsent. */
export function openOutbox(id: string): void {
  if (room === id) return
  room = id
  try {
    letters = JSON.parse(storage.get(name(id)) ?? '[]') as Letter[]
  } catch {
    letters = []
  }
  lastN = Math.max(lastN, ...letters.map((letter) => letter.say.n))
  for (const letter of letters) mark(letter, { state: 'waiting', answer: letter.say.answer })
}

function keep(): void {
  if (room) storage.set(name(room), JSON.stringify(letters))
}
function mark({ slot, say }: Letter, sent: Sent): void {
  useNet.setState((net) => ({ sent: { ...net.sent, [`${say.activity}/${slot}`]: { ...sent, run: say.run } } }))
}

/** Puts an answer into the outbox; a newer one with the same slot replaces one that still waits. */
export function post(activity: string, run: number, answer: unknown, slot: string, name_?: string): Letter {
  lastN = Math.max(Date.now(), lastN + 1)
  const { history } = useNet.getState()
  const say: Say = { id: freshId(), activity, run, n: lastN, history, answer, ...(name_ ? { name: name_ } : {}) }
  const letter = { slot, say }
  letters = [...letters.filter((one) => one.say.activity !== activity || one.slot !== slot), letter]
  keep()
  mark(letter, { state: 'sending', answer })
  return letter
}

/** The letters that still wait, oldest first. */
export const waiting = (): readonly Letter[] => letters

/** No word from the server: nobody knows, so it stays and is tried again with the same id. */
export function unknown(letter: Letter): void {
  if (letters.includes(letter)) mark(letter, { state: 'waiting', answer: letter.say.answer })
}

/** The server has answered. A refusal keeps the text on the screen; only a lasting answer ends the trying. */
export function settle(letter: Letter, reply: Reply): 'done' | 'again' {
  if (!reply.ok && ['notSaved', 'notJoined', 'tooFast', 'reload', 'server'].includes(reply.code)) {
    unknown(letter)
    return 'again'
  }
  const current = letters.includes(letter)
  letters = letters.filter((one) => one !== letter)
  keep()
  const { answer } = letter.say
  if (current) mark(letter, reply.ok ? { state: 'saved', answer } : { state: 'refused', answer, refusal: reply })
  return 'done'
}
