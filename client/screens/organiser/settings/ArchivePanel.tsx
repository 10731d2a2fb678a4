import { useNavigate } from 'react-router'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import type { RoomSummary } from '../parts/types.ts'
import { usePost } from '../parts/usePost.ts'
import styles from './Settings.module.css'

/** Puts a workshop on the shelf, and back: nothing is lost, the code works no more meanwhile. */
export function ArchivePanel({ room, again }: { room: RoomSummary; again: () => void }) {
  const say = useSay()
  const { toast } = useVoice()
  const navigate = useNavigate()
  const { post, busy, refusal } = usePost()
  const archived = room.archived !== null
  async function change() {
    const reply = await post(`/api/rooms/${room.id}/archive`, { archived: !archived })
    if (!reply.ok) return
    toast(say(archived ? 'org.archive.backDone' : 'org.archive.done'), 'good')
    if (archived) again()
    else void navigate('/o')
  }
  return (
    <Panel title={say('org.archive')} sheet>
      <p className={styles.quiet}>{say(archived ? 'org.archive.backText' : 'org.archive.text')}</p>
      <div>
        <Button icon="archive" busy={busy} onClick={() => void change()}>
          {say(archived ? 'org.archive.back' : 'org.archive.go')}
        </Button>
      </div>
      <RefusalNotice refusal={refusal} />
    </Panel>
  )
}
