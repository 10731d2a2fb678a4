import { useState } from 'react'
import { TRACKER_NAMES } from '#shared/trackers/target.ts'
import type { ConnectionInfo, Overview } from '#shared/trackers/told.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { Skeleton } from '../../../kit/Skeleton.tsx'
import { useGet } from '../../organiser/parts/useGet.ts'
import type { Plan } from '../rows.ts'
import { ConnectDialog } from './ConnectDialog.tsx'
import { Connection } from './Connection.tsx'
import styles from './Trackers.module.css'

const FILES = ['redmine', 'openproject', 'gitlab', 'jira'] as const

/** Hands the backlog on to ticket systems. */
export function TrackersView({ id, plan }: { id: string; plan: Plan }) {
  const say = useSay()
  const { data, refusal, again } = useGet<Overview>(`/api/rooms/${id}/trackers`)
  const [edited, setEdited] = useState<ConnectionInfo | 'new' | null>(null)
  const close = (changed: boolean) => {
    setEdited(null)
    if (changed) again()
  }
  return (
    <div className={styles.view}>
      <p className={styles.lead}>{say('trackers.lead')}</p>
      <RefusalNotice refusal={refusal} />
      {!data && !refusal && <Skeleton label={say('common.loading')} shape="cards" />}
      {data && data.hosts.length === 0 && (
        <Notice title={say('trackers.noHosts')}>{say('trackers.noHostsHint')}</Notice>
      )}
      {data?.connections.map((one) => (
        <Connection key={one.id} room={id} plan={plan} one={one} onEdit={() => setEdited(one)} onChanged={again} />
      ))}
      {data && data.hosts.length > 0 && (
        <div>
          <Button
            icon="plus"
            variant={data.connections.length === 0 ? 'primary' : 'secondary'}
            onClick={() => setEdited('new')}
          >
            {say('trackers.connect')}
          </Button>
        </div>
      )}
      <Panel title={say('trackers.files')} sheet>
        <p className={styles.hint}>{say('trackers.filesHint')}</p>
        <p className={styles.hint}>{say('trackers.filesNone')}</p>
        <div className={styles.doings}>
          {FILES.map((file) => (
            <LinkButton key={file} href={`/api/rooms/${id}/backlog/${file}.csv`} download icon="download">
              {TRACKER_NAMES[file]}
            </LinkButton>
          ))}
        </div>
      </Panel>
      {edited && data && (
        <ConnectDialog room={id} hosts={data.hosts} before={edited === 'new' ? null : edited} onClose={close} />
      )}
    </div>
  )
}
