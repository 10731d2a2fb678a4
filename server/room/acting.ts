import { randomBytes } from 'node:crypto'
import { kindOf } from '#shared/activities/kinds.ts'
import { refuse } from '#shared/base/result.ts'
import { type Words } from '#shared/base/schema.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { checkUndo, fold } from '#shared/room/journal.ts'
import { type AnyAction, type Entry, SERVER } from '#shared/room/rules.ts'
import { dehydrate } from '#shared/room/texts.ts'
import { Answers } from './answers.ts'
import type { Batch } from '../store/store.ts'
import { ctxOf } from './knowing.ts'
import type { Room } from './room.ts'
import type { Job, Who } from './types.ts'

const byOf = (who: Who) => (who.device === SERVER ? SERVER : who.grant === null ? who.role : `${who.role}:${who.grant}`)
const idOf = (action: AnyAction): unknown => ('id' in action ? action.id : null)

/** Decides one action and, if it may happen, writes it into the journal, the state and the batch. */
export function decide(
  room: Room,
  job: Extract<Job, { type: 'act' }>,
  batch: Batch,
  afterwards: (() => void)[],
): Reply {
  const { rules, now } = room.parts
  const { who, saw, action } = job
  const known = room.actionIds.get(job.id)
  if (known !== undefined) return { ok: true, seq: known }
  const newer = saw === null ? undefined : room.journal.findLast((entry) => entry.seq > saw && touches(entry, action))
  if (newer && newer.by !== SERVER) return refuse('stale', { action: newer.action.type })

  const ctx = ctxOf(room, who)
  const sealing = who.device === SERVER && action.type === 'item/seal'
  const checked = sealing ? checkSeal(room, action) : rules.check(room.state, action, ctx)
  if (!checked.ok) return checked
  const final = checked.value
  if (final.type === 'undo') {
    const undo = checkUndo(rules, room.journal, (final as AnyAction & { seq: number }).seq, who.scope, ctx)
    if (!undo.ok) return undo
  }

  const seq = (room.journal.at(-1)?.seq ?? 0) + 1
  const entry: Entry = { seq, id: job.id, at: now(), by: byOf(who), scope: who.scope, action: final }
  const texts: Words[] = []
  batch.entries.push({ ...entry, action: dehydrate(final, texts) })
  batch.texts.push(...texts)
  room.journal.push(entry)
  room.actionIds.set(entry.id, seq)
  const refolds = final.type === 'undo' || final.type === 'rehearsal/end'
  room.state = refolds ? fold(rules, room.journal) : rules.apply(room.state, entry)
  follow(room, final, batch, afterwards)
  return { ok: true, seq }
}

/** Does an entry concern what this action is about? Presses that race for the same thing must not both win. */
function touches(entry: Entry, action: AnyAction): boolean {
  return (
    entry.by !== SERVER && entry.scope === null && idOf(entry.action) !== null && idOf(entry.action) === idOf(action)
  )
}

function checkSeal(room: Room, action: AnyAction): { ok: true; value: AnyAction } | ReturnType<typeof refuse> {
  const { id, run } = action as AnyAction & { id: string; run: number }
  const item = room.parts.rules.item(room.state, id)
  return item && item.phase === 'closed' && !item.sealed && item.run === run
    ? { ok: true, value: action }
    : refuse('activity.open')
}

/** What follows from an action beside the state: who is watched, what is sealed, who must leave. */
function follow(room: Room, action: AnyAction, batch: Batch, afterwards: (() => void)[]): void {
  const { rules, keys, id: roomId, dice } = room.parts
  const item = rules.item(room.state, String(idOf(action)))
  switch (action.type) {
    case 'item/open':
      room.presence.unwatch(String(idOf(action)))
      room.presence.watch(String(idOf(action)))
      break
    case 'item/reveal': {
      const { projector, phones } = action as AnyAction & { projector: boolean; phones: boolean }
      if (item && item.phase === 'closed' && !item.sealed && (projector || phones))
        afterwards.push(() => void room.sealSoon(item.id, item.run))
      break
    }
    case 'item/seal': {
      if (!item) break
      const fresh = () => `~${randomBytes(16).toString('base64url')}`
      const rename = room.answers.run(item.id, item.run).seal(fresh, kindOf(item.kind).continues)
      batch.seals.push({ activity: item.id, run: item.run, rename })
      afterwards.push(() => keys.destroy(roomId, item.id, item.run))
      break
    }
    case 'rehearsal/end':
      batch.clear = true
      batch.cells = []
      batch.marks = []
      batch.ballots = []
      room.answers = new Answers(dice)
      afterwards.push(() => {
        keys.destroyRoom(roomId)
        room.again(null, 'notJoined')
      })
      break
    case 'device/remove':
      afterwards.push(() => room.again(String((action as AnyAction & { device: string }).device), 'room.removed'))
      break
    case 'workshop/end':
      afterwards.push(() => {
        for (const one of rules.items(room.state)) if (one.phase === 'closed') void room.sealSoon(one.id, one.run)
      })
      break
    default:
  }
}
