import { type SubmitEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { refuse, type Refusal } from '#shared/base/result.ts'
import type { Lang } from '#shared/words/say.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useLang, useSay, useSayRefusal } from '../../../kit/language.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { emptyMeta, metaOf } from '../parts/MetaFields.tsx'
import { usePost } from '../parts/usePost.ts'
import styles from './Home.module.css'
import { LanguageField } from './LanguageField.tsx'

/** A new agenda: the plan that demands of workshops are handed over to. */
export function CreateAgenda({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const form = useId()
  const navigate = useNavigate()
  const [here] = useLang()
  // Until it is chosen it is the reader's, also when that is switched later.
  const [chosen, setLang] = useState<Lang | null>(null)
  const lang = chosen ?? here
  const [title, setTitle] = useState('')
  const [organiser, setOrganiser] = useState('')
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const { post, busy, refusal } = usePost()

  async function create(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (title.trim() === '') return setWrong(refuse('org.noTitle'))
    setWrong(null)
    const meta = metaOf({ ...emptyMeta, title, organiser })
    const reply = await post<{ id: string }>('/api/rooms', { type: 'agenda', lang, template: null, meta })
    if (reply.ok) void navigate(`/o/agenda/${reply.id}`)
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say('org.agendas.createTitle')}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {say('org.agendas.createGo')}
          </Button>
        </>
      }
    >
      <p>{say('org.agendas.about')}</p>
      <form id={form} onSubmit={(event) => void create(event)} noValidate className={styles.stack}>
        <TextField
          label={say('org.meta.title')}
          value={title}
          onChange={setTitle}
          error={wrong ? sayRefusal(wrong) : undefined}
          maxLength={160}
          required
        />
        <TextField
          label={say('org.meta.organiser')}
          mark={say('common.optional')}
          value={organiser}
          onChange={setOrganiser}
          maxLength={160}
        />
        <LanguageField value={lang} onChange={setLang} hint={say('org.create.langHint')} />
        <RefusalNotice refusal={refusal} />
      </form>
    </Dialog>
  )
}
