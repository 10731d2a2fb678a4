import { type ComponentType, lazy } from 'react'
import { Route, Routes, useParams } from 'react-router'
import { refuse } from '#shared/base/result.ts'
import { EnterPage } from './enter/EnterPage.tsx'
import { Refused } from './parts/Refused.tsx'

const ModeratorPage = lazy(() =>
  import('./moderator/ModeratorPage.tsx').then((all) => ({ default: all.ModeratorPage })),
)
const ProjectorPage = lazy(() =>
  import('./projector/ProjectorPage.tsx').then((all) => ({ default: all.ProjectorPage })),
)
const HostPage = lazy(() => import('./host/HostPage.tsx').then((all) => ({ default: all.HostPage })))
const MinutesPage = lazy(() => import('./minutes/MinutesPage.tsx').then((all) => ({ default: all.MinutesPage })))
const PublicResults = lazy(() => import('./results/doors.tsx').then((all) => ({ default: all.PublicResults })))
const RoomResults = lazy(() => import('./results/doors.tsx').then((all) => ({ default: all.RoomResults })))
const OrganiserRoutes = lazy(() =>
  import('./organiser/OrganiserRoutes.tsx').then((all) => ({ default: all.OrganiserRoutes })),
)
/** Every kind's faces in every state: in development only. The build leaves the whole branch out. */
const GalleryPage = import.meta.env.DEV
  ? lazy(() => import('./gallery/GalleryPage.tsx').then((all) => ({ default: all.GalleryPage })))
  : null

function ByGrant({ page: Page }: { page: ComponentType<{ room: string; grant: string }> }) {
  const { room = '', grant = '' } = useParams()
  return <Page room={room} grant={grant} />
}

/** Every page that is not a participant's: loaded only by those who need it. */
export function DeskRoutes() {
  return (
    <Routes>
      <Route path="/e" element={<EnterPage />} />
      <Route path="/moderator/:room/:grant" element={<ByGrant page={ModeratorPage} />} />
      <Route path="/projector/:room/:grant" element={<ByGrant page={ProjectorPage} />} />
      <Route path="/host/:room/:grant" element={<ByGrant page={HostPage} />} />
      <Route path="/minutes/:room/:grant" element={<ByGrant page={MinutesPage} />} />
      <Route path="/results" element={<PublicResults />} />
      <Route path="/o/:room/results" element={<RoomResults />} />
      {GalleryPage && <Route path="/gallery" element={<GalleryPage />} />}
      <Route path="/*" element={<OrganiserRoutes />} />
      <Route path="*" element={<Refused refusal={refuse('notFound')} />} />
    </Routes>
  )
}
