import { useMemo } from 'react'
import { pairKey } from '#shared/agenda/ideas.ts'
import { indexOf, similarPairs } from '#shared/agenda/similar.ts'
import type { ApartRow } from '#shared/agenda/view.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay, useWritten } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useRow } from '../../../net/store.ts'
import { useAct } from '../../../net/useAct.ts'
import { LineageLine } from '../Lineage.tsx'
import type { Plan, ProjectOf } from '../rows.ts'
import styles from './Exchange.module.css'

const SHOWN = 10

/** Ideas that sound alike. It only suggests: people merge, and whatever was merged can be taken out again. */
export function SimilarPanel({ plan }: { plan: Plan }) {
  const say = useSay()
  const { toast } = useVoice()
  const [run, state] = useAct()
  const apart = useRow<ApartRow>('apart')
  const byId = useMemo(() => new Map(plan.projects.map((one) => [one.id, one])), [plan.projects])
  const pairs = useMemo(() => {
    const known = plan.projects.map(({ id, title, text }) => ({ id, title: title.text, text: text.text }))
    return similarPairs(indexOf(known.filter(({ title }) => title !== '')))
  }, [plan.projects])
  const told = new Set(apart?.pairs ?? [])
  const open = pairs.filter(({ one, other }) => !told.has(pairKey(one, other)))
  async function merge(into: ProjectOf, from: ProjectOf) {
    const reply = await run({ type: 'project/merge', id: into.id, from: [from.id] })
    if (reply.ok) toast(say('profile.merged', { n: 1 }), 'good')
  }
  return (
    <Panel sheet title={say('similar.title')} note={open.length}>
      <p className={styles.quiet}>{say(open.length === 0 ? 'similar.none' : 'similar.text')}</p>
      <RefusalNotice refusal={state.refusal} />
      <ul className={styles.list}>
        {open.slice(0, SHOWN).map(({ one, other, words }) => {
          const [a, b] = [byId.get(one), byId.get(other)]
          if (!a || !b) return null
          return (
            <li key={pairKey(one, other)}>
              <div className={styles.both}>
                <Idea project={a} />
                <Idea project={b} />
              </div>
              <p className={styles.quiet}>{say('similar.words', { words: words.join(', ') })}</p>
              <div className={styles.doings}>
                <Button
                  icon="merge"
                  busy={state.busy}
                  aria-label={say('similar.mergeInto', { title: a.title.text })}
                  onClick={() => void merge(a, b)}
                >
                  {say('similar.merge')}
                </Button>
                <Button variant="quiet" onClick={() => void run({ type: 'ideas/apart', one, other })}>
                  {say('similar.apart')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function Idea({ project }: { project: ProjectOf }) {
  const written = useWritten()
  return (
    <div>
      <p className={styles.name} {...written}>
        {project.title.text}
      </p>
      <LineageLine project={project} />
    </div>
  )
}
