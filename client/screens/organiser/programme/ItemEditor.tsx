import { useRef, useState } from 'react'
import { isKind } from '#shared/activities/kinds.ts'
import type { Refusal } from '#shared/base/result.ts'
import { faces } from '../../../activities/faces.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { NumberField } from '../../../kit/NumberField.tsx'
import { TextArea } from '../../../kit/TextArea.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useAct } from '../../../net/useAct.ts'
import { arrived } from './arrived.ts'
import { type Draft, draftOf, isOvertaken, type Line, reset, savingOf } from './draft.ts'
import { ItemTools } from './ItemTools.tsx'
import { kindLooks } from './kindLooks.ts'
import list from './List.module.css'
import styles from './Programme.module.css'
import { SecrecyField } from './SecrecyField.tsx'

export type ItemEditorProps = {
  line: Line
  /** The saved items in their order. */
  order: readonly string[]
  /** The workshop is over: reading only. */
  closed: boolean
  onDraft: (draft: Draft | null) => void
  onGone: () => void
}

/** One item of the programme. Nothing is changed on the server before "save". */
export function ItemEditor({ line, order, closed, onDraft, onGone }: ItemEditorProps) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const { toast } = useVoice()
  const [run, state, forget] = useAct()
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const editor = useRef<HTMLElement>(null)
  const { row } = line
  const draft = line.draft ?? (row ? draftOf(row) : null)
  if (!draft || !isKind(draft.kind)) return null
  const { kind } = draft
  const begun = row?.begun === true
  const frozen = begun || closed
  const Editor = faces[kind]?.Editor
  const change = (part: Partial<Draft>) => {
    setWrong(null)
    onDraft({ ...draft, ...part })
  }

  async function save() {
    if (!draft) return
    const saving = savingOf(line.id, draft, row)
    if (!saving.ok) {
      setWrong(saving)
      setTimeout(() => editor.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const reply = await run(saving.value)
    if (!reply.ok) return
    await arrived(line.id, draft.base)
    onDraft(null)
    toast(say('org.saved'), 'good')
  }
  function discard() {
    onDraft(null)
    setWrong(null)
    forget()
    if (draft?.fresh) onGone()
  }

  const at = (code: string) => (wrong?.code === code ? sayRefusal(wrong) : undefined)
  const elsewhere = wrong && wrong.code !== 'org.noTitle' && wrong.code !== 'org.minutes' ? wrong : null
  return (
    <section ref={editor} className={styles.editor} aria-label={draft.title || say('org.programme.untitled')}>
      <header className={styles.editorHead}>
        <span className={list.sign}>
          <Icon name={kindLooks[kind].icon} />
        </span>
        <h2 className={styles.editorTitle}>{faces[kind] ? say(faces[kind].name) : kind}</h2>
        {row && !closed && <ItemTools id={line.id} row={row} order={order} onGone={onGone} />}
      </header>
      {isOvertaken(draft, row) && (
        <Notice tone="warn" live="status" action={<Button onClick={discard}>{say('org.item.takeTheirs')}</Button>}>
          {say('org.item.overtaken')}
        </Notice>
      )}
      {begun && !closed && <Notice tone="info">{say('org.item.begun')}</Notice>}
      <fieldset className={styles.fields} disabled={closed}>
        <legend className="visually-hidden">{say('org.item.settings')}</legend>
        <div className={styles.titleRow}>
          <TextField
            label={say('org.item.title')}
            value={draft.title}
            onChange={(title) => change({ title })}
            error={at('org.noTitle')}
            maxLength={200}
            required
          />
          <NumberField
            label={say('org.item.minutes')}
            value={draft.minutes}
            onChange={(minutes) => change({ minutes, byHand: true })}
            error={at('org.minutes')}
            {...{ min: 0, max: 600 }}
          />
        </div>
        {Editor && (
          <div className={styles.kindFields}>
            <Editor config={draft.config} onChange={(config) => change(reset(draft, config))} frozen={frozen} />
          </div>
        )}
        <SecrecyField kind={kind} value={draft.secrecy} onChange={(secrecy) => change({ secrecy })} frozen={frozen} />
        <TextArea
          label={say('org.item.notes')}
          mark={say('common.optional')}
          hint={say('org.item.notesHint')}
          value={draft.notes}
          onChange={(notes) => change({ notes })}
          maxLength={2000}
          left={(n) => say('edit.left', { n })}
        />
      </fieldset>
      {line.draft && !closed && (
        <footer className={styles.saving}>
          <div className={styles.refused}>
            <RefusalNotice refusal={elsewhere ?? state.refusal} />
          </div>
          <Button variant="quiet" onClick={discard}>
            {say('org.item.discard')}
          </Button>
          <Button variant="primary" busy={state.busy} onClick={() => void save()}>
            {say(draft.fresh ? 'org.item.addGo' : 'common.save')}
          </Button>
        </footer>
      )}
    </section>
  )
}
