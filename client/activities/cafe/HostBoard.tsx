import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useRow } from '../../net/store.ts'
import styles from './Host.module.css'
import { HostHeading } from './HostHeading.tsx'
import { Paper } from './Paper.tsx'
import { type CafeRow, type CardRow, type Keyed, type NoteRow, type ReactsRow, useCards, useHeadings } from './rows.ts'
import { Toolbar } from './Toolbar.tsx'
import type { Doing } from './useDo.ts'

type HostBoardProps = { id: string; cafe: CafeRow; table: string; doing: Doing }

/** The whole board of a table: cards by heading in two columns, to be selected and then sorted with buttons. */
export function HostBoard({ id, cafe, table, doing }: HostBoardProps) {
  const say = useSay()
  const { announce } = useVoice()
  const headings = useHeadings(id, table)
  const all = useCards(id, table)
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const cards = all.filter((card) => card.into === undefined)
  const selected = cards.filter((card) => picked.has(card.id))
  const toggle = (card: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(card)
    else next.delete(card)
    pick(next)
    announce(say('cafe.selected', { n: next.size }))
  }
  const sections = [...headings.map((one) => ({ key: one.id, heading: one })), { key: '', heading: null }]

  return (
    <section className={styles.board} aria-label={say('cafe.board')}>
      {cards.length === 0 && <p className={styles.quiet}>{say('cafe.boardEmpty')}</p>}
      {sections.map(({ key, heading }) => {
        const under = cards.filter((card) => (card.heading ?? '') === key)
        if (heading === null && under.length === 0) return null
        return (
          <section key={key} className={styles.section} aria-labelledby={`${id}-${key}-name`}>
            <HostHeading heading={heading} name={`${id}-${key}-name`} count={under.length} doing={doing} />
            {under.length === 0 && <p className={styles.quiet}>{say('cafe.noCards')}</p>}
            <div className={styles.columns} hidden={under.length === 0}>
              {cafe.columns.map((label, column) => (
                <div key={label + String(column)} className={styles.column}>
                  <h4 className={styles.columnName}>{label}</h4>
                  <ul className={styles.list}>
                    {under
                      .filter((card) => card.column === column)
                      .map((card) => (
                        <HostCard
                          key={card.id}
                          {...{ id, card, doing }}
                          sources={all.filter((one) => one.into === card.id)}
                          picked={picked.has(card.id)}
                          onPick={(on) => toggle(card.id, on)}
                        />
                      ))}
                  </ul>
                </div>
              ))}
            </div>
          </section>
        )
      })}
      {selected.length > 0 && (
        <Toolbar {...{ cafe, table, headings, doing }} cards={selected} onDone={() => pick(new Set())} />
      )}
    </section>
  )
}

type HostCardProps = {
  id: string
  card: Keyed<CardRow>
  doing: Doing
  sources: readonly Keyed<CardRow>[]
  picked: boolean
  onPick: (on: boolean) => void
}

function HostCard({ id, card, doing, sources, picked, onPick }: HostCardProps) {
  const say = useSay()
  const reacts = useRow<ReactsRow>(`${id}/reacts/${card.id}`)
  return (
    <Paper
      card={card}
      reacts={reacts}
      onNote={({ key, hidden }: NoteRow) =>
        key && void doing.run({ type: 'hideNote', card: card.id, note: key, hidden: !hidden })
      }
      lead={
        <label className={styles.pick}>
          <input
            type="checkbox"
            className={styles.box}
            checked={picked}
            onChange={(event) => onPick(event.target.checked)}
          />
          <span className="visually-hidden">{say('cafe.select', { text: card.text })}</span>
        </label>
      }
    >
      {sources.length > 0 && (
        <details className={styles.sources}>
          <summary>{say('cafe.originals')}</summary>
          <ul>
            {sources.map((one) => (
              <li key={one.id}>{one.text}</li>
            ))}
          </ul>
        </details>
      )}
    </Paper>
  )
}
