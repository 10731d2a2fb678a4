import { hash, randomBytes } from 'node:crypto'
import { kindOf } from '#shared/activities/kinds.ts'
import { refuse } from '#shared/base/result.ts'
import { clean, parse } from '#shared/base/schema.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { tagOf } from '../store/keys.ts'
import { broken } from '../store/failpoint.ts'
import type { Batch } from '../store/store.ts'
import type { Room } from './room.ts'
import type { Job } from './types.ts'

const requestOf = (id: string) => hash('sha256', id, 'base64url').slice(0, 22)

const MOST_GONE = 24
const gone = (own: ReadonlyMap<string, { value: unknown }> | undefined): number =>
  [...(own?.values() ?? [])].filter(({ value }) => value === null).length

/** Names a ballot and tells nothing. */
const ballotId = (): string =>
  (broken('dated-ballot') ? Date.now().toString(36) : '') + randomBytes(12).toString('base64url')

/**
 * Takes in one answer: is it open, which cell, which value? Changes memory and the batch together.
 * A secret ballot answers 'secret' at first and is heard again when its group is full (`casting`).
 */
export function hear(
  room: Room,
  { who, say }: Extract<Job, { type: 'say' }>,
  batch: Batch,
  casting = false,
): Reply | 'secret' {
  const { rules, keys, id } = room.parts
  if (rules.removed(room.state).includes(who.device)) return refuse('room.removed')
  if (say.history !== room.history) return refuse('history')
  const item = rules.item(room.state, say.activity)
  if (!item) return refuse('activity.unknown')
  const run = room.answers.run(item.id, item.run)
  const open = item.phase === 'open' && !item.sealed
  // The end cuts those, too, whose opening was taken back; nobody who asks afterwards gets a new key made.
  const cut = item.sealed || (rules.ended(room.state) && item.phase === 'draft')
  const tag = cut ? null : tagOf(keys.of(id, item.id, item.run), who.device)

  // The same answer again gets the same reply, whatever has happened since.
  const forgets = broken('forget-retry')
  if (tag !== null && item.secrecy === 'secret' && run.marks.get(tag) === requestOf(say.id) && !forgets)
    return { ok: true }
  if (tag !== null && [...(run.cells.get(tag)?.values() ?? [])].some((held) => held.n === say.n)) return { ok: true }

  if (rules.ended(room.state)) return refuse('room.ended')
  if (say.run !== item.run) return refuse('activity.otherRun')
  // Whether the same answer is among those that were cut, nobody can tell any more: the phone has to hear that.
  if (tag === null) return refuse('activity.sealed')
  if (!open) return refuse('activity.notOpen')
  const kind = kindOf(item.kind)
  const answer = parse(kind.answer, say.answer)
  if (!answer.ok) return answer
  const role = who.role === 'organiser' ? 'moderator' : who.role
  if (!kind.mayAnswer(role, answer.value) && !broken('any-role-says')) return refuse('notAllowed')
  const name = item.secrecy === 'named' ? clean(say.name ?? '') : null
  if (name === '' && who.role === 'participant') return refuse('activity.needsName')
  if (item.secrecy === 'secret' && run.marks.has(tag) && !forgets) return refuse('activity.voted')

  const accepted = kind.accept(item, answer.value, {
    role,
    scope: who.scope,
    at: room.parts.now(),
    mine: run.of(tag),
    taken: (slot) => run.taken(slot, tag),
    result: () => room.result(item),
  })
  if (!accepted.ok) return accepted
  const { slot, value } = accepted.value

  if (item.secrecy === 'secret') {
    if (!casting) return 'secret'
    const mark = { activity: item.id, run: item.run, tag, request: requestOf(say.id) }
    const ballot = { activity: item.id, run: item.run, id: ballotId(), value }
    if (!forgets || !run.marks.has(tag)) batch.marks.push(mark)
    batch.ballots.push(ballot)
    run.putMark(mark)
    run.putBallot(ballot)
    return { ok: true }
  }
  // An older retry never overwrites a newer answer.
  const own = run.cells.get(tag)
  const held = own?.get(slot)
  if (held && held.n > say.n && !broken('older-overwrites')) return { ok: true }
  // The cell of what was never there only keeps late retries out: invented ids get a few of them and no more.
  if (value === null && !held && gone(own) >= MOST_GONE) return { ok: true }
  const cell = { tag, slot, n: say.n, name, value }
  batch.cells.push({ activity: item.id, run: item.run, ...cell })
  run.put(cell)
  return { ok: true }
}
