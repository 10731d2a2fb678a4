import { useEffect, useState } from 'react'
import { TRACKER_NAMES } from '#shared/trackers/target.ts'
import type { ConnectionInfo, Decided, Detail, Mode } from '#shared/trackers/told.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Badge } from '../../../kit/Badge.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { ProgressBar } from '../../../kit/ProgressBar.tsx'
import { useGet } from '../../organiser/parts/useGet.ts'
import { usePost } from '../../organiser/parts/usePost.ts'
import type { Plan } from '../rows.ts'
import { settledOf } from './ends.ts'
import { Outcomes } from './Outcomes.tsx'
import styles from './Trackers.module.css'
import { SendBar } from './SendBar.tsx'

const SAID = { plan: 'trackers.planned', push: 'trackers.pushed', status: 'trackers.read' } as const
const EVERY_MS = 700

type Props = { room: string; plan: Plan; one: ConnectionInfo; onEdit: () => void; onChanged: () => void }

/** One ticket system: what would be sent, what was sent, what is to be decided. */
export function Connection({ room, plan, one, onEdit, onChanged }: Props) {
  const say = useSay()
  const { data, again } = useGet<Detail>(`/api/rooms/${room}/trackers/${one.id}`)
  const { post, busy, refusal } = usePost()
  const [decided, setDecided] = useState<Decided>({})
  const [revived, setRevived] = useState<string[]>([])
  const [leaving, setLeaving] = useState(false)
  const job = data?.job ?? null
  const running = job?.running === true
  useEffect(() => {
    if (!running) return
    const timer = setInterval(again, EVERY_MS)
    return () => clearInterval(timer)
  }, [running, again])

  async function start(mode: Mode, projects: readonly string[] | null) {
    const order = mode === 'push' ? { decided, again: revived } : { decided: {}, again: [] }
    const reply = await post(`/api/rooms/${room}/trackers/run`, { id: one.id, mode, projects, ...order })
    if (reply.ok && mode === 'push') {
      setDecided({})
      setRevived([])
    }
    again()
  }
  async function disconnect() {
    await post(`/api/rooms/${room}/trackers/remove`, { id: one.id })
    setLeaving(false)
    onChanged()
  }
  const { items, closed } = data?.connection ?? one
  const settled = job && !running ? settledOf(job.outcomes, decided, revived) : []
  return (
    <Panel
      sheet
      title={`${TRACKER_NAMES[one.target.kind]} · ${one.target.place}`}
      note={items > 0 ? say('trackers.items', { n: items, closed }) : undefined}
      actions={
        <>
          <IconButton icon="pencil" variant="quiet" label={say('trackers.edit')} onClick={onEdit} />
          <IconButton
            icon="trash"
            variant="quiet"
            label={say('trackers.disconnect')}
            onClick={() => setLeaving(true)}
          />
        </>
      }
    >
      <p className={styles.hint}>
        {one.target.address} {!one.ready && <Badge tone="warn">{say('trackers.needsToken')}</Badge>}{' '}
        {!one.allowed && <Badge tone="bad">{say('trackers.notAllowed')}</Badge>}
      </p>
      <SendBar
        plan={plan}
        busy={busy || running}
        known={items > 0}
        onStart={(mode, projects) => void start(mode, projects)}
        onStop={running ? () => void post(`/api/rooms/${room}/trackers/stop`, { id: one.id }) : null}
      />
      <RefusalNotice refusal={refusal} />
      {job && running && (
        <ProgressBar
          value={job.outcomes.length}
          of={job.total}
          label={say(`trackers.running.${job.mode}`, { n: job.outcomes.length, of: job.total })}
          showLabel
        />
      )}
      {job && !running && job.mode === 'plan' && job.checked && job.checked.required.length > 0 && (
        <Notice tone="warn" title={say('trackers.requiredTitle')}>
          {say('trackers.requiredText', { fields: job.checked.required.join(' · ') })}
        </Notice>
      )}
      {job && !running && <RefusalNotice refusal={job.refusal} />}
      {job && !running && !job.refusal && job.outcomes.length === 0 && <p>{say('trackers.nothing')}</p>}
      {job && job.outcomes.length > 0 && (
        <>
          {!running && (
            <p aria-live="polite">{say(SAID[job.mode], { n: job.outcomes.length, name: job.checked?.name ?? '' })}</p>
          )}
          <Outcomes
            {...{ plan, job, kind: one.target.kind, decided, revived }}
            onDecide={(project, part, side) =>
              setDecided({ ...decided, [project]: { ...decided[project], [part]: side } })
            }
            onRevive={(project, yes) =>
              setRevived([...revived.filter((id) => id !== project), ...(yes ? [project] : [])])
            }
          />
          {settled.length > 0 && (
            <div>
              <Button icon="send" variant="primary" busy={busy || running} onClick={() => void start('push', settled)}>
                {say('trackers.sendDecided', { n: settled.length })}
              </Button>
            </div>
          )}
        </>
      )}
      <ConfirmDialog
        open={leaving}
        title={say('trackers.disconnect')}
        text={say('trackers.disconnectText')}
        confirmLabel={say('trackers.disconnect')}
        cancelLabel={say('common.cancel')}
        onConfirm={() => void disconnect()}
        onCancel={() => setLeaving(false)}
        danger
      />
    </Panel>
  )
}
