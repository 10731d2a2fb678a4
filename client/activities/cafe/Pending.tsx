import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { useNet } from '../../net/store.ts'
import { SentState } from '../parts/SentState.tsx'
import styles from './Phone.module.css'
import { useOwn } from './rows.ts'
import type { CardAnswer } from './useCardDraft.ts'

/** Cards on their way to the server, and those it refused: their words stay until they are taken up or put aside. */
export function Pending({ id, onTake }: { id: string; onTake: (answer: CardAnswer) => void }) {
  const say = useSay()
  const own = useOwn(id)
  const sent = useNet((net) => net.sent)
  const [aside, putAside] = useState<readonly unknown[]>([])
  const prefix = `${id}/card/`
  const cards = Object.entries(sent).flatMap(([key, { state, answer }]) => {
    const card = answer as CardAnswer | undefined
    if (!key.startsWith(prefix) || !card || card.text === null || aside.includes(card)) return []
    const under = state === 'sending' || state === 'waiting'
    return state === 'refused' || (under && !own.cards[card.id]) ? [{ card, refused: state === 'refused' }] : []
  })
  if (cards.length === 0) return null
  return (
    <ul className={styles.list}>
      {cards.map(({ card, refused }) => (
        <li key={card.id} className={styles.pending}>
          <p className={styles.words}>{card.text}</p>
          <SentState activity={id} slot={`card/${card.id}`} />
          {refused && (
            <div className={styles.row}>
              <Button
                icon="pencil"
                onClick={() => {
                  putAside([...aside, card])
                  onTake(card)
                }}
              >
                {say('cafe.takeUp')}
              </Button>
              <Button variant="quiet" onClick={() => putAside([...aside, card])}>
                {say('cafe.putAside')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
