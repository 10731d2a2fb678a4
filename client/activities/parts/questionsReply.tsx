import { type KeyboardEvent, useRef, useState } from 'react'
import { REPLY_MAX } from '#shared/activities/parts/questionsBasics.ts'
import type { QuestionRow } from '#shared/activities/parts/questionsView.ts'
import { Button, IconButton } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { freshId } from '../../net/device.ts'
import { useDraft } from '../../net/draft.ts'
import { useAct } from '../../net/useAct.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import styles from './questionsDesk.module.css'

type ReplyFormProps = {
  id: string
  row: QuestionRow
  speakers: readonly string[]
  /** Told what stands in the field, so that nobody puts another question under it. */
  onText?: ((text: string) => void) | undefined
}
/** Notes the speakers' answers one after the other: text, Enter, next speaker. */
export function ReplyForm({ id, row, speakers, onText }: ReplyFormProps) {
  const say = useSay()
  const { toast } = useVoice()
  const [run, state] = useAct()
  const [text, keepText, saveText] = useDraft(`${id}/reply/${row.id}`)
  const [chosen, choose] = useState(() => Math.max(0, nextSilent(row, speakers, -1)))
  const speaker = Math.min(chosen, speakers.length - 1)
  const name = speakers[speaker] ?? ''
  const field = useRef<HTMLTextAreaElement>(null)
  function setText(next: string) {
    keepText(next)
    onText?.(next)
  }

  async function note(by: number, words: string) {
    const action = { type: 'reply', id: row.id, speaker: by, words: { id: freshId(), text: words } }
    return (await run({ type: 'item/do', id, action })).ok
  }
  async function save() {
    if (text.trim() === '' || state.busy) return
    if (!(await note(speaker, text))) return
    const rest = saveText(text)
    if (rest === null) onText?.('')
    toast(name ? say('questions.replySaved', { speaker: name }) : say('questions.replySavedPlain'), 'good')
    const next = nextSilent(row, speakers, speaker)
    if (next >= 0 && rest === null) choose(next)
    field.current?.focus()
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void save()
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {row.replies.length > 0 && (
        <dl className={styles.replies}>
          {row.replies.map(({ speaker: by, by: whose, text: said }, at) => (
            <div key={by < 0 ? `old${at}` : by} className={styles.reply}>
              <div>
                {whose && <dt>{whose}</dt>}
                <dd>{said}</dd>
              </div>
              {by >= 0 && (
                <span className={styles.icons}>
                  <IconButton
                    icon="pencil"
                    label={whose ? say('questions.replyEdit', { speaker: whose }) : say('questions.replyEditPlain')}
                    onClick={() => {
                      choose(by)
                      setText(said)
                      field.current?.focus()
                    }}
                  />
                  <IconButton
                    icon="trash"
                    label={whose ? say('questions.replyRemove', { speaker: whose }) : say('questions.replyRemovePlain')}
                    onClick={() => void note(by, '')}
                  />
                </span>
              )}
            </div>
          ))}
        </dl>
      )}
      {speakers.length > 1 && (
        <SelectField
          label={say('questions.speaker')}
          value={String(speaker)}
          onChange={(value) => choose(Number(value))}
          options={speakers.map((label, at) => ({ value: String(at), label }))}
        />
      )}
      <TextArea
        ref={field}
        label={name ? say('questions.replyText', { speaker: name }) : say('questions.replyTextPlain')}
        hint={say('questions.replyHint')}
        value={text}
        onChange={setText}
        onKeyDown={onKey}
        maxLength={REPLY_MAX}
        left={(n) => say('edit.left', { n })}
        rows={2}
      />
      <RefusalNotice refusal={state.refusal} />
      <div className={styles.buttons}>
        <Button type="submit" icon="check" busy={state.busy} disabled={text.trim() === ''}>
          {say('questions.replySave')}
        </Button>
      </div>
    </form>
  )
}

/** The next speaker without an answer after this one, starting over at the end; -1 when all have one. */
function nextSilent(row: QuestionRow, speakers: readonly string[], after: number): number {
  const said = new Set(row.replies.map(({ speaker }) => speaker).concat(after))
  const order = speakers.map((_, at) => (after + 1 + at) % speakers.length)
  return order.find((at) => !said.has(at)) ?? -1
}
