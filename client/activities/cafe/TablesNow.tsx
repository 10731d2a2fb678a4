import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import { useRow } from '../../net/store.ts'
import styles from './Desk.module.css'
import { type CafeRow, type TableRow, useCards, useCore, useDemands } from './rows.ts'

/** Every table with what has come together there so far. */
export function TablesNow({ id, cafe, round }: { id: string; cafe: CafeRow; round: number }) {
  const say = useSay()
  const grid = useRow<number[][]>(`${id}/grid`) ?? []
  return (
    <Panel title={say('cafe.tables')} level={3}>
      <ul className={styles.tables}>
        {cafe.tables.map((table, index) => (
          <Table key={table.id} id={id} table={table} n={index + 1} counts={grid[index] ?? []} round={round} />
        ))}
      </ul>
    </Panel>
  )
}

type TableProps = { id: string; table: TableRow; n: number; counts: readonly number[]; round: number }

function Table({ id, table, n, counts, round }: TableProps) {
  const say = useSay()
  const core = useCore(id, table.id)
  const demands = useDemands(id, table.id)
  const late = useCards(id, table.id).filter((card) => card.late).length
  const sum = counts.reduce((all, one) => all + one, 0)
  return (
    <li className={styles.table}>
      <h4 className={styles.name}>
        <TableBadge table={n} size="s" label={say('cafe.tableN', { n })} />
        <span>{table.theme}</span>
      </h4>
      <p className="figures">
        {say('cafe.cardCount', { n: sum })}
        {round > 0 && ` · ${say('cafe.inThisRound', { n: counts[round - 1] ?? 0 })}`}
        {late > 0 && ` · ${say('cafe.lateCount', { n: late })}`}
      </p>
      <p className={core ? styles.core : styles.quiet}>{core || say('cafe.noCore')}</p>
      {demands.length > 0 && (
        <ul>
          {demands.map((demand) => (
            <li key={demand.id}>{demand.title}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
