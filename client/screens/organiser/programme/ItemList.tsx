import { isKind } from '#shared/activities/kinds.ts'
import { faces } from '../../../activities/faces.ts'
import { Badge } from '../../../kit/Badge.tsx'
import { cx } from '../../../kit/cx.ts'
import { Icon } from '../../../kit/Icon.tsx'
import { useSay } from '../../../kit/language.tsx'
import { clockOf } from '../parts/format.ts'
import { type Line, timesOf } from './draft.ts'
import { kindLooks } from './kindLooks.ts'
import styles from './List.module.css'

type ItemListProps = { lines: readonly Line[]; chosen: string | null; onChoose: (id: string) => void }

/** The run of the day: when each item begins, counted from the start. */
export function ItemList({ lines, chosen, onChoose }: ItemListProps) {
  const say = useSay()
  const { timed, total } = timesOf(lines)
  return (
    <section className={styles.sheet} aria-label={say('org.programme.list')}>
      <ol className={styles.items}>
        {timed.map(({ line, begins, minutes }) => (
          <li key={line.id}>
            <Entry {...{ line, begins, minutes }} chosen={line.id === chosen} onChoose={() => onChoose(line.id)} />
          </li>
        ))}
      </ol>
      <p className={styles.total}>
        <span className="figures">{clockOf(total)}</span>
        <span>{say('org.programme.total', { n: lines.length })}</span>
      </p>
    </section>
  )
}

type EntryProps = { line: Line; begins: number; minutes: number; chosen: boolean; onChoose: () => void }

function Entry({ line, begins, minutes, chosen, onChoose }: EntryProps) {
  const say = useSay()
  const { row, draft } = line
  const kind = draft?.kind ?? row?.kind ?? ''
  const title = draft?.title || row?.title || say('org.programme.untitled')
  return (
    <button
      type="button"
      className={cx(styles.entry, row?.skipped && styles.skipped)}
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className={cx(styles.begins, 'figures')}>
        <span className="visually-hidden">{say('org.programme.begins')} </span>
        {row?.skipped ? '–' : clockOf(begins)}
      </span>
      <span className={styles.sign}>{isKind(kind) && <Icon name={kindLooks[kind].icon} />}</span>
      <span className={styles.entryText}>
        <span className={styles.entryTitle}>{title}</span>
        <span className={styles.entryMeta}>
          <span>
            {isKind(kind) && faces[kind] ? say(faces[kind].name) : kind}
            {minutes > 0 && ` · ${say('common.minutes', { n: minutes })}`}
          </span>
          {row?.skipped && <Badge>{say('org.item.skipped')}</Badge>}
          {row?.phase === 'open' && (
            <Badge tone="good" icon="play">
              {say('org.item.open')}
            </Badge>
          )}
          {row?.phase === 'closed' && <Badge icon="check">{say('org.item.closed')}</Badge>}
          {draft && <Badge tone="warn">{say(draft.fresh ? 'org.item.fresh' : 'org.item.unsaved')}</Badge>}
        </span>
      </span>
    </button>
  )
}
