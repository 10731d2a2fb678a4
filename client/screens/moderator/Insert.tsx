import { useState } from 'react'
import { KIND_NAMES, type KindName } from '#shared/activities/kinds.ts'
import { faces } from '../../activities/faces.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { freshId } from '../../net/device.ts'
import { useAct } from '../../net/useAct.ts'
import styles from './Desk.module.css'

/** Puts an item into the running programme: a poll nobody had planned, an extra break. */
export function Insert({ open, onClose, after }: { open: boolean; onClose: () => void; after: string | null }) {
  const say = useSay()
  const [run, state, reset] = useAct()
  const [kind, setKind] = useState<KindName>('poll')
  const [title, setTitle] = useState('')
  const [config, setConfig] = useState<unknown>(() => faces.poll.blank(say))
  const { Editor } = faces[kind]

  async function insert() {
    const words = (text: string) => ({ id: freshId(), text })
    const base = { id: freshId(), kind, title: words(title), minutes: 5, notes: words(''), after }
    const reply = await run({ type: 'item/add', ...base, config })
    if (!reply.ok) return
    setTitle('')
    setConfig(faces[kind].blank(say))
    onClose()
  }
  function choose(next: string) {
    const chosen = KIND_NAMES.find((name) => name === next) ?? 'poll'
    setKind(chosen)
    setConfig(faces[chosen].blank(say))
    reset()
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say('desk.insert')}
      closeLabel={say('common.close')}
      wide
      actions={
        <Button variant="primary" busy={state.busy} disabled={title.trim() === ''} onClick={() => void insert()}>
          {say('desk.insertNow')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <SelectField
          label={say('desk.kind')}
          value={kind}
          options={KIND_NAMES.map((name) => ({ value: name, label: say(faces[name].name) }))}
          onChange={choose}
        />
        <TextField label={say('desk.itemTitle')} value={title} onChange={setTitle} maxLength={200} />
        {open && <Editor key={kind} config={config} onChange={setConfig} frozen={false} />}
        <RefusalNotice refusal={state.refusal ?? undefined} />
      </div>
    </Dialog>
  )
}
