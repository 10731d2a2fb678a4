import { useId } from 'react'
import styles from './Board.module.css'

/** Two columns of a board, side by side where there is room. What stands in one row does not belong together. */
export function Board({ columns, rows }: { columns: string[]; rows: string[][] }) {
  const id = useId()
  return (
    <div className={styles.board}>
      {columns.map((column, at) => {
        const cards = rows.flatMap((row) => (row[at] ? [row[at]] : []))
        return (
          <div key={at} className={styles.column}>
            <p id={`${id}-${at}`} className={styles.name}>
              {column} <span className="figures">{cards.length}</span>
            </p>
            <ul className={`plain-list ${styles.cards}`} aria-labelledby={`${id}-${at}`}>
              {cards.map((card, n) => (
                <li key={n} className={styles.card}>
                  {card}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
