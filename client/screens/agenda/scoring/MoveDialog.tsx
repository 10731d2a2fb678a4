import { useState } from 'react'
import { NOTE_MAX } from '#shared/agenda/limits.ts'
import { useSay } from '../../../kit/language.tsx'
import { SelectField } from '../../../kit/SelectField.tsx'
import { TextArea } from '../../../kit/TextArea.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useAct } from '../../../net/useAct.ts'
import { wordsOf } from '../draft.ts'
import { FormDialog } from '../FormDialog.tsx'
import { useTitleOf } from '../labels.ts'
import type { Plan } from '../rows.ts'
import type { ScoreOf, Scoring } from './rows.ts'
import styles from './Scoring.module.css'

type MoveProps = { plan: Plan; scoring: Scoring; score: ScoreOf; onClose: () => void }

/** By hand into another priority group: only with a reason, which is printed. */
export function MoveDialog({ plan, scoring, score, onClose }: MoveProps) {
  const say = useSay()
  const titleOf = useTitleOf()
  const { toast } = useVoice()
  const [tier, setTier] = useState(score.reason === null ? '' : (score.tier ?? ''))
  const [reason, setReason] = useState(score.reason ?? '')
  const [run, state] = useAct()
  const project = plan.projects.find((one) => one.id === score.project)
  const nameOf = (id: string | null) =>
    scoring.tiers.find((one) => one.id === id)?.title.text ?? say('scoring.unscored')
  async function move() {
    if (tier === '' && score.reason === null) return onClose()
    const action = { type: 'tier/move', project: score.project, tier: tier || null }
    const reply = await run({ ...action, reason: wordsOf(tier ? reason : '') })
    if (!reply.ok) return
    toast(say('agenda.step.tier/move'), 'good')
    onClose()
  }
  return (
    <FormDialog
      title={say('scoring.moveTitle', { title: project ? titleOf(project) : '' })}
      save={say('scoring.moveDo')}
      className={styles.form}
      onSave={move}
      {...{ state, onClose }}
    >
      <SelectField
        label={say('scoring.moveTo')}
        value={tier}
        onChange={setTier}
        options={[
          { value: '', label: say('scoring.moveBack', { tier: nameOf(score.computed) }) },
          ...scoring.tiers.map(({ id, title }) => ({ value: id, label: title.text })),
        ]}
      />
      {tier !== '' && (
        <TextArea
          label={say('scoring.reason')}
          hint={say('scoring.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={NOTE_MAX}
          required
        />
      )}
    </FormDialog>
  )
}
