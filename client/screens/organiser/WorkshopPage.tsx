import { useEffect } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { spacedCode } from '#shared/base/ids.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { cx } from '../../kit/cx.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useLang, useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { Tabs } from '../../kit/Tabs.tsx'
import { enter } from '../../net/net.ts'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { useNet, useRow, useRows } from '../../net/store.ts'
import { LineNotice } from '../parts/LineNotice.tsx'
import { DoorsTab } from './doors/DoorsTab.tsx'
import { listTitle, longDay } from './parts/format.ts'
import { StateBadge } from './parts/StateBadge.tsx'
import type { RoomAnswer } from './parts/types.ts'
import { useGet } from './parts/useGet.ts'
import { PostersTab } from './posters/PostersTab.tsx'
import { ProgrammeTab } from './programme/ProgrammeTab.tsx'
import { ResultsTab } from './results/ResultsTab.tsx'
import { SettingsTab } from './settings/SettingsTab.tsx'
import { PlainPage } from './shell/PlainPage.tsx'
import { type Signed, WithOrganiser } from './shell/WithOrganiser.tsx'
import styles from './Workshop.module.css'

const TABS = ['programme', 'doors', 'posters', 'results', 'settings'] as const
const ICONS = { programme: 'card', doors: 'key', posters: 'print', results: 'poll', settings: 'settings' } as const

/** One workshop, before and after the day. */
export function WorkshopPage() {
  const { id = '' } = useParams()
  return <WithOrganiser>{(signed) => <Workshop key={id} id={id} {...signed} />}</WithOrganiser>
}

function Workshop({ id, user, onSignOut }: Signed & { id: string }) {
  const say = useSay()
  const { data, refusal, again } = useGet<RoomAnswer>(`/api/rooms/${id}`)
  const workshop = useRow<WorkshopRow>('workshop')
  const refused = useNet((net) => net.refusal)
  const present = useNet((net) => net.room === id)
  useEffect(() => enter({ id, name: id, grant: 'organiser' }), [id])

  const ready = data && workshop && present
  const title = listTitle(
    { title: (present && workshop?.title) || data?.room.title || '', copy: data?.room.copy === true },
    say,
  )
  return (
    <PlainPage title={title} wide home="/o" user={user.name} onSignOut={onSignOut}>
      <div className={styles.top}>
        <Link to="/o" className={styles.back}>
          <Icon name="left" />
          {say('org.workshop.all')}
        </Link>
        <RefusalNotice refusal={data ? refused : (refusal ?? refused)} />
        <LineNotice />
        {ready && <Head answer={data} workshop={workshop} />}
      </div>
      {ready ? (
        <Inside answer={data} workshop={workshop} again={again} />
      ) : (
        !refusal && !refused && <Skeleton label={say('common.loading')} shape="cards" />
      )}
    </PlainPage>
  )
}

type InsideProps = { answer: RoomAnswer; workshop: WorkshopRow }

function Head({ answer: { room }, workshop }: InsideProps) {
  const say = useSay()
  const [lang] = useLang()
  const items = useRows<ItemRow>('item/')
  const begun = items.some(([, item]) => item.begun)
  const state = workshop.ended ? 'ended' : begun && !workshop.rehearsal ? 'running' : 'prepared'
  return (
    <>
      <div className={styles.head}>
        <PageTitle
          title={listTitle({ title: workshop.title, copy: room.copy }, say)}
          lead={workshop.subtitle || undefined}
          line
          written
        />
        {!room.copy && room.archived === null && (
          <LinkButton to={`/moderator/${room.id}/organiser`} icon="play" variant="secondary">
            {say('org.workshop.moderate')}
          </LinkButton>
        )}
      </div>
      <p className={styles.meta}>
        <StateBadge room={{ ...room, state }} />
        {[longDay(workshop.date, lang), workshop.place].filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {room.code && !room.copy && (
          <span>
            {say('org.code')} <strong className={cx(styles.code, 'figures')}>{spacedCode(room.code)}</strong>
          </span>
        )}
      </p>
      {workshop.rehearsal && (
        <Notice tone="warn" title={say('org.rehearsal.running')}>
          {say('org.rehearsal.runningText')}
        </Notice>
      )}
    </>
  )
}

function Inside({ answer, workshop, again }: InsideProps & { again: () => void }) {
  const say = useSay()
  const [query, setQuery] = useSearchParams()
  const { room } = answer
  const closed = workshop.ended || room.copy || room.archived !== null
  const shown = TABS.filter((one) => !room.copy || (one !== 'doors' && one !== 'posters'))
  const tab = shown.find((one) => one === query.get('tab')) ?? (closed ? 'results' : 'programme')
  return (
    <div className={styles.tabs}>
      <Tabs
        label={say('org.workshop.tabs')}
        tabs={shown.map((one) => ({ id: one, label: say(`org.tab.${one}`), icon: ICONS[one] }))}
        value={tab}
        onChange={(next) => setQuery({ tab: next })}
      >
        {tab === 'programme' && <ProgrammeTab room={room.id} closed={closed} />}
        {tab === 'doors' && <DoorsTab answer={answer} />}
        {tab === 'posters' && <PostersTab answer={answer} workshop={workshop} again={again} />}
        {tab === 'results' && <ResultsTab answer={answer} workshop={workshop} />}
        {tab === 'settings' && <SettingsTab answer={answer} workshop={workshop} closed={closed} again={again} />}
      </Tabs>
    </div>
  )
}
