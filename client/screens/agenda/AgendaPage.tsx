import { useEffect } from 'react'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { enter } from '../../net/net.ts'
import { useNet } from '../../net/store.ts'
import { PlainPage } from '../organiser/shell/PlainPage.tsx'
import { type Signed, WithOrganiser } from '../organiser/shell/WithOrganiser.tsx'
import { LineNotice } from '../parts/LineNotice.tsx'
import { AgendaDesk } from './AgendaDesk.tsx'
import { hashOf } from './look.ts'
import { ProfileScreen } from './profile/ProfileScreen.tsx'
import { RemoveProject } from './profile/RemoveProject.tsx'
import { usePlan } from './rows.ts'
import { useLook } from './useLook.ts'

type AgendaProps = { id: string; project?: string | undefined }

/** The region's plan across workshops: fields of action, phases, working groups and the backlog of projects. */
export function AgendaPage(props: AgendaProps) {
  return <WithOrganiser>{(signed) => <Inside {...props} {...signed} />}</WithOrganiser>
}

function Inside({ id, project, user, onSignOut }: Signed & AgendaProps) {
  const say = useSay()
  const plan = usePlan()
  // Kept while one leafs through the profiles: the desk is as it was left.
  const [look, setLook] = useLook(`/o/agenda/${id}`)
  const desk = `/o/agenda/${id}${hashOf(look)}`
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
      {!plan && !refusal && <Skeleton label={say('common.loading')} shape="cards" />}
      {plan && project !== undefined && (
        <ProfileScreen
          {...{ room: id, plan, project, among: plan.projects }}
          to={(other) => (other ? `/o/agenda/${id}/${other}` : desk)}
          locked={() => false}
          organiser
          actions={
            <>
              <LinkButton
                href={`/api/rooms/${id}/export/region-${project}.json`}
                download
                variant="quiet"
                icon="download"
              >
                {say('region.exportOne')}
              </LinkButton>
              <RemoveProject to={desk} plan={plan} project={project} />
            </>
          }
        />
      )}
      {plan && project === undefined && <AgendaDesk id={id} plan={plan} look={look} onLook={setLook} />}
    </PlainPage>
  )
}
