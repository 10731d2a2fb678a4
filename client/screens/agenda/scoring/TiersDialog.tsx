import { useState } from 'react'
import type { Tier, TierBy } from '#shared/agenda/agenda.ts'
import { MAX_TIERS, TITLE_MAX } from '#shared/agenda/limits.ts'
import { WordsField } from '../../../activities/parts/WordsField.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { NumberField } from '../../../kit/NumberField.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import { wordsOf } from '../draft.ts'
import { FormDialog } from '../FormDialog.tsx'
import type { Scoring } from './rows.ts'
import styles from './Scoring.module.css'

/** Into which groups the ranking is divided: by seats, or by points. */
export function TiersDialog({ scoring, onClose }: { scoring: Scoring; onClose: () => void }) {
  const say = useSay()
  const { announce } = useVoice()
  const [was] = useState(scoring.tiersAt)
  const [by, setBy] = useState<TierBy>(scoring.tiersBy)
  const [list, setList] = useState<readonly Tier[]>(
    scoring.tiers.length > 0 ? scoring.tiers : [{ id: freshId(), title: wordsOf(''), limit: null }],
  )
  const [run, state] = useAct()
  const change = (id: string, next: Partial<Tier>) =>
    setList(list.map((one) => (one.id === id ? { ...one, ...next } : one)))
  // The last one takes the rest, whichever it is.
  const last = list.at(-1)?.id
  const start = by === 'size' ? 5 : 50
  const add = () => setList([{ id: freshId(), title: wordsOf(''), limit: start }, ...list])
  async function save() {
    const tiers = list.map((one) => ({ ...one, limit: one.id === last ? null : (one.limit ?? start) }))
    const reply = await run({ type: 'tiers/set', was, by, tiers })
    if (!reply.ok) return
    announce(say('agenda.saved'))
    onClose()
  }
  return (
    <FormDialog wide title={say('scoring.tiersEdit')} className={styles.form} onSave={save} {...{ state, onClose }}>
      <RadioGroup<TierBy>
        label={say('scoring.tiersBy')}
        value={by}
        onChange={setBy}
        options={[
          { value: 'size', label: say('scoring.tiersBySize'), hint: say('scoring.sharedWhole') },
          { value: 'score', label: say('scoring.tiersByScore') },
        ]}
      />
      {list.map((one, at) => (
        <fieldset key={one.id} className={styles.item}>
          <legend className="visually-hidden">{say('scoring.tierName', { n: at + 1 })}</legend>
          <WordsField
            label={say('scoring.tierName', { n: at + 1 })}
            value={one.title}
            onChange={(title) => change(one.id, { title })}
            max={TITLE_MAX}
            required
          />
          {one.id === last ? (
            <p className={styles.quiet}>{say('scoring.tierRest')}</p>
          ) : (
            <NumberField
              label={say(by === 'size' ? 'scoring.tierSize' : 'scoring.tierPoints')}
              value={one.limit}
              onChange={(limit) => change(one.id, { limit })}
              min={1}
              max={by === 'size' ? 2000 : 100}
              less={say('agenda.fewer')}
              more={say('agenda.more')}
            />
          )}
          {list.length > 1 && (
            <IconButton
              icon="trash"
              label={say('scoring.removeTier', { n: at + 1 })}
              onClick={() => setList(list.filter(({ id }) => id !== one.id))}
            />
          )}
        </fieldset>
      ))}
      {list.length < MAX_TIERS && (
        <div>
          <Button icon="plus" onClick={add}>
            {say('scoring.addTier')}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}
