import type { Cell } from '#shared/activities/kind.ts'
import { kindOf } from '#shared/activities/kinds.ts'
import { type ReportKnown, runsOf } from '#shared/reports/known.ts'
import type { Entry } from '#shared/room/rules.ts'
import type { Action } from '#shared/workshop/actions.ts'
import { type Item, programme, type Workshop } from '#shared/workshop/workshop.ts'
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

/** What the whole-workshop file is made of, as plain data. */
export type ExchangeData = {
  lang: Lang
  workshop: Workshop
  journal: readonly Entry<Action>[]
  runs: { activity: string; run: number; cells: readonly Cell[]; people: number }[]
}
export function exchangeData(room: Room, lang: Lang): ExchangeData {
  const workshop = workshopIn(room)
  const items = programme(workshop).flatMap(runsOf)
  return {
    ...{ lang, workshop, journal: room.journal as unknown as readonly Entry<Action>[] },
    runs: items
      .filter(({ begun }) => begun)
      .map((item) => ({ activity: item.id, run: item.run, cells: cellsIn(room, item), people: room.turnout(item).n })),
  }
}
