import { useSay } from '../../kit/language.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import styles from './Phone.module.css'
import { type TableRow, useCore, useDemands } from './rows.ts'

/** After the last round: thanks, and what the tables came to. */
export function Thanks({ id, tables }: { id: string; tables: readonly TableRow[] }) {
  const say = useSay()
  return (
    <div className={styles.phone}>
      <p className={styles.thanks}>{say('cafe.thanks')}</p>
      {tables.map((table, index) => (
        <Harvest key={table.id} id={id} table={table} n={index + 1} />
      ))}
    </div>
  )
}

function Harvest({ id, table, n }: { id: string; table: TableRow; n: number }) {
  const say = useSay()
  const core = useCore(id, table.id)
  const demands = useDemands(id, table.id)
  return (
    <section className={styles.block} aria-label={say('cafe.tableTheme', { n, theme: table.theme })}>
      <h2 className={styles.table}>
        <TableBadge table={n} size="s" label={say('cafe.tableN', { n })} />
        <span>{table.theme}</span>
      </h2>
      {core ? <p className={styles.core}>{core}</p> : <p className={styles.quiet}>{say('cafe.coreLater')}</p>}
      {demands.length > 0 && (
        <>
          <h3 className={styles.small}>{say('cafe.demands')}</h3>
          <ul>
            {demands.map((demand) => (
              <li key={demand.id}>{demand.title}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
