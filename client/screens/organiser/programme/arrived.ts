import type { ItemRow } from '../../../net/rows.ts'
import { useNet } from '../../../net/store.ts'
import { markOf } from './draft.ts'

/** Waits until the screen shows what was saved, so that the form does not flicker back for a moment. */
export async function arrived(id: string, base: string): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    const row = useNet.getState().mirror.rows[`item/${id}`] as ItemRow | undefined
    if (row && markOf(row) !== base) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
