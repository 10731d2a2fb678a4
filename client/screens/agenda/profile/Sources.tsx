import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { useSay, useWritten } from '../../../kit/language.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useAct } from '../../../net/useAct.ts'
import { useTitleOf } from '../labels.ts'
import { LineageFacts, LineageLine } from '../Lineage.tsx'
import type { ProjectOf } from '../rows.ts'
import lists from './Lists.module.css'

type SourcesProps = { project: ProjectOf; onMerge: (() => void) | null }

/** Where a project came from: its own way, and the ideas that have grown into it. */
export function Sources({ project, onMerge }: SourcesProps) {
  const say = useSay()
  const written = useWritten()
  const titleOf = useTitleOf()
  const { toast } = useVoice()
  const [run, state] = useAct()
  const { sources } = project
  async function split(id: string, title: string) {
    const reply = await run({ type: 'project/split', id })
    if (reply.ok) toast(say('profile.splitDone', { title }), 'good')
  }
  return (
    <section className={lists.sources} aria-label={say('agenda.lineage')}>
      {project.lineage ? <LineageFacts project={project} /> : <OwnWay project={project} />}
      {sources.length > 0 && (
        <>
          <h3 className={lists.heading}>{say('profile.sources')}</h3>
          <p className={lists.small}>{say('profile.sourcesText', { n: sources.length })}</p>
          <ul className={lists.sourceList}>
            {sources.map((one) => {
              const title = titleOf(one)
              return (
                <li key={one.id}>
                  <div>
                    <p {...written}>{title}</p>
                    <LineageLine project={one} />
                  </div>
                  {onMerge && (
                    <IconButton
                      icon="undo"
                      label={say('profile.split', { title })}
                      onClick={() => void split(one.id, title)}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
      <RefusalNotice refusal={state.refusal} />
      {onMerge && (
        <div>
          <Button icon="merge" onClick={onMerge}>
            {say('profile.merge')}
          </Button>
        </div>
      )}
    </section>
  )
}

function OwnWay({ project }: { project: ProjectOf }) {
  const say = useSay()
  return (
    <>
      <h3 className={lists.heading}>{say('agenda.lineage')}</h3>
      <LineageLine project={project} />
    </>
  )
}
