import { useState } from 'react'
import { KEY_MESSAGE_MAX, type TalkRow } from '#shared/activities/talk/config.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { freshId } from '../../net/device.ts'
import { useDraft } from '../../net/draft.ts'
import { useAct } from '../../net/useAct.ts'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import styles from './Talk.module.css'

/** The one sentence to take home: shown, and changed on request. */
export function KeyMessage({ id, talk }: { id: string; talk: TalkRow }) {
  const say = useSay()
  const [run, state] = useAct()
  const [draft, setDraft, saveDraft] = useDraft(`${id}/key`)
  const [editing, edit] = useState(draft !== '')
  const close = () => {
    setDraft('')
    edit(false)
  }
  async function save() {
    const action = { type: 'keyMessage', words: { id: freshId(), text: draft } }
    if ((await run({ type: 'item/do', id, action }, { shown: true })).ok && saveDraft(draft) === null) edit(false)
  }
  if (talk.keyMessage !== null && !editing)
    return (
      <div className={styles.form}>
        <p className={styles.message}>{talk.keyMessage}</p>
        <div className={styles.buttons}>
          <Button
            icon="pencil"
            onClick={() => {
              setDraft(talk.keyMessage ?? '')
              edit(true)
            }}
          >
            {say('talk.keyChange')}
          </Button>
        </div>
      </div>
    )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {talk.keyMessage !== null && <p className={styles.message}>{talk.keyMessage}</p>}
      <TextArea
        label={say('talk.keyMessage')}
        hint={say('talk.keyHint')}
        value={draft}
        onChange={(text) => {
          setDraft(text)
          // What somebody else saves now does not take the field away.
          edit(text !== '' || talk.keyMessage !== null)
        }}
        maxLength={KEY_MESSAGE_MAX}
        left={(n) => say('edit.left', { n })}
        rows={2}
      />
      <RefusalNotice refusal={state.refusal} />
      <div className={styles.buttons}>
        <Button type="submit" icon="check" busy={state.busy} disabled={draft.trim() === '' && talk.keyMessage === null}>
          {say('talk.keySave')}
        </Button>
        {talk.keyMessage !== null && (
          <Button variant="quiet" onClick={close}>
            {say('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
