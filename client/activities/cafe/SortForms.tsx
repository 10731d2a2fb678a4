import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { freshId } from '../../net/device.ts'
import { CardFields, type CardText } from './CardFields.tsx'
import { DoDialog } from './DoDialog.tsx'
import styles from './Host.module.css'
import type { CardRow, HeadingRow, Keyed } from './rows.ts'
import { type Doing, words } from './useDo.ts'

type FormProps = {
  cards: readonly Keyed<CardRow>[]
  headings: readonly Keyed<HeadingRow>[]
  doing: Doing
  onClose: () => void
  onDone: () => void
}
/** The longest wording a host may give a card. */
const WORDING_MAX = 600
const SAME = '='
const NONE = '-'

/** Several cards become one with a wording of its own; the originals are kept below it. */
export function MergeForm({ cards, headings, columns, ...rest }: FormProps & { columns: readonly string[] }) {
  const say = useSay()
  const first = cards[0]
  const [value, setValue] = useState<CardText>({
    text: first?.text ?? '',
    heading: first?.heading ?? null,
    column: first?.column ?? 0,
  })
  const { text, heading, column } = value
  return (
    <DoDialog
      {...rest}
      title={say('cafe.mergeTitle', { n: cards.length })}
      confirm={say('cafe.merge')}
      ready={text.trim() !== '' && cards.length > 1}
      action={() => ({
        ...{ type: 'merge', id: freshId(), cards: cards.map((card) => card.id) },
        ...{ heading, column, text: words(text) },
      })}
    >
      <ul className={styles.originals}>
        {cards.map((card) => (
          <li key={card.id}>{card.text}</li>
        ))}
      </ul>
      <CardFields
        value={value}
        onChange={(change) => setValue((before) => ({ ...before, ...change }))}
        columns={columns}
        headings={headings}
        max={WORDING_MAX}
      />
    </DoDialog>
  )
}

/** To another heading, to the other column; what is not chosen stays as it is. */
export function MoveForm({ cards, headings, columns, ...rest }: FormProps & { columns: readonly string[] }) {
  const say = useSay()
  const [heading, setHeading] = useState(SAME)
  const [column, setColumn] = useState(SAME)
  const same = { value: SAME, label: say('cafe.same') }
  return (
    <DoDialog
      {...rest}
      title={say('cafe.moveTitle', { n: cards.length })}
      confirm={say('cafe.move')}
      ready={heading !== SAME || column !== SAME}
      action={() => ({
        ...{ type: 'move', cards: cards.map((card) => card.id) },
        ...(heading === SAME ? {} : { heading: heading === NONE ? null : heading }),
        ...(column === SAME ? {} : { column: column === '1' ? 1 : 0 }),
      })}
    >
      <SelectField
        label={say('cafe.heading')}
        value={heading}
        onChange={setHeading}
        options={[
          same,
          ...headings.map(({ id, text }) => ({ value: id, label: text })),
          { value: NONE, label: say('cafe.noHeading') },
        ]}
      />
      <SelectField
        label={say('cafe.column')}
        value={column}
        onChange={setColumn}
        options={[same, ...columns.map((label, at) => ({ value: String(at), label }))]}
      />
    </DoDialog>
  )
}

/** Another wording for one card; what was written is kept. */
export function CorrectForm({ cards, headings: _headings, ...rest }: FormProps) {
  const say = useSay()
  const card = cards[0]
  const [text, setText] = useState(card?.text ?? '')
  if (!card) return null
  return (
    <DoDialog
      {...rest}
      title={say('cafe.correctTitle')}
      confirm={say('common.save')}
      ready={text.trim() !== '' && text.trim() !== card.text}
      action={() => ({ type: 'correct', card: card.id, text: words(text) })}
    >
      <TextArea
        label={say('cafe.wording')}
        hint={say('cafe.correctHint')}
        value={text}
        onChange={setText}
        maxLength={WORDING_MAX}
        left={(n) => say('edit.left', { n })}
      />
    </DoDialog>
  )
}
