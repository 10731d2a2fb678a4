import { lazy } from 'react'
import { Route, Routes, useParams } from 'react-router'
import { refuse } from '#shared/base/result.ts'
import { LegalPage } from '../legal/LegalPage.tsx'
import { Refused } from '../parts/Refused.tsx'
import { SetUpPage } from './entry/SetUpPage.tsx'
import { SignInPage } from './entry/SignInPage.tsx'
import { HelpPage } from './HelpPage.tsx'

// Whoever only reads the privacy text on a phone does not load the desk.
const OrganiserHome = lazy(() => import('./home/OrganiserHome.tsx').then((all) => ({ default: all.OrganiserHome })))
const WorkshopPage = lazy(() => import('./WorkshopPage.tsx').then((all) => ({ default: all.WorkshopPage })))

const AgendaPage = lazy(() => import('../agenda/AgendaPage.tsx').then((all) => ({ default: all.AgendaPage })))

function AgendaById() {
  const { id = '' } = useParams()
  return <AgendaPage id={id} />
}

/** The organiser's pages, and those that anybody may read. */
export function OrganiserRoutes() {
  return (
    <Routes>
      <Route path="/setup" element={<SetUpPage />} />
      <Route path="/invite" element={<SetUpPage />} />
      <Route path="/signin" element={<SignInPage />} />
      <Route path="/legal/:page" element={<LegalPage />} />
      <Route path="/help" element={<HelpPage />} />
      <Route path="/o" element={<OrganiserHome />} />
      <Route path="/o/:id" element={<WorkshopPage />} />
      <Route path="/o/agenda/:id" element={<AgendaById />} />
      <Route path="*" element={<Refused refusal={refuse('notFound')} />} />
    </Routes>
  )
}
