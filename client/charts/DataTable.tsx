import { cx } from '../kit/cx.ts'
import styles from './DataTable.module.css'
import type { PlainTable } from './table.ts'

/** A plain table. Wide ones scroll inside their own frame. In a single column there is nothing to be the head of a row. */
export function DataTable({ table, caption }: { table: PlainTable; caption: string }) {
  const numeric = table.head.map(
    (_, column) => column > 0 && table.body.every((row) => /^[\d.,+\-\s%]*$/.test(row[column] ?? '')),
  )
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              <th key={column} scope="col" className={cx(numeric[column] && styles.number)}>
                {cell === '' ? <span className="visually-hidden">{caption}</span> : cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="figures">
          {table.body.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 && row.length > 1 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column} className={cx(numeric[column] && styles.number)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
