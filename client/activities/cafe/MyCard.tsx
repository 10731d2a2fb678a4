import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { ConfirmDialog, Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { useDraft } from '../../net/draft.ts'
import { say as send } from '../../net/net.ts'
import { useSent } from '../../net/store.ts'
import { SentState } from '../parts/SentState.tsx'
import { CardFields, type CardText } from './CardFields.tsx'
import { Paper } from './Paper.tsx'
import styles from './Phone.module.css'
import type { CafeRow, CardRow, HeadingRow, Keyed } from './rows.ts'
import { changeKey, readChange } from './useCardDraft.ts'

type MyCardProps = {
  id: string
  card: Keyed<CardRow>
  headings: readonly Keyed<HeadingRow>[]
  cafe: CafeRow
  changeable: boolean
}

/** A card of one's own: in its round it can be changed and taken back. */
export function MyCard({ id, card, headings, cafe, changeable }: MyCardProps) {
  const say = useSay()
  const [doing, setDoing] = useState<'change' | 'withdraw' | null>(null)
  const slot = `card/${card.id}`
  const sent = useSent(id, slot)
  const close = () => setDoing(null)
  const tell = ({ text, heading, column }: Omit<CardText, 'text'> & { text: string | null }) => {
    send(id, { type: 'card', id: card.id, round: card.round, heading, column, text }, { slot })
    close()
  }

  return (
    <Paper card={card} heading={headings.find((one) => one.id === card.heading)?.text} mine>
      {/* What was refused lies above the board, with its text. */}
      {sent.state !== 'refused' && <SentState activity={id} slot={slot} />}
      {changeable && (
        <div className={styles.row}>
          <Button icon="pencil" onClick={() => setDoing('change')}>
            {say('cafe.change')}
          </Button>
          <Button icon="trash" variant="quiet" onClick={() => setDoing('withdraw')}>
            {say('cafe.withdraw')}
          </Button>
        </div>
      )}
      {doing === 'change' && <Change {...{ id, card, headings, cafe }} onClose={close} onSave={tell} />}
      <ConfirmDialog
        open={doing === 'withdraw'}
        title={say('cafe.withdrawTitle')}
        text={card.text}
        confirmLabel={say('cafe.withdraw')}
        cancelLabel={say('common.cancel')}
        onCancel={close}
        onConfirm={() => tell({ ...card, text: null })}
      />
    </Paper>
  )
}

type ChangeProps = Pick<MyCardProps, 'id' | 'card' | 'headings' | 'cafe'> & {
  onClose: () => void
  onSave: (value: CardText) => void
}

/** What is being changed is a draft of this device: the board may go away meanwhile, because the group moves on. */
function Change({ id, card, headings, cafe, onClose, onSave }: ChangeProps) {
  const say = useSay()
  const [draft, setDraft] = useDraft(changeKey(id, card.id))
  const value: CardText = readChange(draft) ?? { text: card.text, heading: card.heading, column: card.column }
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('cafe.change')}
      closeLabel={say('common.close')}
      actions={
        <Button
          variant="primary"
          size="l"
          wide
          disabled={value.text.trim() === ''}
          onClick={() => {
            setDraft('')
            onSave({ ...value, text: value.text.trim() })
          }}
        >
          {say('common.save')}
        </Button>
      }
    >
      <CardFields
        value={value}
        onChange={(change) => setDraft(JSON.stringify({ ...value, ...change }))}
        columns={cafe.columns}
        headings={headings}
      />
    </Dialog>
  )
}
