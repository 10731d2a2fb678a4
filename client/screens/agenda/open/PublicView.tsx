import { type SubmitEvent, useState } from 'react'
import { TEXT_MAX } from '#shared/agenda/limits.ts'
import type { PageRow } from '#shared/agenda/view.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { Checkbox, Switch } from '../../../kit/Checkbox.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TextArea } from '../../../kit/TextArea.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useRow } from '../../../net/store.ts'
import { useAct } from '../../../net/useAct.ts'
import { CopyField } from '../../organiser/parts/CopyField.tsx'
import { useGet } from '../../organiser/parts/useGet.ts'
import { wordsOf } from '../draft.ts'
import { useTitleOf } from '../labels.ts'
import type { Plan } from '../rows.ts'
import { EventsPanel } from './EventsPanel.tsx'
import styles from './PublicView.module.css'

/** What of the agenda everybody may read: the switch, the words at the top, the dates, and what is kept back. */
export function PublicView({ id, plan }: { id: string; plan: Plan }) {
  const page = useRow<PageRow>('page')
  if (!page) return null
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <PagePanel id={id} page={page} />
        <ShownPanel plan={plan} page={page} />
      </div>
      <EventsPanel events={page.events} />
    </div>
  )
}

function PagePanel({ id, page }: { id: string; page: PageRow }) {
  const say = useSay()
  const { toast, announce } = useVoice()
  const [run, state] = useAct()
  const { data } = useGet<{ address: string }>(`/api/rooms/${id}`)
  const [intro, setIntro] = useState<string | null>(null)
  async function set(change: Partial<Pick<PageRow, 'on' | 'index' | 'intro'>>, said: string) {
    const { on, index, intro: words } = { ...page, ...change }
    const kept = words.id === 'none0000' ? wordsOf('') : words
    const reply = await run({ type: 'page/set', was: page.at, on, index, intro: kept })
    if (reply.ok) announce(said)
    return reply.ok
  }
  async function saveIntro(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (intro === null) return
    if (await set({ intro: wordsOf(intro) }, say('agenda.saved'))) {
      setIntro(null)
      toast(say('agenda.saved'), 'good')
    }
  }
  const path = `/a/${id}`
  return (
    <Panel sheet title={say('open.page')}>
      <p>{say('open.pageText')}</p>
      <Switch
        label={say('open.on')}
        hint={say(page.on ? 'open.isOn' : 'open.isOff')}
        checked={page.on}
        onChange={(on) => void set({ on }, say(on ? 'open.isOn' : 'open.isOff'))}
      />
      {page.on && (
        <>
          <CopyField label={say('open.address')} value={`${data?.address ?? ''}${path}`} />
          <div className={styles.doings}>
            <LinkButton href={path} newTab icon="external">
              {say('open.look')}
            </LinkButton>
          </div>
          <Switch
            label={say('open.index')}
            hint={say('open.indexHint')}
            checked={page.index}
            onChange={(index) => void set({ index }, say('agenda.saved'))}
          />
        </>
      )}
      <form className={styles.form} noValidate onSubmit={(event) => void saveIntro(event)}>
        <TextArea
          label={say('open.intro')}
          hint={say('open.introHint')}
          mark={say('common.optional')}
          value={intro ?? page.intro.text}
          onChange={setIntro}
          maxLength={TEXT_MAX}
          left={(n) => say('agenda.left', { n })}
        />
        {intro !== null && intro !== page.intro.text && (
          <div className={styles.doings}>
            <Button type="submit" variant="primary" busy={state.busy}>
              {say('common.save')}
            </Button>
            <Button onClick={() => setIntro(null)}>{say('common.cancel')}</Button>
          </div>
        )}
      </form>
      <RefusalNotice refusal={state.refusal} />
    </Panel>
  )
}

function ShownPanel({ plan, page }: { plan: Plan; page: PageRow }) {
  const say = useSay()
  const titleOf = useTitleOf()
  const [run, state] = useAct()
  const hidden = new Set(page.hidden)
  const shown = plan.projects.filter((one) => !hidden.has(one.id)).length
  return (
    <Panel sheet title={say('open.shown')} note={say('agenda.shownOf', { n: shown, of: plan.projects.length })}>
      <p className={styles.quiet}>{say('open.shownText')}</p>
      <RefusalNotice refusal={state.refusal} />
      <ul className={styles.projects}>
        {plan.projects.map((project) => (
          <li key={project.id}>
            <Checkbox
              label={titleOf(project)}
              hint={project.origin.text || undefined}
              checked={!hidden.has(project.id)}
              onChange={(on) => void run({ type: 'page/hide', project: project.id, hidden: !on })}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
