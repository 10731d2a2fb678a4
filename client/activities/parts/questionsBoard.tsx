import type { QuestionRow } from '#shared/activities/parts/questionsView.ts'
import { cx } from '../../kit/cx.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useLang, useSay } from '../../kit/language.tsx'
import styles from './questionsBoard.module.css'

/** The question that is being answered, as large as it can be. */
export function LiveQuestion({ row }: { row: QuestionRow }) {
  const say = useSay()
  return (
    <figure className={styles.live}>
      <figcaption className={styles.caption}>
        <span>{say('questions.liveNow')}</span>
        {row.name && <span>{row.name}</span>}
        {row.likes > 0 && <Likes n={row.likes} />}
      </figcaption>
      <blockquote className={cx(styles.question, row.text.length > 150 && styles.long)}>{row.text}</blockquote>
    </figure>
  )
}

/** The next ones by likes. What does not fit is counted. */
export function QuestionLines({ rows, max, title }: { rows: readonly QuestionRow[]; max: number; title: string }) {
  const say = useSay()
  const more = rows.length - max
  if (rows.length === 0) return null
  return (
    <section className={styles.next} aria-label={title}>
      <p className={styles.title}>
        {title}
        {more > 0 && <span> {say('questions.more', { n: more })}</span>}
      </p>
      <ol role="list" className={styles.lines}>
        {rows.slice(0, max).map((row) => (
          <li key={row.id} className={styles.line}>
            <span className={styles.text}>{row.text}</span>
            <Likes n={row.likes} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Likes({ n }: { n: number }) {
  const say = useSay()
  const [lang] = useLang()
  return (
    <span className={cx(styles.likes, 'figures')}>
      <Icon name="heart" solid />
      <span aria-hidden="true">{new Intl.NumberFormat(lang).format(n)}</span>
      <span className="visually-hidden">{say('questions.likes', { n })}</span>
    </span>
  )
}
