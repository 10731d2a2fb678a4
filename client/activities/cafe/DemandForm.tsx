import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { freshId } from '../../net/device.ts'
import { DoDialog } from './DoDialog.tsx'
import styles from './Host.module.css'
import type { DemandRow, Keyed } from './rows.ts'
import { type Doing, words } from './useDo.ts'

type DemandFormProps = {
  doing: Doing
  table: string
  cards: readonly { id: string; text: string }[]
  /** An existing one gets another wording and keeps where it came from. */
  demand?: Keyed<DemandRow>
  onClose: () => void
  onDone?: () => void
}

/** A demand: one sentence that can be ranked, a few more that explain it, and the cards it stands on. */
export function DemandForm({ doing, table, cards, demand, onClose, onDone }: DemandFormProps) {
  const say = useSay()
  const [title, setTitle] = useState(demand?.title ?? cards[0]?.text.slice(0, 160) ?? '')
  const [text, setText] = useState(demand?.text ?? '')
  const from = demand?.cards ?? cards.map((card) => card.id)
  return (
    <DoDialog
      {...{ doing, onClose }}
      {...(onDone ? { onDone } : {})}
      title={say(demand ? 'cafe.demandEdit' : 'cafe.demandTitle')}
      confirm={say(demand ? 'common.save' : 'cafe.lift')}
      ready={title.trim() !== ''}
      action={() => ({
        ...{ type: 'demand', table, id: demand?.id ?? freshId() },
        ...{ title: words(title), text: words(text), cards: from },
      })}
    >
      {cards.length > 0 && !demand && (
        <ul className={styles.originals}>
          {cards.map((card) => (
            <li key={card.id}>{card.text}</li>
          ))}
        </ul>
      )}
      <TextField
        label={say('cafe.demandName')}
        hint={say('cafe.demandHint')}
        value={title}
        onChange={setTitle}
        maxLength={160}
      />
      <TextArea
        label={say('cafe.demandText')}
        mark={say('common.optional')}
        value={text}
        onChange={setText}
        maxLength={1000}
        left={(n) => say('edit.left', { n })}
        rows={4}
      />
    </DoDialog>
  )
}
