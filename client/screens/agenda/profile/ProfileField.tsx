import { type SubmitEvent, useEffect, useRef } from 'react'
import { labelOf } from '#shared/agenda/plainValue.ts'
import type { Refusal } from '#shared/base/result.ts'
import { isEmpty, type Spec, type Value } from '#shared/agenda/profile.ts'
import { valueOf, versionOf } from '#shared/agenda/projects.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useDraft } from '../../../net/draft.ts'
import { useAct } from '../../../net/useAct.ts'
import type { Plan, ProjectOf } from '../rows.ts'
import { type Draft, draftOf, keptOf, valueOfDraft } from './draft.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { FieldValue } from './FieldValue.tsx'
import styles from './Profile.module.css'

type FieldProps = {
  plan: Plan
  project: ProjectOf
  spec: Spec
  /** Somebody else decides about it. */
  locked: boolean
  /** About how many signs too many for a printed page; 0 where a number says nothing. */
  over?: number | undefined
  onHistory: (key: string) => void
}

/** One field of a profile: read, written in place, and never overwritten by two people at once. */
export function ProfileField({ plan, project, spec, locked, over, onHistory }: FieldProps) {
  const say = useSay()
  const { announce } = useVoice()
  const [text, setText, saveText] = useDraft(`profile/${project.id}/${spec.key}`)
  const [run, state, clear] = useAct()
  const pencil = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  const kept = keptOf(text)
  const value = valueOf(project, spec.key)
  const version = versionOf(project, spec.key)
  const label = labelOf(spec, say)
  const editing = kept !== null

  // The focus goes back to where the writing began.
  useEffect(() => {
    if (!editing && back.current) pencil.current?.focus()
    back.current = editing
  }, [editing])

  const keep = (draft: Draft, was: number) => setText(JSON.stringify({ was, draft }))
  function leave() {
    clear()
    setText('')
  }
  async function save(was: number) {
    if (!kept) return
    const next = { type: 'profile/set', id: project.id, key: spec.key, was, value: valueOfDraft(spec, kept.draft) }
    const reply = await run(next, { shown: true })
    if (!reply.ok) return
    announce(say('profile.saved', { field: label }))
    // What was typed meanwhile changes what was saved just now.
    const rest = keptOf(saveText(text) ?? '')
    if (rest) keep(rest.draft, reply.seq ?? was)
  }
  return (
    <div className={styles.field} data-kind={spec.kind} data-empty={isEmpty(value) && !editing}>
      <dt className={styles.label}>
        {label}
        {!editing && !locked && (
          <IconButton
            ref={pencil}
            icon="pencil"
            label={say('profile.edit', { field: label })}
            onClick={() => keep(draftOf(spec, value), version)}
          />
        )}
      </dt>
      <dd className={styles.value}>
        {kept ? (
          <Form
            {...{ plan, spec, value, kept, busy: state.busy, refusal: state.refusal }}
            // One's own save is told as a refusal, should somebody else have been first.
            changed={kept.was !== version && !state.busy}
            onChange={(draft) => keep(draft, kept.was)}
            onSave={() => void save(kept.was)}
            onForce={() => void save(version)}
            onLeave={leave}
            onHistory={() => onHistory(spec.key)}
          />
        ) : (
          <FieldValue plan={plan} spec={spec} value={value} />
        )}
        {over !== undefined && (
          <p className={styles.over}>
            <Icon name="warning" />
            {over > 0 ? say('sheet.fieldCut', { n: over }) : say('sheet.fieldTooLong')}
          </p>
        )}
      </dd>
    </div>
  )
}

type FormProps = {
  plan: Plan
  spec: Spec
  value: Value
  kept: { was: number; draft: Draft }
  /** What stands there now is newer than what the writing began with. */
  changed: boolean
  busy: boolean
  refusal: Refusal | null
  onChange: (draft: Draft) => void
  onSave: () => void
  onForce: () => void
  onLeave: () => void
  onHistory: () => void
}
function Form({ plan, spec, value, kept, changed, busy, refusal, ...on }: FormProps) {
  const say = useSay()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, input, select, button')?.focus()
  }, [])
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!changed) on.onSave()
  }
  return (
    // Escape is a short way for the keyboard; the button does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') on.onLeave()
      }}
    >
      <FieldEditor plan={plan} spec={spec} draft={kept.draft} onChange={on.onChange} />
      {changed && (
        <Notice tone="warn" live="status" title={say('profile.meanwhile')}>
          <div className={styles.theirs}>
            <FieldValue plan={plan} spec={spec} value={value} />
          </div>
        </Notice>
      )}
      {!changed && <RefusalNotice refusal={refusal} />}
      <div className={styles.buttons}>
        {changed ? (
          <>
            <Button variant="primary" busy={busy} onClick={on.onForce}>
              {say('profile.takeMine')}
            </Button>
            <Button onClick={on.onLeave}>{say('profile.takeTheirs')}</Button>
          </>
        ) : (
          <>
            <Button type="submit" variant="primary" busy={busy}>
              {say('common.save')}
            </Button>
            <Button onClick={on.onLeave}>{say('profile.discard')}</Button>
          </>
        )}
        <Button
          variant="quiet"
          icon="clock"
          aria-label={say('profile.historyOf', { field: labelOf(spec, say) })}
          onClick={on.onHistory}
        >
          {say('profile.history')}
        </Button>
      </div>
      {(spec.kind === 'text' || spec.kind === 'line') && <p className={styles.small}>{say('profile.kept')}</p>}
    </form>
  )
}
