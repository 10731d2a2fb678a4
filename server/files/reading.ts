import { kindOf } from '#shared/activities/kinds.ts'
import type { ReportKnown } from '#shared/reports/known.ts'
import type { ExchangeSource } from '#shared/reports/exchange.ts'
import type { Entry } from '#shared/room/rules.ts'
import type { Action } from '#shared/workshop/actions.ts'
import type { Item, Workshop } from '#shared/workshop/workshop.ts'
import type { Lang } from '#shared/words/say.ts'
import { knownOf } from '../room/knowing.ts'
import type { Room } from '../room/room.ts'

export const workshopIn = (room: Room): Workshop => room.state as Workshop
export const cellsIn = (room: Room, item: Item) => room.answers.run(item.id, item.run).list(item.secrecy === 'named')

/** What reports may use of a live room. The present run is counted as screens see it: in steps while it is open. */
export function reportKnown(room: Room): ReportKnown {
  const known = knownOf(room)
  return {
    resultOf(item) {
      const present = workshopIn(room).items[item.id]
      if (present && present.run === item.run) return known.result(present)
      return kindOf(item.kind).count(item, cellsIn(room, item)) as unknown
    },
    turnoutOf: (item) => room.turnout(item),
  }
}

/** What the whole-workshop file is made of. */
export const exchangeSource = (room: Room, lang: Lang): ExchangeSource => ({
  ...{ lang, workshop: workshopIn(room), journal: room.journal as unknown as readonly Entry<Action>[] },
  cellsOf: (item) => cellsIn(room, item),
  peopleOf: (item) => room.turnout(item).n,
})
