import { type SubmitEvent, useState } from 'react'
import { TITLE_MAX } from '#shared/agenda/limits.ts'
import { evaluatorScope } from '#shared/agenda/roles.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { ProgressBar } from '../../../kit/ProgressBar.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { call } from '../../../net/api.ts'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import type { Link } from '../../organiser/parts/types.ts'
import { wordsOf } from '../draft.ts'
import { LinkDialog } from '../links/LinkDialog.tsx'
import { RemoveDialog } from '../RemoveDialog.tsx'
import type { Scoring } from './rows.ts'
import styles from './Scoring.module.css'

type One = Scoring['evaluators'][number]

/** Who judges, how far each has come, and the link with which they get in. */
export function EvaluatorsPanel({ id, scoring }: { id: string; scoring: Scoring }) {
  const say = useSay()
  const [title, setTitle] = useState('')
  const [linking, setLinking] = useState<One | null>(null)
  const [leaving, setLeaving] = useState<One | null>(null)
  const [run, state] = useAct()
  async function add(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const reply = await run({ type: 'evaluator/set', id: freshId(), title: wordsOf(title) })
    // What was typed meanwhile stays.
    if (reply.ok) setTitle((now) => (now === title ? '' : now))
  }
  async function remove() {
    if (!leaving) return
    const scope = evaluatorScope(leaving.id)
    const reply = await run({ type: 'evaluator/remove', id: leaving.id })
    setLeaving(null)
    const found = reply.ok && (await call<{ links: Link[] }>('GET', `/api/rooms/${id}/links`))
    if (!found || !found.ok) return
    for (const link of found.links.filter((one) => one.scope === scope && one.revoked === null))
      await call('POST', `/api/rooms/${id}/links/revoke`, { link: link.id })
  }
  return (
    <Panel sheet title={say('scoring.evaluators')} note={scoring.evaluators.length}>
      {scoring.evaluators.length === 0 && <p className={styles.quiet}>{say('scoring.evaluatorsEmpty')}</p>}
      <ul className={styles.facts}>
        {scoring.evaluators.map((one) => (
          <li key={one.id}>
            <div className={styles.evaluator}>
              <span>{one.title.text}</span>
              <span className={styles.buttons}>
                <IconButton
                  icon="link"
                  label={say('scoring.linkFor', { title: one.title.text })}
                  onClick={() => setLinking(one)}
                />
                <IconButton
                  icon="trash"
                  label={say('scoring.removeEvaluator', { title: one.title.text })}
                  onClick={() => setLeaving(one)}
                />
              </span>
            </div>
            <ProgressBar
              value={one.done}
              of={scoring.asked}
              label={say('scoring.evaluatorDone', { n: one.done, of: scoring.asked })}
              showLabel
            />
          </li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={(event) => void add(event)}>
        <TextField
          label={say('scoring.evaluatorName')}
          hint={say('scoring.evaluatorHint')}
          value={title}
          onChange={setTitle}
          maxLength={TITLE_MAX}
          required
        />
        <div>
          <Button type="submit" icon="plus" busy={state.busy}>
            {say('scoring.addEvaluator')}
          </Button>
        </div>
        <RefusalNotice refusal={state.refusal} />
      </form>
      {linking && (
        <LinkDialog
          room={id}
          as="evaluator"
          scope={evaluatorScope(linking.id)}
          title={say('scoring.linkFor', { title: linking.title.text })}
          label={linking.title.text}
          about={say('scoring.linkAbout', { title: linking.title.text })}
          onClose={() => setLinking(null)}
        />
      )}
      <RemoveDialog
        open={leaving !== null}
        title={say('scoring.removeEvaluator', { title: leaving?.title.text ?? '' })}
        text={say('scoring.removeEvaluatorSure')}
        busy={state.busy}
        onRemove={remove}
        onClose={() => setLeaving(null)}
      />
    </Panel>
  )
}
