import type { Hello, Welcome } from '#shared/protocol/wire.ts'
import type { House } from '../house.ts'
import { mineOf } from '../room/knowing.ts'
import { Told } from './encoder.ts'
import type { Seat } from './identify.ts'

function greet(house: House, { room, who, ticket }: Seat, hello: Hello, mineRev: number) {
  const { role, scope } = who
  const audience = room.parts.rules.audienceOf(role)
  const feed = room.feeds[audience]
  const base = {
    ...{ ok: true as const, room: room.parts.id, role, audience, scope, now: house.now(), history: room.history },
    ...(ticket ? { ticket } : {}),
    mine: { rev: mineRev, rows: mineOf(room, who.device, who) },
  }
  return { feed, base, missed: feed.since(hello.epoch, hello.rev) }
}

/** What somebody gets who was let in: the missing patches, or a snapshot. */
export function welcomeTo(house: House, seat: Seat, hello: Hello, mineRev: number): Welcome {
  const { feed, base, missed } = greet(house, seat, hello, mineRev)
  return missed ? { ...base, epoch: feed.epoch, patches: missed } : { ...base, snapshot: feed.snapshot() }
}

/** The same for a line, with the snapshot as it was written for everybody; and the private rows that were told. */
export function welcomeOn(house: House, seat: Seat, hello: Hello, mineRev: number) {
  const { feed, base, missed } = greet(house, seat, hello, mineRev)
  const { mine } = base
  if (missed) return { mine, reply: { ...base, epoch: feed.epoch, patches: missed } }
  return { mine, reply: new Told(`${JSON.stringify(base).slice(0, -1)},"snapshot":${feed.snapshotText()}}`) }
}
