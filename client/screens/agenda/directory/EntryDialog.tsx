import { useState } from 'react'
import {
  type DirectoryName,
  isMail,
  LISTED_KEYS,
  type ListedKey,
  SHOWINGS,
  type Showing,
} from '#shared/agenda/directory.ts'
import { ABOUT_MAX, LINK_MAX, TITLE_MAX } from '#shared/agenda/limits.ts'
import { isWebLink } from '#shared/agenda/publishing.ts'
import { refuse, type Refusal } from '#shared/base/result.ts'
import type { Words } from '#shared/base/schema.ts'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea } from '../../../kit/TextArea.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import styles from '../Agenda.module.css'
import { wordsOf } from '../draft.ts'
import { FormDialog } from '../FormDialog.tsx'
import { asBefore, type OnDone, withoutThem } from './back.ts'
import type { ListedOf } from './rows.ts'

type EntryProps = { list: DirectoryName; before: ListedOf | null; onDone: OnDone; onClose: () => void }

/** One entry of a directory; `before: null` makes a new one. */
export function EntryDialog({ list, before, onDone, onClose }: EntryProps) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const { announce } = useVoice()
  const [run, state] = useAct()
  const [was] = useState(before?.at ?? 0)
  const of = (key: ListedKey) => before?.[key].text ?? ''
  const [draft, setDraft] = useState(() => ({
    ...{ title: of('title'), body: of('body'), about: of('about') },
    ...{ name: of('name'), mail: of('mail'), link: of('link') },
  }))
  const [shown, setShown] = useState<Showing>(before?.shown ?? 'no')
  const [wrong, setWrong] = useState<Partial<Record<ListedKey, Refusal>>>({})
  const field = (key: ListedKey, max = TITLE_MAX) => ({
    ...{ label: say(`directory.${list}.${key}`), value: draft[key], maxLength: max },
    onChange: (text: string) => setDraft({ ...draft, [key]: text }),
    error: wrong[key] ? sayRefusal(wrong[key]) : undefined,
    ...(key === 'title' ? {} : { mark: say('common.optional') }),
  })

  async function save() {
    const link = isWebLink(draft.link.trim())
    const faults = {
      ...(draft.title.trim() === '' ? { title: refuse('empty') } : {}),
      ...(isMail(draft.mail.trim()) ? {} : { mail: refuse('directory.notAMail') }),
      ...(link.ok ? {} : { link }),
    }
    setWrong(faults)
    if (Object.keys(faults).length > 0) return
    // A text that has not changed keeps its id: what is replaced is erased.
    const words = Object.fromEntries(
      LISTED_KEYS.map((key) => {
        const [old, text] = [before?.[key], draft[key]]
        return [key, old && old.text === text.trim() ? old : wordsOf(text)]
      }),
    ) as Record<ListedKey, Words>
    const id = before?.id ?? freshId()
    const reply = await run({ type: 'directory/set', was, id, list, ...words, shown })
    if (!reply.ok) return
    onDone('directory/set', reply.seq, before ? asBefore(before, words, reply.seq ?? 0) : withoutThem([id]))
    announce(say('agenda.saved'))
    onClose()
  }

  return (
    <FormDialog
      title={before ? say('agenda.editPart', { title: of('title') }) : say('directory.add')}
      {...{ state, onClose }}
      onSave={save}
      wide
    >
      <TextField {...field('title')} required hint={list === 'contact' ? say('directory.titleHint') : undefined} />
      <TextField {...field('body')} />
      <TextArea {...field('about', ABOUT_MAX)} rows={3} left={(n) => say('agenda.left', { n })} />
      <p className={styles.quiet}>{say('directory.nameHint')}</p>
      <div className={styles.pair}>
        <TextField {...field('name')} autoComplete="off" />
        <TextField {...field('mail')} type="email" autoComplete="off" />
      </div>
      <TextField {...field('link', LINK_MAX)} type="url" hint={say('open.event.linkHint')} />
      <RadioGroup<Showing>
        label={say('directory.shown')}
        value={shown}
        onChange={setShown}
        options={SHOWINGS.map((value) => ({
          ...{ value, label: say(`directory.shown.${value}`) },
          hint: value === 'all' ? say('directory.shown.allHint') : undefined,
        }))}
      />
    </FormDialog>
  )
}
