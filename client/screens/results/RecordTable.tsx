import { cx } from '../../kit/cx.ts'
import styles from './RecordTable.module.css'

/** A table of the record. Two columns stand side by side on every screen; more become cards on a narrow one. */
export function RecordTable({ columns, rows }: { columns: string[]; rows: string[][] }) {
  const numeric = columns.map((_, at) => rows.every((row) => /^([\d.,\s–]*|\d+ (von|of) \d+)$/.test(row[at] ?? '')))
  const stacks = columns.length > 2
  // The roles are said aloud because a table drawn as cards is none to some browsers.
  return (
    <table role="table" className={cx(styles.table, stacks ? styles.stacks : styles.board)}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, at) => (
            <th key={at} role="columnheader" scope="col" className={cx(stacks && numeric[at] && styles.number)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="figures">
        {rows.map((row, at) => (
          <tr key={at} role="row">
            {columns.map((column, cell) => (
              <td
                key={cell}
                role="cell"
                data-label={column}
                className={cx(stacks && numeric[cell] && styles.number, !row[cell] && styles.empty)}
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
