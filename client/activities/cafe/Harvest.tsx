import { useSay } from '../../kit/language.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import { useRows } from '../../net/store.ts'
import { useTurn } from '../parts/useTurn.ts'
import styles from './Projector.module.css'
import { type TableRow, useDemands } from './rows.ts'

/** So many fit onto a board and can be read from the last row. */
const CORES = 2
const DEMANDS = 6
type Line = { key: string; n: number; text: string }

const pagesOf = (lines: readonly Line[], size: number) =>
  Array.from({ length: Math.ceil(lines.length / size) }, (_, page) => lines.slice(page * size, (page + 1) * size))

/** After the last round: the core messages and the demands of all tables, page by page. */
export function Harvest({ id, tables }: { id: string; tables: readonly TableRow[] }) {
  const say = useSay()
  const written = new Map(useRows<{ text: string }>(`${id}/core/`))
  const all = useDemands(id)
  const cores = tables.flatMap(({ id: key }, index) => {
    const text = written.get(key)?.text
    return text ? [{ key, n: index + 1, text }] : []
  })
  const demands = tables.flatMap((table, index) =>
    all.filter((one) => one.table === table.id).map((one) => ({ key: one.id, n: index + 1, text: one.title })),
  )
  const pages = [
    ...pagesOf(cores, CORES).map((lines) => ({ title: say('cafe.cores'), lines, large: true })),
    ...pagesOf(demands, DEMANDS).map((lines) => ({ title: say('cafe.demands'), lines, large: false })),
  ]
  const page = pages[useTurn(pages.length)]
  if (!page) return <p className={styles.thanks}>{say('cafe.boardThanks')}</p>
  return (
    <div className={styles.harvest}>
      <p className={styles.label}>{page.title}</p>
      <ul className={styles.lines}>
        {page.lines.map(({ key, n, text }) => (
          <li key={key} className={page.large ? styles.large : styles.line}>
            <TableBadge table={n} size={page.large ? 'l' : 'm'} label={say('cafe.tableN', { n })} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
