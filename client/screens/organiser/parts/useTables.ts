import type { CafeConfig } from '#shared/activities/cafe/config.ts'
import type { ItemRow } from '../../../net/rows.ts'
import { useRows } from '../../../net/store.ts'

/** A table of a café: its number counts from 1 and decides colour and shape. */
export type Table = { id: string; number: number; theme: string; place: string; host: string; cafe: string }

/** The tables of all cafés of the workshop, in the order of the programme. */
export function useTables(): Table[] {
  const cafes = useRows<ItemRow>('item/')
    .filter(([, item]) => item.kind === 'cafe')
    .toSorted(([, a], [, b]) => a.index - b.index)
  return cafes.flatMap(([, item]) =>
    ((item.edit?.config as CafeConfig | undefined)?.tables ?? []).map((table, at) => ({
      ...{ id: table.id, number: at + 1, cafe: cafes.length > 1 ? item.title : '' },
      ...{ theme: table.theme.text, place: table.place.text, host: table.host.text },
    })),
  )
}
