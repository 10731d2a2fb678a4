import { partsOf } from '#shared/activities/info/text.ts'
import { cx } from '../../kit/cx.ts'
import styles from './Info.module.css'

/** A typed text, set: paragraphs and lists. The fewer words on a board, the larger they stand. */
export function Prose({ text, board }: { text: string; board?: boolean | undefined }) {
  const lines = text.split('\n').length + text.length / 60
  const size = lines <= 3 ? styles.few : lines <= 7 ? styles.some : styles.many
  return (
    <div className={cx(styles.prose, board && styles.boardProse, board && size)}>
      {partsOf(text).map((part, at) =>
        part.type === 'list' ? (
          <ul key={at} className={styles.list}>
            {part.items.map((item, i) => (
              <li key={i}>{item}</li>
            ))}
          </ul>
        ) : (
          <p key={at}>{part.text}</p>
        ),
      )}
    </div>
  )
}
