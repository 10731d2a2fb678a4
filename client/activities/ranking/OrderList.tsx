import { useEffect, useId, useRef } from 'react'
import type { RankingAsk } from '#shared/activities/ranking/view.ts'
import { PlaceBadge } from '../../kit/Badge.tsx'
import { IconButton } from '../../kit/Button.tsx'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { levelled, linesOf, moved, without } from './ballot.ts'
import styles from './Phone.module.css'

export type OrderListProps = { ask: RankingAsk; ranks: readonly string[][]; onChange: (ranks: string[][]) => void }

type Move = 'up' | 'down' | 'level' | 'remove'

/** One's own order as a list, with buttons for what a mouse would drag. */
export function OrderList({ ask, ranks, onChange }: OrderListProps) {
  const say = useSay()
  const { announce } = useVoice()
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  const wanted = useRef<{ id: string; move: Move } | null>(null)
  const label = (id: string) => ask.options.find((option) => option.id === id)?.text ?? ''
  const lines = linesOf(ranks)

  // A moved line takes its focus along; where its button has become useless, the other buttons of the line get it.
  useEffect(() => {
    if (wanted.current === null) return
    const { id, move } = wanted.current
    const line = box.current?.querySelector(`[data-line="${id}"]`)
    const button = line?.querySelector<HTMLElement>(`[data-move="${move}"]:not(:disabled)`)
    const next = button ?? line?.querySelector<HTMLElement>('button:not(:disabled)') ?? box.current
    next?.focus()
    wanted.current = null
  })

  function change(id: string, move: Move, next: string[][]) {
    wanted.current = { id, move }
    const line = linesOf(next).find((one) => one.id === id)
    announce(
      line
        ? say('ranking.gotPlace', { label: label(id), place: line.place })
        : say('ranking.takenBack', { label: label(id) }),
    )
    onChange(next)
  }

  return (
    <section className={styles.order} aria-labelledby={heading} ref={box} tabIndex={-1}>
      <h3 id={heading}>{say('ranking.yourOrder')}</h3>
      {lines.length === 0 && <p className={styles.quiet}>{say('ranking.yourOrder.empty')}</p>}
      <ol className={cx('plain-list', styles.lines)}>
        {lines.map(({ id, place, shared, first, last }) => (
          <li key={id} className={styles.line} data-line={id}>
            <span className={styles.lineLabel}>
              <PlaceBadge place={place} />
              <span>{label(id)}</span>
            </span>
            <span className={styles.moves}>
              <IconButton
                icon="arrowUp"
                label={say('ranking.up', { label: label(id) })}
                data-move="up"
                disabled={first}
                onClick={() => change(id, 'up', moved(ranks, id, -1))}
              />
              <IconButton
                icon="arrowDown"
                label={say('ranking.down', { label: label(id) })}
                data-move="down"
                disabled={last}
                onClick={() => change(id, 'down', moved(ranks, id, 1))}
              />
              {ask.equalRanks && (
                <IconButton
                  icon={shared ? 'swap' : 'merge'}
                  label={say(shared ? 'ranking.untie' : 'ranking.tie', { label: label(id) })}
                  data-move="level"
                  disabled={first}
                  onClick={() => change(id, 'level', levelled(ranks, id))}
                />
              )}
              <IconButton
                icon="close"
                label={say('ranking.remove', { label: label(id) })}
                data-move="remove"
                onClick={() => change(id, 'remove', without(ranks, id))}
              />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
