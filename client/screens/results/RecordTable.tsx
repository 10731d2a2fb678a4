import { cx } from '../../kit/cx.ts'
import styles from './RecordTable.module.css'

// Drawn as cards, a table is none to some browsers: so its parts say what they are.
const ROLES = { table: { role: 'table' }, group: { role: 'rowgroup' }, row: { role: 'row' }, cell: { role: 'cell' } }

/** A table of the record; its rows become cards on a narrow screen. */
export function RecordTable({ columns, rows }: { columns: string[]; rows: string[][] }) {
  const numeric = columns.map((_, at) => rows.every((row) => /^([\d,\s–]*|\d+ (von|of) \d+)$/.test(row[at] ?? '')))
  return (
    <table {...ROLES.table} className={styles.table}>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          {columns.map((column, at) => (
            <th key={at} scope="col" className={cx(numeric[at] && styles.number)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group} className="figures">
        {rows.map((row, at) => (
          <tr key={at} {...ROLES.row}>
            {columns.map((column, cell) => (
              <td
                key={cell}
                {...ROLES.cell}
                data-label={column}
                className={cx(numeric[cell] && styles.number, !row[cell] && styles.empty)}
              >
                {row[cell]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
