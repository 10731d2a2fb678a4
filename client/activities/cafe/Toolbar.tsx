import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { DemandForm } from './DemandForm.tsx'
import styles from './Host.module.css'
import type { CafeRow, CardRow, HeadingRow, Keyed } from './rows.ts'
import { CorrectForm, MergeForm, MoveForm } from './SortForms.tsx'
import type { Doing } from './useDo.ts'

type ToolbarProps = {
  cafe: CafeRow
  table: string
  headings: readonly Keyed<HeadingRow>[]
  cards: readonly Keyed<CardRow>[]
  doing: Doing
  onDone: () => void
}
type Form = 'merge' | 'move' | 'demand' | 'correct'

/** What can be done with the selected cards: buttons, no dragging. */
export function Toolbar({ cafe, table, headings, cards, doing, onDone }: ToolbarProps) {
  const say = useSay()
  const { toast } = useVoice()
  const [form, open] = useState<Form | null>(null)
  const only = cards.length === 1 ? cards[0] : undefined
  const hides = cards.some((card) => !card.hidden)
  const close = () => open(null)
  const shared = { cards, headings, doing, onClose: close, onDone }

  async function hide() {
    for (const card of cards) {
      if ((card.hidden ?? false) === hides) continue
      if (!(await doing.run({ type: 'hide', card: card.id, hidden: hides }))) return
    }
    toast(say(hides ? 'cafe.nowHidden' : 'cafe.nowShown'), 'good')
    onDone()
  }
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={say('cafe.selection')}>
      <p className={styles.chosen}>{say('cafe.selected', { n: cards.length })}</p>
      <Button icon="merge" disabled={cards.length < 2} onClick={() => open('merge')}>
        {say('cafe.merge')}
      </Button>
      <Button icon="swap" onClick={() => open('move')}>
        {say('cafe.move')}
      </Button>
      <Button icon="flag" variant="primary" onClick={() => open('demand')}>
        {say('cafe.lift')}
      </Button>
      <Button icon={hides ? 'eyeOff' : 'eye'} busy={doing.busy} onClick={() => void hide()}>
        {say(hides ? 'cafe.hide' : 'cafe.show')}
      </Button>
      {only && (
        <Button icon="pencil" onClick={() => open('correct')}>
          {say('cafe.correct')}
        </Button>
      )}
      {only?.merged !== undefined && (
        <Button
          icon="undo"
          busy={doing.busy}
          onClick={() => void doing.run({ type: 'unmerge', id: only.id }).then((ok) => ok && onDone())}
        >
          {say('cafe.unmerge')}
        </Button>
      )}
      <Button icon="close" variant="quiet" onClick={onDone}>
        {say('cafe.unselect')}
      </Button>
      {form === 'merge' && <MergeForm {...shared} columns={cafe.columns} />}
      {form === 'move' && <MoveForm {...shared} columns={cafe.columns} />}
      {form === 'correct' && <CorrectForm {...shared} />}
      {form === 'demand' && <DemandForm {...{ doing, table, onDone }} cards={cards} onClose={close} />}
    </div>
  )
}
