import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { PageTitle } from '../../../kit/PageTitle.tsx'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { DiskNotice } from '../../parts/DiskNotice.tsx'
import type { DiskLevel } from '../../../net/rows.ts'
import { Skeleton } from '../../../kit/Skeleton.tsx'
import type { RoomSummary } from '../parts/types.ts'
import { useGet } from '../parts/useGet.ts'
import { PlainPage } from '../shell/PlainPage.tsx'
import { type Signed, WithOrganiser } from '../shell/WithOrganiser.tsx'
import { AgendasPanel } from './AgendasPanel.tsx'
import { BrandPanel } from './BrandPanel.tsx'
import { CreateAgenda } from './CreateAgenda.tsx'
import { CreateWorkshop } from './CreateWorkshop.tsx'
import styles from './Home.module.css'
import { ImportDialog } from './ImportDialog.tsx'
import { LegalPanel } from './LegalPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { WorkshopList } from './WorkshopList.tsx'

type Doing = 'workshop' | 'agenda' | 'import'
const doings: readonly Doing[] = ['workshop', 'agenda', 'import']

/** Everything an organiser has: workshops, agendas, colleagues, and the texts the law asks for. */
export function OrganiserHome() {
  return <WithOrganiser>{(signed) => <Home {...signed} />}</WithOrganiser>
}

function Home({ user, onSignOut }: Signed) {
  const say = useSay()
  const [query, setQuery] = useSearchParams()
  const { data, refusal, again } = useGet<{ rooms: RoomSummary[]; disk: DiskLevel }>('/api/rooms')
  const asked = query.get('new')
  const [doing, setDoing] = useState<Doing | null>(doings.find((one) => one === asked) ?? null)
  const done = () => {
    setDoing(null)
    if (asked) setQuery({}, { replace: true })
  }
  const rooms = data?.rooms ?? []
  const workshops = rooms.filter((room) => room.type === 'workshop')

  return (
    <PlainPage title={say('org.home.title')} wide home="/o" user={user.name} onSignOut={onSignOut}>
      <div className={styles.head}>
        <PageTitle eyebrow={user.name} title={say('org.home.title')} line />
        <div className={styles.doings}>
          <Button icon="upload" onClick={() => setDoing('import')}>
            {say('org.import.open')}
          </Button>
          {workshops.length > 0 && (
            <Button variant="primary" icon="plus" onClick={() => setDoing('workshop')}>
              {say('org.create.open')}
            </Button>
          )}
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.rooms}>
          <RefusalNotice refusal={refusal} />
          <DiskNotice level={data?.disk ?? 'ok'} />
          {data === null ? (
            !refusal && <Skeleton label={say('common.loading')} shape="cards" />
          ) : (
            <WorkshopList workshops={workshops} onCreate={() => setDoing('workshop')} />
          )}
        </div>
        <div className={styles.side}>
          <AgendasPanel agendas={rooms.filter((room) => room.type === 'agenda')} onCreate={() => setDoing('agenda')} />
          <PeoplePanel me={user.id} />
          <BrandPanel />
          <LegalPanel />
        </div>
      </div>
      <CreateWorkshop open={doing === 'workshop'} onClose={done} />
      <CreateAgenda open={doing === 'agenda'} onClose={done} />
      <ImportDialog
        open={doing === 'import'}
        onClose={() => {
          done()
          again()
        }}
      />
    </PlainPage>
  )
}
