import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { SelectField } from '../../../kit/SelectField.tsx'
import type { RoomSummary } from '../parts/types.ts'
import { useGet } from '../parts/useGet.ts'
import { usePost } from '../parts/usePost.ts'
import styles from './Results.module.css'

type Told = { agenda: string; taken: number; known: number }
const TOPS = ['all', '5', '10', '20'] as const

/** Ranked demands become proposed projects of an agenda; what is there already is not taken twice. */
export function HandoverPanel({ room }: { room: string }) {
  const say = useSay()
  const { data } = useGet<{ rooms: RoomSummary[] }>('/api/rooms')
  const { post, busy, refusal } = usePost()
  const [chosen, setChosen] = useState('')
  const [top, setTop] = useState<(typeof TOPS)[number]>('all')
  const [told, setTold] = useState<Told | null>(null)
  const agendas = (data?.rooms ?? []).filter((one) => one.type === 'agenda' && one.archived === null)
  const agenda = agendas.find((one) => one.id === chosen) ?? agendas[0]

  async function handOver() {
    if (!agenda) return
    setTold(null)
    const reply = await post<{ taken: number; known: number }>(`/api/rooms/${room}/handover`, {
      ...{ agenda: agenda.id, field: null },
      ...(top === 'all' ? {} : { top: Number(top) }),
    })
    if (reply.ok) setTold({ agenda: agenda.id, taken: reply.taken, known: reply.known })
  }

  return (
    <Panel title={say('org.handover')} sheet>
      <p className={styles.quiet}>{say('org.handover.text')}</p>
      {data && agendas.length === 0 && (
        <>
          <Notice tone="info">{say('org.handover.noAgenda')}</Notice>
          <div>
            <LinkButton to="/o?new=agenda" icon="plus">
              {say('org.agendas.create')}
            </LinkButton>
          </div>
        </>
      )}
      {agenda && (
        <>
          <SelectField
            label={say('org.handover.agenda')}
            value={agenda.id}
            onChange={setChosen}
            options={agendas.map((one) => ({ value: one.id, label: one.title }))}
          />
          <SelectField
            label={say('org.handover.top')}
            hint={say('org.handover.topHint')}
            value={top}
            onChange={setTop}
            options={TOPS.map((one) => ({
              value: one,
              label: one === 'all' ? say('org.handover.all') : say('org.handover.first', { n: Number(one) }),
            }))}
          />
          <div>
            <Button icon="arrowRight" busy={busy} onClick={() => void handOver()}>
              {say('org.handover.go')}
            </Button>
          </div>
        </>
      )}
      <RefusalNotice refusal={refusal} />
      {told && (
        <Notice
          tone="good"
          live="status"
          action={
            <LinkButton to={`/o/agenda/${told.agenda}`} icon="folder">
              {say('org.handover.open')}
            </LinkButton>
          }
        >
          {say('org.handover.taken', { n: told.taken })}
          {told.known > 0 && ` ${say('org.handover.known', { n: told.known })}`}
        </Notice>
      )}
    </Panel>
  )
}
