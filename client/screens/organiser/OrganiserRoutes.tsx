import { Route, Routes, useParams } from 'react-router'
import { refuse } from '#shared/base/result.ts'
import { latePage } from '../parts/Late.tsx'
import { Refused } from '../parts/Refused.tsx'
import { SetUpPage } from './entry/SetUpPage.tsx'
import { SignInPage } from './entry/SignInPage.tsx'
import { HelpPage } from './HelpPage.tsx'

const OrganiserHome = latePage('screens/organiser/home/OrganiserHome.tsx', () =>
  import('./home/OrganiserHome.tsx').then((all) => all.OrganiserHome),
)
const WorkshopPage = latePage('screens/organiser/WorkshopPage.tsx', () =>
  import('./WorkshopPage.tsx').then((all) => all.WorkshopPage),
)

const AgendaPage = latePage('screens/agenda/AgendaPage.tsx', () =>
  import('../agenda/AgendaPage.tsx').then((all) => all.AgendaPage),
)

function AgendaById() {
  const { id = '', project } = useParams()
  return <AgendaPage id={id} project={project} />
}

/** The organiser's pages, and those that anybody may read. */
export function OrganiserRoutes() {
  return (
    <Routes>
      <Route path="/setup" element={<SetUpPage />} />
      <Route path="/invite" element={<SetUpPage />} />
      <Route path="/signin" element={<SignInPage />} />
      <Route path="/help" element={<HelpPage />} />
      <Route path="/o" element={<OrganiserHome />} />
      <Route path="/o/:id" element={<WorkshopPage />} />
      <Route path="/o/agenda/:id/:project?" element={<AgendaById />} />
      <Route path="*" element={<Refused refusal={refuse('notFound')} />} />
    </Routes>
  )
}
