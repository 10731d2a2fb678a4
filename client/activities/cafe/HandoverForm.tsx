import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useDraft } from '../../net/draft.ts'
import { useRow } from '../../net/store.ts'
import styles from './Host.module.css'
import type { HandoverRow } from './rows.ts'
import { type Doing, words } from './useDo.ts'

const POINTS = 5
type HandoverFormProps = { id: string; table: string; doing: Doing; after: number }

/** Up to five points for the group that comes after this round. */
export function HandoverForm({ id, table, doing, after }: HandoverFormProps) {
  const say = useSay()
  const { toast } = useVoice()
  const saved = useRow<HandoverRow>(`${id}/handover/${table}/${after}`)?.points ?? []
  // Points are single lines: one text holds them all.
  const [draft, setDraft, saveDraft] = useDraft(`${id}/handover/${table}/${after}`)
  const lines = draft === '' ? saved : draft.split('\n')
  const points = Array.from({ length: POINTS }, (_, at) => lines[at] ?? '')
  const filled = points.map((point) => point.trim()).filter(Boolean)
  // What is the same but for a blank at its end must not hide what others write later.
  const same = filled.join('\n') === saved.join('\n')
  const change = (at: number, text: string) =>
    setDraft(points.map((point, one) => (one === at ? text.replaceAll('\n', ' ') : point)).join('\n'))

  async function save() {
    if (!(await doing.run({ type: 'handover', table, points: filled.map(words), round: after }))) return
    saveDraft(draft)
    toast(say('cafe.handoverSaved'), 'good')
  }
  return (
    <Panel title={say('cafe.handoverNext')} level={3} sheet>
      <div className={styles.form}>
        <p className={styles.quiet}>{say('cafe.handoverHint')}</p>
        {points.map((point, at) => (
          <TextField
            // oxlint-disable-next-line react/no-array-index-key -- the five lines are their places
            key={at}
            label={say('cafe.point', { n: at + 1 })}
            hideLabel
            placeholder={say('cafe.point', { n: at + 1 })}
            value={point}
            onChange={(text) => change(at, text)}
            onBlur={() => same && setDraft('')}
            maxLength={200}
          />
        ))}
        <Button disabled={same} busy={doing.busy} onClick={() => void save()}>
          {say('cafe.handoverSave')}
        </Button>
      </div>
    </Panel>
  )
}
