import type { Hello, Welcome } from '#shared/protocol/wire.ts'
import type { House } from '../house.ts'
import { mineOf } from '../room/knowing.ts'
import type { Seat } from './identify.ts'

/** What somebody gets who was let in: the missing patches, or a snapshot. */
export function welcomeTo(house: House, { room, who, ticket }: Seat, hello: Hello, mineRev: number): Welcome {
  const audience = room.parts.rules.audienceOf(who.role)
  const feed = room.feeds[audience]
  const missed = feed.since(hello.epoch, hello.rev)
  const { role, scope } = who
  const base = {
    ok: true as const,
    room: room.parts.id,
    role,
    audience,
    scope,
    now: house.now(),
    history: room.history,
  }
  const mine = { rev: mineRev, rows: mineOf(room, who.device) }
  const extra = ticket ? { ticket } : {}
  return missed
    ? { ...base, ...extra, mine, epoch: feed.epoch, patches: missed }
    : { ...base, ...extra, mine, snapshot: feed.snapshot() }
}
