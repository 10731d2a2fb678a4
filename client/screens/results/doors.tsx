import { useLocation, useParams } from 'react-router'
import { ResultsPage } from './ResultsPage.tsx'

/** `/results#CODE`: the public page; the code or token stays out of the server's logs. */
export function PublicResults() {
  const { hash } = useLocation()
  return <ResultsPage name={hash.slice(1)} />
}

/** `/o/:room/results`: with files, for organisers and moderators. */
export function RoomResults() {
  const { room = '' } = useParams()
  return <ResultsPage room={room} />
}
