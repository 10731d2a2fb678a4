import { useState } from 'react'
import { NOTE_MAX, TITLE_MAX } from '#shared/agenda/limits.ts'
import { refuse, type Refusal } from '#shared/base/result.ts'
import type { Words } from '#shared/base/schema.ts'
import { useSay, useSayRefusal } from '../../kit/language.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { freshId } from '../../net/device.ts'
import { useAct } from '../../net/useAct.ts'
import { useChoices } from './directory/rows.ts'
import { wordsOf } from './draft.ts'
import { FormDialog } from './FormDialog.tsx'
import type { GroupOf, PartOf } from './rows.ts'

export type PartType = 'field' | 'phase' | 'group'
/** `one: null` makes a new one. */
export type Edited = { type: PartType; one: PartOf | GroupOf | null }
const TITLE = { field: 'agenda.addField', phase: 'agenda.addPhase', group: 'agenda.addGroup' } as const

/** A field, a phase or a working group: its name, and what else is to be said. */
export function PartDialog({ edited: { type, one }, onClose }: { edited: Edited; onClose: () => void }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const choices = useChoices()
  const [run, state] = useAct()
  const before = one === null ? null : 'note' in one ? one.note : one.contact
  const [title, setTitle] = useState(one?.title.text ?? '')
  const [more, setMore] = useState(before?.text ?? '')
  const [wrong, setWrong] = useState<Refusal | null>(null)
  // A text that has not changed keeps its id.
  const kept = (old: Words | null | undefined, text: string) => (old && old.text === text.trim() ? old : wordsOf(text))

  async function save() {
    if (title.trim() === '') return setWrong(refuse('empty'))
    const rest = kept(before, more)
    const reply = await run({
      ...{ type: `${type}/set`, id: one?.id ?? freshId(), title: kept(one?.title, title) },
      ...(type === 'group' ? { contact: rest } : { note: rest }),
    })
    if (reply.ok) onClose()
  }

  return (
    <FormDialog
      title={one ? say('agenda.editPart', { title: one.title.text }) : say(TITLE[type])}
      onSave={save}
      {...{ state, onClose }}
    >
      <TextField
        label={say('agenda.partTitle')}
        value={title}
        onChange={setTitle}
        maxLength={TITLE_MAX}
        error={wrong ? sayRefusal(wrong) : undefined}
        required
      />
      {type === 'group' ? (
        <TextField
          label={say('agenda.contact')}
          mark={say('common.optional')}
          hint={say('agenda.contactHint')}
          value={more}
          onChange={setMore}
          maxLength={TITLE_MAX}
          suggestions={choices.contact}
        />
      ) : (
        <TextArea
          label={say(type === 'field' ? 'agenda.fieldNote' : 'agenda.phaseNote')}
          mark={say('common.optional')}
          value={more}
          onChange={setMore}
          maxLength={NOTE_MAX}
          left={(n) => say('agenda.left', { n })}
        />
      )}
    </FormDialog>
  )
}
