import { useState } from 'react'
import { TITLE_MAX } from '#shared/agenda/limits.ts'
import { type Happening, isWebLink } from '#shared/agenda/publishing.ts'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { useLang, useSay, useSayRefusal, useWritten } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import { longDay } from '../../organiser/parts/format.ts'
import agenda from '../Agenda.module.css'
import { wordsOf } from '../draft.ts'
import { FormDialog } from '../FormDialog.tsx'
import styles from './PublicView.module.css'

/** Dates that everybody may know of. Past ones leave the public page by themselves. */
export function EventsPanel({ events }: { events: readonly Happening[] }) {
  const say = useSay()
  const [lang] = useLang()
  const written = useWritten()
  const [run, state] = useAct()
  const [edited, setEdited] = useState<Happening | 'new' | null>(null)
  return (
    <Panel
      sheet
      title={say('public.soon')}
      note={events.length}
      actions={
        <Button icon="plus" onClick={() => setEdited('new')}>
          {say('open.addEvent')}
        </Button>
      }
    >
      <p className={styles.quiet}>{say('open.eventsText')}</p>
      <RefusalNotice refusal={state.refusal} />
      <ul className={styles.projects}>
        {events.map((one) => {
          const title = one.title.text
          return (
            <li key={one.id} className={styles.event}>
              <div className={styles.grow}>
                <p className={styles.name} {...written}>
                  {title}
                </p>
                <p className={styles.quiet}>
                  {[longDay(one.date, lang), one.time && say('public.at', { time: one.time }), one.place.text]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <IconButton icon="pencil" label={say('agenda.editPart', { title })} onClick={() => setEdited(one)} />
              <IconButton
                icon="trash"
                label={say('agenda.removePart', { title })}
                onClick={() => void run({ type: 'event/remove', id: one.id })}
              />
            </li>
          )
        })}
      </ul>
      {edited && <EventDialog event={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  )
}

type Wrong = Partial<Record<'title' | 'date' | 'link', Refusal>>

function EventDialog({ event: before, onClose }: { event: Happening | null; onClose: () => void }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const [run, state] = useAct()
  const [draft, setDraft] = useState({
    ...{ title: before?.title.text ?? '', date: before?.date ?? '', time: before?.time ?? '' },
    ...{ place: before?.place.text ?? '', link: before?.link.text ?? '' },
  })
  const [wrong, setWrong] = useState<Wrong>({})
  const error = (key: keyof Wrong) => (wrong[key] ? sayRefusal(wrong[key]) : undefined)
  const field = (key: keyof typeof draft) => ({
    ...{ label: say(`open.event.${key}`), value: draft[key] },
    onChange: (text: string) => setDraft({ ...draft, [key]: text }),
  })

  async function save() {
    const link = isWebLink(draft.link.trim())
    const faults: Wrong = {
      ...(draft.title.trim() === '' ? { title: refuse('empty') } : {}),
      ...(draft.date === '' ? { date: refuse('empty') } : {}),
      ...(link.ok ? {} : { link }),
    }
    setWrong(faults)
    if (Object.keys(faults).length > 0) return
    const words = { title: wordsOf(draft.title), place: wordsOf(draft.place), link: wordsOf(draft.link) }
    const { date, time } = draft
    const reply = await run({ type: 'event/set', id: before?.id ?? freshId(), ...words, date, time })
    if (reply.ok) onClose()
  }

  return (
    <FormDialog
      title={before ? say('agenda.editPart', { title: before.title.text }) : say('open.addEvent')}
      onSave={save}
      {...{ state, onClose }}
    >
      <TextField {...field('title')} maxLength={TITLE_MAX} required error={error('title')} />
      <div className={agenda.pair}>
        <TextField {...field('date')} type="date" required error={error('date')} />
        <TextField {...field('time')} type="time" mark={say('common.optional')} />
      </div>
      <TextField {...field('place')} maxLength={TITLE_MAX} mark={say('common.optional')} />
      <TextField
        {...field('link')}
        type="url"
        maxLength={400}
        mark={say('common.optional')}
        hint={say('open.event.linkHint')}
        error={error('link')}
      />
    </FormDialog>
  )
}
