import { randomBytes } from 'node:crypto'
import { kindOf } from '#shared/activities/kinds.ts'
import { newId } from '#shared/base/ids.ts'
import { refuse, type Result } from '#shared/base/result.ts'
import { type Words } from '#shared/base/schema.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { checkUndo, concernedBy, fold } from '#shared/room/journal.ts'
import { type AnyAction, type Ctx, type Entry, roleOf, SERVER } from '#shared/room/rules.ts'
import { dehydrate } from '#shared/room/texts.ts'
import { broken, failpoint } from '../store/failpoint.ts'
import type { Batch } from '../store/store.ts'
import { watchOpen } from './crowd.ts'
import { forgetReplaced } from './forgetting.ts'
import { ctxOf } from './knowing.ts'
import { pruneKeys } from './pruning.ts'
import { forgetRehearsal } from './rehearsal.ts'
import type { Room } from './room.ts'
import type { Job, Who } from './types.ts'

const byOf = (who: Who) => (who.device === SERVER ? SERVER : who.grant === null ? who.role : `${who.role}:${who.grant}`)
const idOf = (action: AnyAction): unknown => ('id' in action ? action.id : null)

/** The server's own step. */
export function sealJob(activity: string, run: number): Extract<Job, { type: 'act' }> {
  const who: Who = { role: 'moderator', scope: null, grant: null, device: SERVER }
  const action = { type: 'item/seal', id: activity, run } as AnyAction
  return { type: 'act', who, id: newId(randomBytes), saw: null, action }
}

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
  if (known !== undefined && !broken('act-twice')) return { ok: true, seq: known }
  const newer = saw === null ? undefined : room.journal.findLast((entry) => entry.seq > saw && touches(entry, action))
  if (newer && !broken('both-win') && newer.by !== SERVER) return refuse('stale', { action: newer.action.type })

  const ctx = ctxOf(room, who)
  const sealing = who.device === SERVER && action.type === 'item/seal'
  const checked = sealing ? checkSeal(room, action) : rules.check(room.state, action, ctx)
  if (!checked.ok) return checked
  const final = checked.value
  if (final.type === 'undo') {
    const undo = mayUndo(room, (final as AnyAction & { seq: number }).seq, who, ctx)
    if (!undo.ok) return undo
  }

  for (const first of before(room, final, ctx)) {
    const entry = record(room, { id: newId(randomBytes), at: now(), by: SERVER, scope: null, action: first }, batch)
    follow(room, entry.action, batch, afterwards)
  }
  const { seq } = record(room, { id: job.id, at: now(), by: byOf(who), scope: who.scope, action: final }, batch)
  follow(room, final, batch, afterwards)
  return { ok: true, seq }
}

/** Writes an entry into the journal, the state and the batch: the state first, so that a defect leaves no trace. */
function record(room: Room, what: Omit<Entry, 'seq'>, batch: Batch): Entry {
  const { rules } = room.parts
  const entry: Entry = { seq: (room.journal.at(-1)?.seq ?? 0) + 1, ...what }
  const refolds = (entry.action.type === 'undo' && !broken('undo-forgets')) || entry.action.type === 'rehearsal/end'
  const state = refolds ? fold(rules, [...room.journal, entry]) : rules.apply(room.state, entry)
  const texts: Words[] = []
  batch.entries.push({ ...entry, action: dehydrate(entry.action, texts, room.texts) })
  batch.texts.push(...texts)
  room.journal.push(entry)
  room.actionIds.set(entry.id, entry.seq)
  room.state = state
  return entry
}

/** What the server does by itself before an action: a new run cuts the links of the one before, an end closes all. */
function before(room: Room, action: AnyAction, ctx: Ctx): AnyAction[] {
  const { rules } = room.parts
  if (action.type === 'item/open') {
    const { id, run } = action as AnyAction & { id: string; run?: number }
    const item = rules.item(room.state, id)
    const again = item?.phase === 'closed' && !item.sealed && run !== undefined && run !== item.run
    return again ? [{ type: 'item/seal', id, run: item.run } as AnyAction] : []
  }
  if (action.type !== 'workshop/end') return []
  return rules
    .items(room.state)
    .filter((item) => item.phase === 'open')
    .flatMap((item) => {
      const closed = rules.check(room.state, { type: 'item/close', id: item.id } as AnyAction, ctx)
      return closed.ok ? [closed.value] : []
    })
}

/** Besides the journal's own rules: a ballot never changes under those who have voted, not even back. */
function mayUndo(room: Room, seq: number, who: Who, ctx: Ctx): Result<null> {
  const { journal, state } = room
  const { rules } = room.parts
  const undo = checkUndo(rules, journal, seq, who.scope, ctx)
  const concerned = concernedBy(journal, seq)?.action
  if (!undo.ok || !concerned || !/^item\/(add|edit|open)$/.test(concerned.type)) return undo
  const after = fold(rules, [...journal, { seq: Infinity, action: { type: 'undo', seq } } as unknown as Entry])
  const item = rules.item(after, String(idOf(concerned)))
  const present = rules.item(state, String(idOf(concerned)))
  if (concerned.type === 'item/open') {
    // A board that would be sealed again, with answers in it whose links were never cut.
    const resealed = item?.sealed && present && !present.sealed && present.run === item.run
    return resealed && room.answers.run(item.id, item.run).linked ? refuse('undo.answered') : undo
  }
  // Answers outlive an opening that was taken back, and with them the item they belong to.
  if (!item) return present && ctx.answered(present) ? refuse('undo.blocked', { action: concerned.type }) : undo
  if (concerned.type === 'item/add') return undo
  const back = rules.check(state, { ...concerned, secrecy: item.secrecy, config: item.config } as AnyAction, ctx)
  return back.ok ? undo : refuse('undo.blocked', { action: concerned.type })
}

/** Does an entry concern what this action is about? Presses that race for the same thing must not both win. */
function touches(entry: Entry, action: AnyAction): boolean {
  // Hosts and minutes work beside the desk, on the same item: what they note changes nothing that is decided there.
  return atDesk(entry) && idOf(entry.action) !== null && idOf(entry.action) === idOf(action)
}
const atDesk = ({ by }: Entry) => by !== SERVER && ['moderator', 'organiser'].includes(roleOf(by))

function checkSeal(room: Room, action: AnyAction): Result<AnyAction> {
  const { id, run } = action as AnyAction & { id: string; run: number }
  const item = room.parts.rules.item(room.state, id)
  return item && item.phase === 'closed' && !item.sealed && item.run === run
    ? { ok: true, value: action }
    : refuse('activity.open')
}

/** What follows from an action beside the state: who is watched, what is sealed, who must leave. */
function follow(room: Room, action: AnyAction, batch: Batch, afterwards: (() => void)[]): void {
  const { rules, keys, id: roomId } = room.parts
  if (rules.forgets?.has(action.type)) forgetReplaced(room, batch)
  const item = rules.item(room.state, String(idOf(action)))
  switch (action.type) {
    case 'item/open':
      room.presence.unwatch(String(idOf(action)))
      room.presence.watch(String(idOf(action)))
      break
    case 'undo':
      watchOpen(room)
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
      afterwards.push(() => {
        failpoint('seal.written')
        pruneKeys(room)
      })
      break
    }
    case 'rehearsal/end':
      forgetRehearsal(room, (action as AnyAction & { from: number }).from, batch)
      afterwards.push(
        () => room.again(null, 'notJoined'),
        () => keys.destroyRoom(roomId),
      )
      break
    case 'device/remove':
      afterwards.push(() => room.again(String((action as AnyAction & { device: string }).device), 'room.removed'))
      break
    case 'workshop/end':
      afterwards.push(() => {
        pruneKeys(room)
        for (const one of rules.items(room.state)) if (one.phase === 'closed') void room.sealSoon(one.id, one.run)
      })
      break
    default:
  }
}
