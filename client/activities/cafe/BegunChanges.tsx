import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { useDraft } from '../../net/draft.ts'
import styles from './Phone.module.css'
import { type OwnCard, useOwn } from './rows.ts'
import { type CardAnswer, changeKey, readChange } from './useCardDraft.ts'

type BegunChangesProps = {
  id: string
  round: number
  /** Whether a card is being written: then a begun change waits its turn. */
  writing: boolean
  onTake: (answer: CardAnswer) => void
}

/** Changes of own cards that were cut off because the group moved on: that card is closed, the words are not lost. */
export function BegunChanges({ round, ...rest }: BegunChangesProps) {
  const { cards } = useOwn(rest.id)
  return Object.entries(cards)
    .filter(([, card]) => card.round !== round)
    .map(([key, card]) => <Begun key={key} {...rest} cardId={key} card={card} />)
}

type BegunProps = Omit<BegunChangesProps, 'round'> & { cardId: string; card: OwnCard }

function Begun({ id, writing, onTake, cardId, card }: BegunProps) {
  const say = useSay()
  const [draft, setDraft] = useDraft(changeKey(id, cardId))
  const begun = readChange(draft)
  if (!begun || begun.text.trim() === '' || begun.text === card.text) return null
  return (
    <div className={styles.pending}>
      <p className={styles.quiet}>{say('phone.begunChange', { round: card.round })}</p>
      <p className={styles.words}>{begun.text}</p>
      <div className={styles.row}>
        <Button
          icon="pencil"
          disabled={writing}
          onClick={() => {
            onTake({ type: 'card', id: cardId, round: card.round, ...begun })
            setDraft('')
          }}
        >
          {say('cafe.takeUp')}
        </Button>
        <Button variant="quiet" onClick={() => setDraft('')}>
          {say('cafe.putAside')}
        </Button>
      </div>
    </div>
  )
}
