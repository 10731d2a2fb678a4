import type { Lang } from '#shared/words/say.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { LanguageField } from '../home/LanguageField.tsx'
import type { RoomSummary } from '../parts/types.ts'
import { usePost } from '../parts/usePost.ts'

/** In which language the workshop is written: of its posters and its record. Takes effect at once. */
export function LanguagePanel({ room, again }: { room: RoomSummary; again: () => void }) {
  const say = useSay()
  const { toast } = useVoice()
  const { post, busy, refusal } = usePost()
  async function change(lang: Lang) {
    if (busy || lang === room.lang) return
    const reply = await post(`/api/rooms/${room.id}/lang`, { lang })
    if (!reply.ok) return
    toast(say('org.saved'), 'good')
    again()
  }
  return (
    <Panel title={say('org.settings.lang')} sheet>
      <LanguageField value={room.lang} onChange={(lang) => void change(lang)} hint={say('org.create.langHint')} />
      <RefusalNotice refusal={refusal} />
    </Panel>
  )
}
