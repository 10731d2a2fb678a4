import { useState } from 'react'
import { type DirectoryName, LISTED_KEYS, plainOf } from '#shared/agenda/directory.ts'
import { MAX_TAKEN } from '#shared/agenda/limits.ts'
import { readDirectory, type ReadLine } from '#shared/agenda/readDirectory.ts'
import type { Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { useLang, useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import { wordsOf } from '../draft.ts'
import { batches } from '../exchange/batches.ts'
import { TextFileField } from '../exchange/TextFileField.tsx'
import { RemoveDialog } from '../RemoveDialog.tsx'
import { type OnDone, withoutThem, withThem } from './back.ts'
import styles from './Directory.module.css'
import type { ListedOf } from './rows.ts'
import { TrialList } from './TrialList.tsx'

const FILE: Record<DirectoryName, string> = { contact: 'contacts', funding: 'funding', provider: 'providers' }

type FilesProps = { id: string; name: DirectoryName; listed: readonly ListedOf[]; onDone: OnDone }

/** A directory from a file and into one. What would come in is shown before anything is written. */
export function FilesPanel({ id, name, listed, onDone }: FilesProps) {
  const say = useSay()
  const [lang] = useLang()
  const { toast } = useVoice()
  const [run, state] = useAct()
  const [text, setText] = useState<string | null>(null)
  const [emptying, setEmptying] = useState(false)
  // Read anew with every change of the directory: what has come in meanwhile is not new any more.
  const read = text === null ? null : readDirectory(text, name, listed.map(plainOf))
  const lines: readonly ReadLine[] = read?.ok ? read.value : []
  const wrong: Refusal | null = read && !read.ok ? read : null
  const fresh = lines.filter((one) => one.fate === 'new')

  async function take() {
    const entries = fresh.map(({ entry }) => ({
      id: freshId(),
      ...Object.fromEntries(LISTED_KEYS.map((key) => [key, wordsOf(entry[key])])),
    }))
    for (const part of batches(entries, MAX_TAKEN)) {
      const reply = await run({ type: 'directory/take', list: name, entries: part })
      if (!reply.ok && reply.code !== 'directory.nothingNew') return
      const come = withoutThem(entries.map((one) => one.id))
      if (reply.ok) onDone('directory/take', reply.seq, come)
    }
    toast(say('directory.taken', { n: fresh.length }), 'good')
    setText(null)
  }
  async function empty() {
    const reply = await run({ type: 'directory/remove', ids: listed.map((one) => one.id) })
    if (reply.ok) onDone('directory/remove', reply.seq, withThem(name, listed))
    setEmptying(false)
  }
  const columns = LISTED_KEYS.map((key) => say(`directory.${name}.${key}`)).join(', ')
  return (
    <Panel sheet title={say('directory.files')}>
      <TextFileField
        label={say('directory.file')}
        hint={say('directory.fileHint', { columns })}
        accept=".csv,.txt,text/csv"
        onText={setText}
      />
      <RefusalNotice refusal={wrong} />
      {lines.length > 0 && (
        <TrialList list={name} lines={lines}>
          <RefusalNotice refusal={state.refusal} />
          <div className={styles.doings}>
            {fresh.length > 0 && (
              <Button variant="primary" busy={state.busy} onClick={() => void take()}>
                {say('directory.take', { n: fresh.length })}
              </Button>
            )}
            <Button onClick={() => setText(null)}>{say(fresh.length > 0 ? 'common.cancel' : 'common.close')}</Button>
          </div>
        </TrialList>
      )}
      {listed.length > 0 && lines.length === 0 && (
        <div className={styles.doings}>
          <LinkButton href={`/api/rooms/${id}/export/${FILE[name]}.csv?lang=${lang}`} download icon="download">
            {say('directory.export')}
          </LinkButton>
          <Button variant="quiet" icon="trash" onClick={() => setEmptying(true)}>
            {say('directory.clear')}
          </Button>
        </div>
      )}
      <RemoveDialog
        open={emptying}
        title={say('directory.clear')}
        text={say('directory.clearSure', { n: listed.length })}
        label={say('directory.clear')}
        busy={state.busy}
        onRemove={empty}
        onClose={() => setEmptying(false)}
      />
    </Panel>
  )
}
