import { useState } from 'react'
import { NOTE_MAX, type React, REACTS } from '#shared/activities/cafe/config.ts'
import { Button } from '../../kit/Button.tsx'
import { Chip, ChipRow } from '../../kit/Chip.tsx'
import { useSay } from '../../kit/language.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { say as send } from '../../net/net.ts'
import { useRow } from '../../net/store.ts'
import { SentState } from '../parts/SentState.tsx'
import { Paper } from './Paper.tsx'
import styles from './Phone.module.css'
import type { CardRow, HeadingRow, Keyed, OwnRow, ReactsRow } from './rows.ts'

type EarlierProps = {
  id: string
  cards: readonly Keyed<CardRow>[]
  headings: readonly Keyed<HeadingRow>[]
  own: OwnRow
  open: boolean
}

/** What was said before this group came: to read, and to support, add to or object to. */
export function Earlier({ id, cards, headings, own, open }: EarlierProps) {
  const say = useSay()
  if (cards.length === 0) return null
  return (
    <details className={styles.earlier}>
      <summary>{say('cafe.before', { n: cards.length })}</summary>
      <ul className={styles.list}>
        {cards.map((card) => (
          <Said
            key={card.id}
            {...{ id, card, open }}
            heading={headings.find((one) => one.id === card.heading)?.text ?? null}
            react={own.reacts[card.id]}
          />
        ))}
      </ul>
    </details>
  )
}

type SaidProps = {
  id: string
  card: Keyed<CardRow>
  heading: string | null
  react: { react: React; text: string } | undefined
  open: boolean
}

function Said({ id, card, heading, react, open }: SaidProps) {
  const say = useSay()
  const reacts = useRow<ReactsRow>(`${id}/reacts/${card.id}`)
  const [note, setNote] = useState(react?.text ?? '')
  const slot = `react/${card.id}`
  const tell = (what: React | null, text: string) =>
    send(id, { type: 'react', card: card.id, react: what, text: text.trim() }, { slot })

  return (
    <Paper card={card} heading={heading} reacts={reacts}>
      {open && (
        <>
          <ChipRow label={say('cafe.reactTo')}>
            {REACTS.map((one) => (
              <Chip key={one} pressed={react?.react === one} onChange={(on) => tell(on ? one : null, on ? note : '')}>
                {say(`cafe.react.${one}`)}
              </Chip>
            ))}
          </ChipRow>
          {react && (react.react !== 'supports' || react.text !== '') && (
            <form
              className={styles.note}
              onSubmit={(event) => {
                event.preventDefault()
                tell(react.react, note)
              }}
            >
              <TextField
                label={say('cafe.noteLabel')}
                mark={say('common.optional')}
                value={note}
                onChange={setNote}
                maxLength={NOTE_MAX}
              />
              <Button type="submit" disabled={note.trim() === react.text}>
                {say('common.save')}
              </Button>
            </form>
          )}
          <SentState activity={id} slot={slot} />
        </>
      )}
    </Paper>
  )
}
