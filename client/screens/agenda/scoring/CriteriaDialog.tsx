import { useState } from 'react'
import type { Criterion } from '#shared/agenda/agenda.ts'
import { SCALE_ENDS } from '#shared/agenda/defaults.ts'
import { MAX_CRITERIA, NOTE_MAX, TITLE_MAX } from '#shared/agenda/limits.ts'
import { sharesOf } from '#shared/agenda/scoring.ts'
import { ScaleFields } from '../../../activities/parts/ScaleFields.tsx'
import { WordsField } from '../../../activities/parts/WordsField.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { useLang, useSay } from '../../../kit/language.tsx'
import { NumberField } from '../../../kit/NumberField.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import { wordsOf } from '../draft.ts'
import { FormDialog } from '../FormDialog.tsx'
import type { Scoring } from './rows.ts'
import styles from './Scoring.module.css'

/** What projects are judged by, and how much each of it counts. */
export function CriteriaDialog({ scoring, onClose }: { scoring: Scoring; onClose: () => void }) {
  const say = useSay()
  const [lang] = useLang()
  const { announce } = useVoice()
  const [list, setList] = useState<readonly Criterion[]>(scoring.criteria)
  // What was there when the editing began: somebody else's change is not overwritten.
  const [was] = useState(scoring.criteriaAt)
  const [run, state] = useAct()
  const shares = sharesOf(list.map((one) => one.weight))
  const used = (id: string) =>
    scoring.ranking.some(({ parts }) => parts.some((part) => part.criterion === id && part.given.length > 0))
  const change = (id: string, next: Partial<Criterion>) =>
    setList(list.map((one) => (one.id === id ? { ...one, ...next } : one)))
  const add = () => {
    const { low, high } = SCALE_ENDS[lang]
    const scale = { weight: 25, from: 1, to: 5, low: wordsOf(low), high: wordsOf(high) }
    setList([...list, { id: freshId(), title: wordsOf(''), note: wordsOf(''), ...scale }])
  }
  async function save() {
    const reply = await run({ type: 'criteria/set', was, criteria: list })
    if (!reply.ok) return
    announce(say('agenda.saved'))
    onClose()
  }
  return (
    <FormDialog wide title={say('scoring.criteriaEdit')} className={styles.form} onSave={save} {...{ state, onClose }}>
      <p className={styles.quiet}>{say('scoring.criteriaHint')}</p>
      {list.map((one, at) => (
        <fieldset key={one.id} className={styles.item}>
          <legend className="visually-hidden">{say('scoring.criterion', { n: at + 1 })}</legend>
          <WordsField
            label={say('scoring.criterion', { n: at + 1 })}
            value={one.title}
            onChange={(title) => change(one.id, { title })}
            max={TITLE_MAX}
            required
          />
          <NumberField
            label={say('scoring.weight')}
            hint={say('scoring.weightShare', { n: shares[at] ?? 0 })}
            value={one.weight}
            onChange={(n) => n !== null && change(one.id, { weight: Math.min(100, Math.max(0, Math.round(n))) })}
            min={0}
            max={100}
            step={5}
            less={say('agenda.fewer')}
            more={say('agenda.more')}
          />
          {list.length > 1 && (
            <IconButton
              icon="trash"
              label={say('scoring.removeCriterion', { n: at + 1 })}
              onClick={() => setList(list.filter(({ id }) => id !== one.id))}
            />
          )}
          <details className={styles.more}>
            <summary>{say('scoring.scaleAndNote')}</summary>
            <div className={styles.form}>
              <WordsField
                label={say('scoring.criterionNote')}
                value={one.note}
                onChange={(note) => change(one.id, { note })}
                max={NOTE_MAX}
              />
              <ScaleFields
                value={{ from: one.from, to: one.to, low: one.low, high: one.high }}
                onChange={(scale) =>
                  change(one.id, { ...scale, from: Math.min(1, scale.from), to: Math.max(2, scale.to) })
                }
                frozen={used(one.id)}
              />
            </div>
          </details>
        </fieldset>
      ))}
      {list.length < MAX_CRITERIA && (
        <div>
          <Button icon="plus" onClick={add}>
            {say('scoring.addCriterion')}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}
