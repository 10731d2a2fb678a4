import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { CardFields } from './CardFields.tsx'
import styles from './Phone.module.css'
import { type CafeRow, useHeadings } from './rows.ts'
import type { CardDraft } from './useCardDraft.ts'

type WriteCardProps = {
  id: string
  cafe: CafeRow
  draft: CardDraft
  open: boolean
  /** The round now; the card may have been begun in an earlier one. */
  round: number
  /** Begun at another table than the one on the screen. */
  elsewhere?: boolean
  /** Whether the card may be taken along to the present table. */
  mayBring?: boolean
  onClose: () => void
}

/** Writing a card. What was begun at another table goes there, unless one takes it along. */
export function WriteCard({ id, cafe, draft, open, round, elsewhere, mayBring, onClose }: WriteCardProps) {
  const say = useSay()
  const { announce } = useVoice()
  const headings = useHeadings(id, cafe.tables[draft.seat]?.id ?? null)
  const empty = draft.text.trim() === ''

  function send() {
    draft.send()
    announce(say('cafe.cardLaid'))
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say('cafe.write')}
      closeLabel={say('common.close')}
      actions={
        <Button variant="primary" size="l" icon="send" wide disabled={empty} onClick={send}>
          {say('cafe.lay')}
        </Button>
      }
    >
      <div className={styles.form}>
        {(draft.round !== round || elsewhere) && (
          <Notice
            tone="warn"
            action={mayBring ? <Button onClick={draft.bring}>{say('cafe.bringHere')}</Button> : undefined}
          >
            {say('cafe.begunAt', { n: draft.seat + 1, round: draft.round })}
          </Notice>
        )}
        <CardFields value={draft} onChange={draft.change} columns={cafe.columns} headings={headings} />
      </div>
    </Dialog>
  )
}
