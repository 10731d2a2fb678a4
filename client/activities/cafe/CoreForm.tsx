import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useDraft } from '../../net/draft.ts'
import styles from './Host.module.css'
import { useCore } from './rows.ts'
import { type Doing, words } from './useDo.ts'

/** The core message: what one would tell somebody who was not at this table. */
export function CoreForm({ id, table, doing }: { id: string; table: string; doing: Doing }) {
  const say = useSay()
  const { toast } = useVoice()
  const saved = useCore(id, table)
  const [draft, setDraft, saveDraft] = useDraft(`${id}/core/${table}`)
  // An emptied field must stay empty while somebody begins anew.
  const [touched, touch] = useState(draft !== '')
  const text = touched ? draft : saved
  async function save() {
    if (!(await doing.run({ type: 'core', table, text: words(text) }))) return
    if (saveDraft(draft) === null) touch(false)
    toast(say('cafe.coreSaved'), 'good')
  }
  return (
    <Panel title={say('cafe.core')} level={3} sheet>
      <div className={styles.form}>
        <TextArea
          label={say('cafe.coreLabel')}
          hint={say('cafe.coreHint')}
          value={text}
          onChange={(next) => {
            touch(true)
            setDraft(next)
          }}
          // What is the same but for a blank at its end must not hide what others write later.
          onBlur={() => {
            if (!touched || text.trim() !== saved) return
            touch(false)
            setDraft('')
          }}
          maxLength={600}
          left={(n) => say('edit.left', { n })}
          rows={4}
        />
        <Button disabled={text.trim() === saved} busy={doing.busy} onClick={() => void save()}>
          {say('cafe.coreSave')}
        </Button>
      </div>
    </Panel>
  )
}
