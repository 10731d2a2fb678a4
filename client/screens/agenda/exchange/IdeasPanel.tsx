import { type SubmitEvent, useMemo, useState } from 'react'
import { MAX_IDEAS, TITLE_MAX } from '#shared/agenda/limits.ts'
import { type ReadIdeas, readIdeas } from '#shared/agenda/readIdeas.ts'
import { indexOf, similarTo } from '#shared/agenda/similar.ts'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { SelectField } from '../../../kit/SelectField.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import { wordsOf } from '../draft.ts'
import type { Plan } from '../rows.ts'
import { batches } from './batches.ts'
import styles from './Exchange.module.css'
import { TextFileField } from './TextFileField.tsx'

const SHOWN = 12

/** Ideas from a survey, interviews or a mailbox: read here, compared with what is there, then taken in. */
export function IdeasPanel({ plan }: { plan: Plan }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const { toast } = useVoice()
  const [run, state] = useAct()
  const [list, setList] = useState<ReadIdeas | null>(null)
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const [source, setSource] = useState('')
  const [field, setField] = useState('')
  const [missing, setMissing] = useState(false)

  function read(text: string, name: string) {
    const result = readIdeas(text)
    setWrong(result.ok ? null : result)
    setList(result.ok ? result.value : null)
    if (source === '') setSource(name.replace(/\.\w+$/, '').slice(0, TITLE_MAX))
  }
  const alike = useMemo(() => {
    if (!list) return []
    const known = plan.projects.map(({ id, title, text }) => ({ id, title: title.text, text: text.text }))
    const index = indexOf([...known, ...list.ideas.map((one, at) => ({ ...one, id: `new/${at}` }))])
    return list.ideas
      .slice(0, SHOWN)
      .map((_, at) => similarTo(index, `new/${at}`).find(({ other }) => !other.startsWith('new/')))
  }, [list, plan.projects])
  const titleOf = (id: string | undefined) => plan.projects.find((one) => one.id === id)?.title.text ?? ''

  async function take(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!list) return
    const named = list.ideas.map((one) => ({ ...one, source: one.source || source.trim() }))
    if (named.some((one) => one.source === '')) return setMissing(true)
    let taken = 0
    for (const name of new Set(named.map((one) => one.source)))
      for (const part of batches(
        named.filter((one) => one.source === name),
        MAX_IDEAS,
      )) {
        const ideas = part.map(({ title, text }) => ({ id: freshId(), title: wordsOf(title), text: wordsOf(text) }))
        const reply = await run({ type: 'ideas/take', source: wordsOf(name), field: field || null, ideas })
        if (reply.ok) taken += part.length
        else if (reply.code !== 'agenda.nothingNew') return
      }
    toast(say(taken > 0 ? 'ideas.taken' : 'ideas.nothingNew'), 'good')
    setList(null)
  }

  return (
    <Panel sheet title={say('ideas.title')}>
      <p>{say('ideas.text')}</p>
      <TextFileField
        label={say('ideas.file')}
        hint={say('ideas.fileHint')}
        accept=".csv,.json,.txt,text/csv,application/json"
        onText={read}
      />
      <RefusalNotice refusal={wrong} />
      {list && (
        <form className={styles.form} noValidate onSubmit={(event) => void take(event)}>
          <p role="status">
            {say('ideas.read', { n: list.ideas.length })} {list.left > 0 && say('ideas.left', { n: list.left })}
          </p>
          <ul className={styles.list}>
            {list.ideas.slice(0, SHOWN).map(({ title }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the list does not change, and titles may repeat
              <li key={at}>
                <p className={styles.name}>{title}</p>
                {alike[at] && <p className={styles.quiet}>{say('ideas.alike', { title: titleOf(alike[at].other) })}</p>}
              </li>
            ))}
          </ul>
          {list.ideas.length > SHOWN && (
            <p className={styles.quiet}>{say('ideas.more', { n: list.ideas.length - SHOWN })}</p>
          )}
          <TextField
            label={say('agenda.originField')}
            hint={say('ideas.sourceHint')}
            value={source}
            onChange={(text) => {
              setSource(text)
              setMissing(false)
            }}
            maxLength={TITLE_MAX}
            error={missing ? sayRefusal(refuse('empty')) : undefined}
          />
          <SelectField
            label={say('agenda.takeField')}
            value={field}
            onChange={setField}
            options={[
              { value: '', label: say('agenda.takeFieldLater') },
              ...plan.fields.map(({ id, title }) => ({ value: id, label: title.text })),
            ]}
          />
          <RefusalNotice refusal={state.refusal?.code === 'agenda.nothingNew' ? null : state.refusal} />
          <div className={styles.doings}>
            <Button type="submit" variant="primary" busy={state.busy}>
              {say('ideas.take', { n: list.ideas.length })}
            </Button>
            <Button onClick={() => setList(null)}>{say('common.cancel')}</Button>
          </div>
        </form>
      )}
    </Panel>
  )
}
