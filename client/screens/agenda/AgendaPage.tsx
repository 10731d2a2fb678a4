import { useEffect } from 'react'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { useSay } from '../../kit/language.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { enter } from '../../net/net.ts'
import { useNet } from '../../net/store.ts'
import { PlainPage } from '../organiser/shell/PlainPage.tsx'
import { type Signed, WithOrganiser } from '../organiser/shell/WithOrganiser.tsx'
import { LineNotice } from '../parts/LineNotice.tsx'
import { AgendaDesk } from './AgendaDesk.tsx'
import { usePlan } from './rows.ts'

/** The region's plan across workshops: fields of action, phases, working groups and the backlog of projects. */
export function AgendaPage({ id }: { id: string }) {
  return <WithOrganiser>{(signed) => <Inside id={id} {...signed} />}</WithOrganiser>
}

function Inside({ id, user, onSignOut }: Signed & { id: string }) {
  const say = useSay()
  const plan = usePlan()
  const refusal = useNet((net) => net.refusal)
  useEffect(() => enter({ id, name: id, grant: 'organiser' }), [id])
  return (
    <PlainPage
      title={plan?.agenda.meta.title.text || say('agenda.name')}
      wide
      home="/o"
      user={user.name}
      onSignOut={onSignOut}
    >
      <LineNotice />
      {refusal && <RefusalNotice refusal={refusal} />}
      {plan ? <AgendaDesk id={id} plan={plan} /> : !refusal && <Skeleton label={say('common.loading')} shape="cards" />}
    </PlainPage>
  )
}
