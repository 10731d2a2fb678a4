import { useState } from 'react'
import { refuse, type Refusal } from '#shared/base/result.ts'
import type { Meta } from '#shared/workshop/workshop.ts'
import { useSay, useSayRefusal } from '../../kit/language.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { useAct } from '../../net/useAct.ts'
import { FormDialog } from './FormDialog.tsx'
import { wordsOf } from './draft.ts'

const KEYS = ['title', 'subtitle', 'place', 'organiser'] as const

/** What the agenda is called and whose it is. */
export function DetailsDialog({ meta, onClose }: { meta: Meta; onClose: () => void }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const [run, state] = useAct()
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const [draft, setDraft] = useState(() => Object.fromEntries(KEYS.map((key) => [key, meta[key].text])))

  async function save() {
    if (!draft['title']?.trim()) return setWrong(refuse('empty'))
    const words = KEYS.map((key) => {
      const text = draft[key]?.trim() ?? ''
      return [key, text === meta[key].text && meta[key].id !== 'none0000' ? meta[key] : wordsOf(text)]
    })
    const reply = await run({ type: 'agenda/set', meta: { ...Object.fromEntries(words), date: meta.date } })
    if (reply.ok) onClose()
  }

  return (
    <FormDialog title={say('agenda.details')} onSave={save} {...{ state, onClose }}>
      {KEYS.map((key) => (
        <TextField
          key={key}
          label={say(`agenda.details.${key}`)}
          value={draft[key] ?? ''}
          onChange={(text) => setDraft({ ...draft, [key]: text })}
          maxLength={key === 'subtitle' ? 240 : 160}
          {...(key === 'title'
            ? { required: true, error: wrong ? sayRefusal(wrong) : undefined }
            : { mark: say('common.optional') })}
        />
      ))}
    </FormDialog>
  )
}
