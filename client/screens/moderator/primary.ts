import { isKind } from '#shared/activities/kinds.ts'
import type { Say, TextKey } from '#shared/words/words.ts'
import { nextStep } from '../../activities/cafe/next.ts'
import type { NowRow } from '../../activities/cafe/rows.ts'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { AT_ONCE, VOTES } from '../parts/kinds.ts'

export type Listed = [id: string, item: ItemRow]
/** What the one big button does next, and what it says. */
export type Primary = { label: string; actions: unknown[] } | null

const named = (say: Say, verb: 'open' | 'close', kind: string) =>
  isKind(kind) ? say(`desk.${verb}.${kind}` as TextKey) : say(`desk.${verb}`)

/** The next item that is still to come. */
export const upcoming = (items: Listed[], current: string | null): Listed | null => {
  const at = items.findIndex(([id]) => id === current)
  return items.slice(at + 1).find(([, item]) => !item.skipped) ?? null
}

/** Goes to an item; what needs no opening of its own is open at once. */
export function goTo([id, item]: Listed): unknown[] {
  const open = AT_ONCE.has(item.kind) && item.phase === 'draft' ? [{ type: 'item/open', id }] : []
  return [{ type: 'item/go', id }, ...open]
}

type Clock = { startedAt: number | null; stoppedAt: number | null }
/** What the key for the time does: the speaker's clock, more time for a round, or the item's own limit. */
export function timeStep([id, item]: Listed, talk: Clock | undefined, now: number): unknown[] {
  const act = (action: object) => [{ type: 'item/do', id, action }]
  if (item.kind === 'talk') {
    const runs = talk && talk.startedAt !== null && talk.stoppedAt === null
    return act({ type: 'clock', do: runs ? 'stop' : 'start' })
  }
  if (item.kind === 'cafe') return act({ type: 'more' })
  return [{ type: 'item/timer', id, endsAt: Math.round(now + (item.minutes || 5) * 60_000) }]
}

export type CafeNow = NowRow & { rounds: number }
/** How far a ranking is revealed on the projector; null: all of it. */
export type StageNow = { revealed: number | null; groups: number }
/** What the present item says of itself beside its row. */
export type Inside = { cafe: CafeNow | null; stage: StageNow | null }

/** While a café runs, its next round is the one thing to do next. */
function cafeStep(id: string, { rounds, ...now }: CafeNow, say: Say): Primary {
  const next = nextStep(rounds, now)
  if (!next) return { label: named(say, 'close', 'cafe'), actions: [{ type: 'item/close', id }] }
  return { label: say(next.label, { round: next.round }), actions: [{ type: 'item/do', id, action: next.action }] }
}

/** One press further in the day. */
export function primaryOf(workshop: WorkshopRow, items: Listed[], say: Say, inside: Inside): Primary {
  const current = items.find(([id]) => id === workshop.current)
  const next = upcoming(items, workshop.current)
  if (workshop.ended) return null
  if (!current) return next ? { label: say('desk.begin', { title: next[1].title }), actions: goTo(next) } : null
  const [id, item] = current
  if (item.phase === 'draft') return { label: named(say, 'open', item.kind), actions: [{ type: 'item/open', id }] }
  if (item.phase === 'open' && item.kind === 'cafe' && inside.cafe) return cafeStep(id, inside.cafe, say)
  if (item.phase === 'open' && !AT_ONCE.has(item.kind))
    return { label: named(say, 'close', item.kind), actions: [{ type: 'item/close', id }] }
  if (VOTES.has(item.kind) && item.phase === 'closed' && !item.shown.projector)
    return {
      label: say('desk.reveal'),
      actions: [{ type: 'item/reveal', id, projector: true, phones: item.shown.phones }],
    }
  const { stage } = inside
  if (item.phase === 'closed' && stage && stage.revealed !== null && stage.revealed < stage.groups)
    return {
      label: say('desk.nextPlace'),
      actions: [{ type: 'item/do', id, action: { type: 'stage', upTo: stage.revealed + 1 } }],
    }
  const leave = item.phase === 'open' ? [{ type: 'item/close', id }] : []
  return next ? { label: say('desk.next', { title: next[1].title }), actions: [...leave, ...goTo(next)] } : null
}
