import type { CSSProperties } from 'react'
import { letter, type Plan, pausing } from '#shared/activities/cafe/plan.ts'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import { useRow } from '../../net/store.ts'
import styles from './Hall.module.css'
import { type CafeRow, seatIn, type TableRow } from './rows.ts'

type HallProps = { id: string; cafe: CafeRow; plan: Plan; round: number }

/** The hall from above. Groups lie over the tables, so that a change of round makes them walk. */
export function Hall({ id, cafe, plan, round }: HallProps) {
  const say = useSay()
  const sizes = useRow<number[]>(`${id}/sizes`) ?? []
  const tables = cafe.tables.length
  const columns = tables <= 1 ? 1 : tables <= 4 ? 2 : tables <= 9 ? 3 : 4
  const rows = Math.ceil(tables / columns)
  const resting = pausing(plan[round - 1] ?? [])
  const grid = { '--columns': columns, '--rows': rows } as CSSProperties

  return (
    <div className={cx(styles.hall, resting.length > 0 && styles.withPause, rows > 2 && styles.dense)} style={grid}>
      <ol className={styles.tables}>
        {cafe.tables.map((table, index) => (
          <Table key={table.id} id={id} table={table} n={index + 1} group={(plan[round - 1] ?? []).indexOf(index)} />
        ))}
      </ol>
      {resting.length > 0 && <p className={styles.pause}>{say('cafe.pausing')}</p>}
      {Array.from({ length: cafe.groups }, (_, group) => {
        const seat = seatIn(plan, round, group)
        const place = {
          '--turn': group,
          '--column': seat === null ? resting.indexOf(group) : seat % columns,
          '--row': seat === null ? 0 : Math.floor(seat / columns),
        } as CSSProperties
        return (
          <span
            key={group}
            className={cx(styles.token, seat === null && styles.resting)}
            style={place}
            aria-hidden="true"
          >
            <b>{letter(group)}</b>
            {(sizes[group] ?? 0) > 0 && <span className={cx(styles.size, 'figures')}>{sizes[group]}</span>}
          </span>
        )
      })}
    </div>
  )
}

function Table({ id, table, n, group }: { id: string; table: TableRow; n: number; group: number }) {
  const say = useSay()
  const cards = useRow<{ cards: number }>(`${id}/count/${table.id}`)?.cards ?? 0
  return (
    <li className={styles.table}>
      <TableBadge table={n} size="xl" />
      <div className={styles.words}>
        <p className={styles.theme}>
          <span className="visually-hidden">
            {say('cafe.tableN', { n })},{' '}
            {group < 0 ? say('cafe.tableFree') : say('cafe.groupN', { group: letter(group) })}:{' '}
          </span>
          {table.theme}
        </p>
        <p className={cx(styles.count, 'figures')}>{say('cafe.cardCount', { n: cards })}</p>
        <span className={styles.pile} style={{ '--cards': cards } as CSSProperties} />
      </div>
    </li>
  )
}
