import '../kit/allTexts.ts'
import { type ComponentType, useEffect } from 'react'
import { BrowserRouter, Route, Routes, useLocation, useNavigationType, useParams } from 'react-router'
import { refuse } from '#shared/base/result.ts'
import { noticePlace } from '../kit/place.ts'
import { EnterPage } from './enter/EnterPage.tsx'
import { latePage } from './parts/Late.tsx'
import { Refused } from './parts/Refused.tsx'

const ModeratorPage = latePage('screens/moderator/ModeratorPage.tsx', () =>
  import('./moderator/ModeratorPage.tsx').then((all) => all.ModeratorPage),
)
const ProjectorPage = latePage('screens/projector/ProjectorPage.tsx', () =>
  import('./projector/ProjectorPage.tsx').then((all) => all.ProjectorPage),
)
const HostPage = latePage('screens/host/HostPage.tsx', () => import('./host/HostPage.tsx').then((all) => all.HostPage))
const MinutesPage = latePage('screens/minutes/MinutesPage.tsx', () =>
  import('./minutes/MinutesPage.tsx').then((all) => all.MinutesPage),
)
const GroupPage = latePage('screens/agenda/group/GroupPage.tsx', () =>
  import('./agenda/group/GroupPage.tsx').then((all) => all.GroupPage),
)
const EvaluatorPage = latePage('screens/agenda/evaluator/EvaluatorPage.tsx', () =>
  import('./agenda/evaluator/EvaluatorPage.tsx').then((all) => all.EvaluatorPage),
)
const ExhibitionPage = latePage('screens/agenda/exhibition/ExhibitionPage.tsx', () =>
  import('./agenda/exhibition/ExhibitionPage.tsx').then((all) => all.ExhibitionPage),
)
const PublicResults = latePage('screens/results/doors.tsx', () =>
  import('./results/doors.tsx').then((all) => all.PublicResults),
)
const RoomResults = latePage('screens/results/doors.tsx', () =>
  import('./results/doors.tsx').then((all) => all.RoomResults),
)
const OrganiserRoutes = latePage('screens/organiser/OrganiserRoutes.tsx', () =>
  import('./organiser/OrganiserRoutes.tsx').then((all) => all.OrganiserRoutes),
)
/** Every kind's faces in every state: in development only. The build leaves the whole branch out. */
const GalleryPage = import.meta.env.DEV
  ? latePage('screens/gallery/GalleryPage.tsx', () =>
      import('./gallery/GalleryPage.tsx').then((all) => all.GalleryPage),
    )
  : null

function ByGrant({ page: Page }: { page: ComponentType<{ room: string; grant: string }> }) {
  const { room = '', grant = '' } = useParams()
  return <Page room={room} grant={grant} />
}

/** The phone's pages lie outside: whoever goes there has to be noticed. */
function Leaving() {
  const { pathname, hash } = useLocation()
  const how = useNavigationType()
  useEffect(() => noticePlace(how !== 'POP'), [pathname, hash, how])
  return null
}

/** Every page that is not a participant's: loaded only by those who need it. */
export function DeskRoutes() {
  return (
    <BrowserRouter>
      <Leaving />
      <DeskPages />
    </BrowserRouter>
  )
}

function DeskPages() {
  return (
    <Routes>
      <Route path="/" element={null} />
      <Route path="/j" element={null} />
      <Route path="/legal/:page" element={null} />
      <Route path="/e" element={<EnterPage />} />
      <Route path="/moderator/:room/:grant" element={<ByGrant page={ModeratorPage} />} />
      <Route path="/projector/:room/:grant" element={<ByGrant page={ProjectorPage} />} />
      <Route path="/host/:room/:grant" element={<ByGrant page={HostPage} />} />
      <Route path="/minutes/:room/:grant" element={<ByGrant page={MinutesPage} />} />
      <Route path="/group/:room/:grant/:project?" element={<ByGrant page={GroupPage} />} />
      <Route path="/evaluator/:room/:grant" element={<ByGrant page={EvaluatorPage} />} />
      <Route path="/exhibition/:room/:grant" element={<ByGrant page={ExhibitionPage} />} />
      <Route path="/results" element={<PublicResults />} />
      <Route path="/o/:room/results" element={<RoomResults />} />
      {GalleryPage && <Route path="/gallery" element={<GalleryPage />} />}
      <Route path="/*" element={<OrganiserRoutes />} />
      <Route path="*" element={<Refused refusal={refuse('notFound')} />} />
    </Routes>
  )
}
