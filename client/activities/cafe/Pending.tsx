import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { putAside } from '../../net/refused.ts'
import { useNet } from '../../net/store.ts'
import { SentState } from '../parts/SentState.tsx'
import styles from './Phone.module.css'
import { useOwn } from './rows.ts'
import type { CardAnswer } from './useCardDraft.ts'

type HeadingAnswer = { type: 'heading'; id: string; round: number; text: string | null }
type PendingProps = {
  id: string
  /** Whether a card is being written: then a refused one waits its turn. */
  writing: boolean
  onTake: (answer: CardAnswer) => void
}

/** Cards and headings on their way to the server, and those it refused: their words stay until they are put aside. */
export function Pending({ id, writing, onTake }: PendingProps) {
  const say = useSay()
  const own = useOwn(id)
  const sent = useNet((net) => net.sent)
  const prefix = `${id}/`
  const under = Object.entries(sent).flatMap(([key, { state, answer }]) => {
    const slot = key.slice(prefix.length)
    const said = answer as CardAnswer | HeadingAnswer | undefined
    if (!key.startsWith(prefix) || !/^(card|heading)\//.test(slot) || !said || said.text === null) return []
    const laid = said.type === 'card' ? own.cards[said.id] : own.headings[said.id]
    const onTheWay = state === 'sending' || state === 'waiting'
    return state === 'refused' || (onTheWay && !laid) ? [{ slot, said, refused: state === 'refused' }] : []
  })
  if (under.length === 0) return null
  return (
    <ul className={styles.list}>
      {under.map(({ slot, said, refused }) => (
        <li key={slot} className={styles.pending}>
          <p className={styles.words}>{said.text}</p>
          <SentState activity={id} slot={slot} />
          {refused && (
            <div className={styles.row}>
              {said.type === 'card' && (
                <Button
                  icon="pencil"
                  disabled={writing}
                  onClick={() => {
                    onTake(said)
                    putAside(id, slot)
                  }}
                >
                  {say('cafe.takeUp')}
                </Button>
              )}
              <Button variant="quiet" onClick={() => putAside(id, slot)}>
                {say('cafe.putAside')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
