import type { Refusal } from '#shared/base/result.ts'
import type { Meta } from '#shared/workshop/workshop.ts'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { freshId } from '../../../net/device.ts'
import styles from './MetaFields.module.css'

/** What a workshop is called and when and where it is, while somebody types it. */
export type MetaDraft = Record<'title' | 'subtitle' | 'place' | 'organiser' | 'date', string>
export const emptyMeta: MetaDraft = { title: '', subtitle: '', place: '', organiser: '', date: '' }

/** As it is stored: a text that has not changed keeps its id, a new one gets a new id. */
export function metaOf(draft: MetaDraft, before?: Meta): Meta {
  const words = (key: 'title' | 'subtitle' | 'place' | 'organiser') => {
    const text = draft[key].trim()
    const old = before?.[key]
    return old && old.text === text && old.id !== 'none0000' ? old : { id: freshId(), text }
  }
  return {
    ...{ title: words('title'), subtitle: words('subtitle'), place: words('place'), organiser: words('organiser') },
    date: draft.date,
  }
}
export const draftOf = (meta: Meta): MetaDraft => ({
  ...{ title: meta.title.text, subtitle: meta.subtitle.text, place: meta.place.text },
  ...{ organiser: meta.organiser.text, date: meta.date },
})

export type MetaFieldsProps = {
  value: MetaDraft
  onChange: (value: MetaDraft) => void
  /** Shown at the title, the only field that must be filled. */
  error: Refusal | null
  disabled?: boolean | undefined
}

/** Title, subtitle, place, date and organiser. */
export function MetaFields({ value, onChange, error, disabled }: MetaFieldsProps) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const field = (key: keyof MetaDraft) => ({
    value: value[key],
    onChange: (text: string) => onChange({ ...value, [key]: text }),
    disabled,
  })
  return (
    <div className={styles.fields}>
      <TextField
        label={say('org.meta.title')}
        {...field('title')}
        name="title"
        error={error ? sayRefusal(error) : undefined}
        maxLength={160}
        required
      />
      <TextField
        label={say('org.meta.subtitle')}
        mark={say('common.optional')}
        {...field('subtitle')}
        maxLength={240}
      />
      <div className={styles.pair}>
        <TextField label={say('org.meta.place')} mark={say('common.optional')} {...field('place')} maxLength={160} />
        <TextField label={say('org.meta.date')} mark={say('common.optional')} type="date" {...field('date')} />
      </div>
      <TextField
        label={say('org.meta.organiser')}
        mark={say('common.optional')}
        hint={say('org.meta.organiserHint')}
        {...field('organiser')}
        maxLength={160}
      />
    </div>
  )
}
