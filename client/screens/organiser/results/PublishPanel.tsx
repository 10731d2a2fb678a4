import { useState } from 'react'
import type { Part } from '#shared/reports/edits.ts'
import type { Lang } from '#shared/words/say.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Badge } from '../../../kit/Badge.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { Switch } from '../../../kit/Checkbox.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TextArea } from '../../../kit/TextArea.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import { useGet } from '../parts/useGet.ts'
import styles from './Results.module.css'

const MAX = 4000
/** What only the organiser knows, a line for each. */
const LINES = ['dates', 'contacts', 'links']

/** How the record is worded for publication, and what is left out of it. */
export function PublishPanel({ room, lang }: { room: string; lang: Lang }) {
  const say = useSay()
  const { data, refusal, again } = useGet<{ parts: Part[] }>(`/api/rooms/${room}/record?lang=${lang}`)
  const [run, state] = useAct()
  const [editing, setEditing] = useState<Part | null>(null)
  const wordings = (data?.parts ?? []).filter(({ kind }) => kind === 'wording')
  const sections = (data?.parts ?? []).filter(({ kind }) => kind === 'section')
  const edited = wordings.filter((part) => part.edited !== null || part.hidden).length
  const left = sections.filter(({ hidden }) => hidden).length

  async function hide(part: string, hidden: boolean) {
    const reply = await run({ type: 'record/hide', part, hidden })
    if (reply.ok) again()
  }
  return (
    <Panel title={say('org.publish')} sheet>
      <p className={styles.quiet}>{say('org.publish.text')}</p>
      <RefusalNotice refusal={refusal ?? state.refusal} />
      <details className={styles.fold}>
        <summary>
          {say('org.publish.wording')}{' '}
          {edited > 0 && <span className={styles.quiet}>{say('org.publish.changed', { n: edited })}</span>}
        </summary>
        <ul className={styles.files}>
          {wordings.map((part) => (
            <li key={part.part} className={styles.part}>
              <span className={styles.fileText}>
                <strong lang={lang}>{part.title}</strong>
                <span className={styles.quiet} lang={part.edited || part.text ? lang : undefined}>
                  {part.edited ?? (part.text || say('org.publish.empty'))}
                </span>
                {(part.edited !== null || part.hidden) && (
                  <span className={styles.forms}>
                    {part.edited !== null && <Badge tone="info">{say('org.publish.edited')}</Badge>}
                    {part.hidden && <Badge tone="warn">{say('org.publish.gone')}</Badge>}
                  </span>
                )}
              </span>
              <IconButton
                icon="pencil"
                label={say('org.publish.edit', { title: part.title })}
                onClick={() => setEditing(part)}
              />
            </li>
          ))}
        </ul>
      </details>
      <details className={styles.fold}>
        <summary>
          {say('org.publish.sections')}{' '}
          {left > 0 && <span className={styles.quiet}>{say('org.publish.left', { n: left })}</span>}
        </summary>
        <p className={styles.quiet}>{say('org.publish.sectionsHint')}</p>
        {sections.map(({ part, text, hidden }) => (
          <Switch key={part} label={text} checked={!hidden} onChange={(next) => void hide(part, !next)} />
        ))}
      </details>
      {editing && (
        <Wording
          part={editing}
          onClose={(changed) => {
            setEditing(null)
            if (changed) again()
          }}
        />
      )}
    </Panel>
  )
}

function Wording({ part, onClose }: { part: Part; onClose: (changed: boolean) => void }) {
  const say = useSay()
  const [text, setText] = useState(part.edited ?? part.text)
  const [shown, setShown] = useState(!part.hidden)
  const [run, { busy, refusal }] = useAct()
  const free = part.text === ''
  async function save(next: string) {
    if (shown === part.hidden) {
      const told = await run({ type: 'record/hide', part: part.part, hidden: !shown })
      if (!told.ok) return
    }
    if (next === (part.edited ?? part.text)) return onClose(true)
    const same = next === part.text
    const words = { id: freshId(), text: same ? '' : next }
    const reply = await run({ type: 'record/word', part: part.part, words })
    if (reply.ok) onClose(true)
  }
  return (
    <Dialog
      open
      wide
      onClose={() => onClose(false)}
      title={part.title}
      closeLabel={say('common.close')}
      actions={
        <>
          {part.edited !== null && !free && (
            <Button variant="quiet" icon="undo" onClick={() => void save('')}>
              {say('org.publish.reset')}
            </Button>
          )}
          <Button variant="primary" busy={busy} onClick={() => void save(text.trim())}>
            {say('common.save')}
          </Button>
        </>
      }
    >
      {!free && <p className={styles.original}>{say('org.publish.original', { text: part.text })}</p>}
      <TextArea
        label={say('org.publish.field')}
        hint={LINES.includes(part.part) ? say('org.publish.lines') : undefined}
        rows={8}
        value={text}
        onChange={setText}
        maxLength={MAX}
        left={(n) => say('edit.left', { n })}
      />
      {!free && <Switch label={say('org.publish.shown')} checked={shown} onChange={setShown} />}
      <RefusalNotice refusal={refusal} />
    </Dialog>
  )
}
