import { type SubmitEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { refuse, type Refusal } from '#shared/base/result.ts'
import type { Lang } from '#shared/words/say.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { ChoiceList } from '../../../kit/ChoiceList.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useLang, useSay } from '../../../kit/language.tsx'
import { MetaFields, emptyMeta, metaOf, type MetaDraft } from '../parts/MetaFields.tsx'
import type { TemplateSummary } from '../parts/types.ts'
import { useGet } from '../parts/useGet.ts'
import { usePost } from '../parts/usePost.ts'
import styles from './Home.module.css'
import { LanguageField } from './LanguageField.tsx'

const EMPTY = 'empty'

/** A new workshop, from a template or from nothing. */
export function CreateWorkshop({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  const form = useId()
  const [busy, setBusy] = useState(false)
  return (
    <Dialog
      open={open}
      wide
      onClose={onClose}
      title={say('org.create.title')}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {say('org.create.go')}
          </Button>
        </>
      }
    >
      <CreateForm id={form} onBusy={setBusy} />
    </Dialog>
  )
}

function CreateForm({ id, onBusy }: { id: string; onBusy: (busy: boolean) => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const [here] = useLang()
  const templates = useGet<{ templates: TemplateSummary[] }>('/api/templates')
  const { post, refusal } = usePost()
  const [wrong, setWrong] = useState<Refusal | null>(null)
  // Until it is chosen it is the reader's, also when that is switched later.
  const [chosenLang, setLang] = useState<Lang | null>(null)
  const lang = chosenLang ?? here
  const [template, setTemplate] = useState('burg')
  const [meta, setMeta] = useState<MetaDraft>(emptyMeta)

  const all = templates.data?.templates ?? []
  // A template may come in English too; one choice stands for both.
  const offered = all.filter((one) => !one.key.endsWith('-en'))
  const keyFor = (key: string) => (lang === 'en' && all.some((one) => one.key === `${key}-en`) ? `${key}-en` : key)

  async function create(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (meta.title.trim() === '') {
      setWrong(refuse('org.noTitle'))
      event.currentTarget.querySelector<HTMLInputElement>('input[name="title"]')?.focus()
      return
    }
    setWrong(null)
    onBusy(true)
    const chosen = template === EMPTY ? null : keyFor(template)
    const reply = await post<{ id: string }>('/api/rooms', {
      ...{ type: 'workshop', lang, template: chosen, meta: metaOf(meta) },
    })
    onBusy(false)
    if (reply.ok) void navigate(`/o/${reply.id}`)
  }

  return (
    <form id={id} onSubmit={(event) => void create(event)} noValidate className={styles.stack}>
      <ChoiceList
        label={say('org.create.template')}
        max={1}
        value={[template]}
        onChange={([one = EMPTY]) => setTemplate(one)}
        choices={[
          ...offered.map((one) => ({ value: one.key, label: one.name[here], note: one.about[here] })),
          { value: EMPTY, label: say('org.create.empty'), note: say('org.create.emptyText') },
        ]}
      />
      <RefusalNotice refusal={templates.refusal} />
      <MetaFields value={meta} onChange={setMeta} error={wrong} />
      <LanguageField value={lang} onChange={setLang} hint={say('org.create.langHint')} />
      <RefusalNotice refusal={refusal} />
    </form>
  )
}
