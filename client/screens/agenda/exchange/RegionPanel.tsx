import { useState } from 'react'
import { broughtId, type Fate, fateOf, isAdapted, readRegion } from '#shared/agenda/bring.ts'
import { bringAction } from '#shared/agenda/bringing.ts'
import type { HandedProject, RegionFile } from '#shared/agenda/exchange.ts'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Badge, type BadgeTone } from '../../../kit/Badge.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { Checkbox, Switch } from '../../../kit/Checkbox.tsx'
import { useSay, useWritten } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import type { Plan, ProjectOf } from '../rows.ts'
import { batches } from './batches.ts'
import styles from './Exchange.module.css'
import { TextFileField } from './TextFileField.tsx'

const TONE: Record<Fate, BadgeTone> = { new: 'accent', newer: 'info', adapted: 'warn', same: 'plain' }

/** From region to region: hand on what is here, take in what others hand on, and follow what they change. */
export function RegionPanel({ id, plan }: { id: string; plan: Plan }) {
  const say = useSay()
  const [file, setFile] = useState<RegionFile | null>(null)
  const [wrong, setWrong] = useState<Refusal | null>(null)
  function read(text: string) {
    let raw: unknown
    try {
      raw = JSON.parse(text)
    } catch {
      raw = null
    }
    const result = readRegion(raw)
    const own = result.ok && result.value.origin.agenda === id
    setWrong(own ? refuse('region.own') : result.ok ? null : result)
    setFile(result.ok && !own ? result.value : null)
  }
  const brought = plan.projects.filter((one) => one.brought !== null)
  return (
    <Panel sheet title={say('region.title')}>
      <p>{say('region.text')}</p>
      <div className={styles.doings}>
        <LinkButton href={`/api/rooms/${id}/export/region.json`} download icon="download">
          {say('region.export')}
        </LinkButton>
      </div>
      <TextFileField
        label={say('region.file')}
        hint={say('region.fileHint')}
        accept=".json,application/json"
        onText={read}
      />
      <RefusalNotice refusal={wrong} />
      {file && (
        <Coming key={file.origin.agenda + file.origin.revision} {...{ plan, file }} onDone={() => setFile(null)} />
      )}
      {brought.length > 0 && (
        <>
          <h3 className={styles.heading}>{say('region.brought')}</h3>
          <ul className={styles.list}>
            {brought.map((one) => (
              <Brought key={one.id} project={one} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** What a file would bring, project by project, before anything is written. */
function Coming({ plan, file, onDone }: { plan: Plan; file: RegionFile; onDone: () => void }) {
  const say = useSay()
  const { toast } = useVoice()
  const [run, state] = useAct()
  const { origin, projects } = file
  const fate = (one: HandedProject) => fateOf(plan.projects, origin.agenda, one)
  const [chosen, setChosen] = useState(
    () => new Set(projects.filter((one) => ['new', 'newer'].includes(fate(one))).map((one) => one.id)),
  )
  function choose(project: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(project)
    else next.delete(project)
    setChosen(next)
  }
  async function bring() {
    // Adapted ones that are not to be overwritten still learn that there is something newer.
    const coming = projects.filter((one) => chosen.has(one.id) || fate(one) === 'adapted')
    const over = coming.filter((one) => chosen.has(one.id)).map((one) => broughtId(origin.agenda, one.id))
    for (const part of batches(coming, 200)) {
      const reply = await run(bringAction(plan, file, part, over, freshId))
      if (!reply.ok && reply.code !== 'agenda.nothingNew') return
    }
    toast(say('region.done', { n: chosen.size }), 'good')
    onDone()
  }
  const place = origin.place || origin.organiser
  return (
    <div className={styles.form}>
      <p role="status">
        {say('region.from', { title: origin.title, place: place === '' ? '–' : place, n: projects.length })}
      </p>
      <div className={styles.list}>
        {projects.map((one) => (
          <div key={one.id} className={styles.coming}>
            <Checkbox
              label={one.title}
              hint={fate(one) === 'adapted' ? say('region.over') : undefined}
              checked={chosen.has(one.id)}
              disabled={fate(one) === 'same'}
              onChange={(on) => choose(one.id, on)}
            />
            <Badge tone={TONE[fate(one)]}>{say(`region.fate.${fate(one)}`)}</Badge>
          </div>
        ))}
      </div>
      <RefusalNotice refusal={state.refusal} />
      <div className={styles.doings}>
        <Button variant="primary" busy={state.busy} onClick={() => void bring()}>
          {say('region.bring', { n: chosen.size })}
        </Button>
        <Button onClick={onDone}>{say('common.cancel')}</Button>
      </div>
    </div>
  )
}

function Brought({ project }: { project: ProjectOf }) {
  const say = useSay()
  const written = useWritten()
  const [run, state] = useAct()
  const { brought } = project
  if (!brought) return null
  const { title, place, address, revision, seen } = brought
  const own = isAdapted(project)
  return (
    <li>
      <p className={styles.name} {...written}>
        {project.title.text}
      </p>
      <p className={styles.quiet}>
        {say('region.origin', { title: [title.text, place.text].filter(Boolean).join(', ') })}{' '}
        {seen !== revision && <Badge tone="warn">{say('region.newerThere')}</Badge>}
      </p>
      {address.text && (
        <p>
          <a href={address.text} rel="noreferrer" target="_blank">
            {say('region.address')}
          </a>
        </p>
      )}
      <Switch
        label={say('region.adapted')}
        hint={say(own && !brought.adapted ? 'region.adaptedByWriting' : 'region.adaptedHint')}
        checked={own}
        disabled={own && !brought.adapted}
        onChange={(on) => void run({ type: 'region/adapt', id: project.id, adapted: on })}
      />
      <RefusalNotice refusal={state.refusal} />
    </li>
  )
}
