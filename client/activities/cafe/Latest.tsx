import { useSay } from '../../kit/language.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import { useRows } from '../../net/store.ts'
import { useTurn } from '../parts/useTurn.ts'
import styles from './Projector.module.css'
import type { TableRow } from './rows.ts'

/** One of the newest cards at a time, table by table: enough to make the others curious. */
export function Latest({ id, tables }: { id: string; tables: readonly TableRow[] }) {
  const say = useSay()
  const rows = new Map(useRows<{ texts: string[] }>(`${id}/latest/`))
  const cards = tables.flatMap((table, index) =>
    (rows.get(table.id)?.texts ?? []).slice(-1).map((text) => ({ n: index + 1, text })),
  )
  const card = cards[useTurn(cards.length)]
  if (!card) return <p className={styles.latest} />
  return (
    <p className={styles.latest}>
      <TableBadge table={card.n} size="s" label={say('cafe.tableN', { n: card.n })} />
      <q>{card.text}</q>
    </p>
  )
}
