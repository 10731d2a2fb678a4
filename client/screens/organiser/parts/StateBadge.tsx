import { Badge } from '../../../kit/Badge.tsx'
import { useSay } from '../../../kit/language.tsx'
import type { RoomSummary } from './types.ts'

/** Where a workshop stands, in one word. */
export function StateBadge({ room }: { room: Pick<RoomSummary, 'state' | 'archived' | 'copy'> }) {
  const say = useSay()
  if (room.copy) return <Badge icon="copy">{say('org.state.copy')}</Badge>
  if (room.archived !== null) return <Badge icon="archive">{say('org.state.archived')}</Badge>
  switch (room.state) {
    case 'running':
      return (
        <Badge tone="good" icon="play">
          {say('org.state.running')}
        </Badge>
      )
    case 'ended':
      return <Badge icon="flag">{say('org.state.ended')}</Badge>
    case 'prepared':
      return (
        <Badge tone="info" icon="pencil">
          {say('org.state.prepared')}
        </Badge>
      )
    default:
      return null
  }
}
