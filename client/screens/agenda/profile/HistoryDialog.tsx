import { labelOf } from '#shared/agenda/plainValue.ts'
import type { Change } from '#shared/agenda/history.ts'
import { versionOf } from '#shared/agenda/projects.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Badge } from '../../../kit/Badge.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useLang, useSay } from '../../../kit/language.tsx'
import { Skeleton } from '../../../kit/Skeleton.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useAct } from '../../../net/useAct.ts'
import { shortMoment } from '../../organiser/parts/format.ts'
import { useGet } from '../../organiser/parts/useGet.ts'
import type { Plan, ProjectOf } from '../rows.ts'
import { copyOf } from './draft.ts'
import { usePlain } from './FieldValue.tsx'
import lists from './Lists.module.css'
import styles from './Profile.module.css'

type HistoryProps = {
  room: string
  plan: Plan
  project: ProjectOf
  /** Of one field, or of the whole profile. */
  field: string | null
  locked: (key: string) => boolean
  onClose: () => void
}

/** Every wording that there was, with the way back to it. */
export function HistoryDialog({ room, plan, project, field, locked, onClose }: HistoryProps) {
  const say = useSay()
  const [lang] = useLang()
  const { toast } = useVoice()
  const plain = usePlain(plan)
  const { data, refusal, again } = useGet<{ changes: Change[] }>(`/api/rooms/${room}/projects/${project.id}`)
  const [run, state] = useAct()
  const specs = new Map(plan.profile.specs.map((spec) => [spec.key, spec]))
  const changes = (data?.changes ?? []).filter(({ key }) => specs.has(key) && (field === null || key === field))
  const latest = new Map(changes.toReversed().map(({ key, seq }) => [key, seq]))
  const only = field === null ? undefined : specs.get(field)

  async function restore({ key, value }: Change, label: string) {
    const was = versionOf(project, key)
    const reply = await run({ type: 'profile/set', id: project.id, key, was, value: copyOf(value) })
    if (!reply.ok) return
    toast(say('profile.restored', { field: label }), 'good')
    again()
  }
  return (
    <Dialog
      open
      wide
      light
      onClose={onClose}
      title={only ? say('profile.historyOf', { field: labelOf(only, say) }) : say('profile.history')}
      closeLabel={say('common.close')}
    >
      <RefusalNotice refusal={refusal ?? state.refusal} />
      {!data && !refusal && <Skeleton label={say('common.loading')} />}
      {data && changes.length === 0 && <p className={styles.open}>{say('profile.historyEmpty')}</p>}
      <ol className={lists.history}>
        {changes.map((change) => {
          const spec = specs.get(change.key)
          if (!spec) return null
          const label = labelOf(spec, say)
          const now = latest.get(change.key) === change.seq
          return (
            <li key={`${change.seq}/${change.key}`} className={lists.change}>
              <p className={lists.changeHead}>
                {!only && <strong>{label}</strong>}
                <span className={lists.small}>
                  {shortMoment(change.at, lang)} · {say(`profile.by.${change.by}`)}
                </span>
                {now && <Badge tone="good">{say('profile.now')}</Badge>}
              </p>
              <p className={styles.words}>{plain(spec, change.value)}</p>
              {!now && !locked(change.key) && (
                <div>
                  <Button icon="undo" busy={state.busy} onClick={() => void restore(change, label)}>
                    {say('profile.restore')}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}
