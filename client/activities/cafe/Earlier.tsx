import { NOTE_MAX, type React, REACTS } from '#shared/activities/cafe/limits.ts'
import { Button } from '../../kit/Button.tsx'
import { Chip, ChipRow } from '../../kit/Chip.tsx'
import { useSay } from '../../kit/language.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { useDraft } from '../../net/draft.ts'
import { say as send } from '../../net/net.ts'
import { useRow, useSent } from '../../net/store.ts'
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
  const slot = `react/${card.id}`
  const sent = useSent(id, slot)
  // A draft of this device: the board may go away meanwhile, because the group moves on. Blank begins with a sign.
  const [draft, setDraft] = useDraft(`${id}/note/${card.id}`)
  const said = (sent.answer as { text?: string } | undefined)?.text ?? react?.text ?? ''
  const note = draft === '' ? said : draft.slice(1)
  const setNote = (text: string) => setDraft(`:${text}`)
  const tell = (what: React | null, text: string) => {
    send(id, { type: 'react', card: card.id, react: what, text: text.trim() }, { slot })
    setDraft('')
  }

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
              <Button type="submit" disabled={sent.state !== 'refused' && note.trim() === said}>
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
