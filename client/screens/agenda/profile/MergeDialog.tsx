import { useState } from 'react'
import { Checkbox } from '../../../kit/Checkbox.tsx'
import { useSay } from '../../../kit/language.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useAct } from '../../../net/useAct.ts'
import { filtered, noFilter } from '../filter.ts'
import { useTitleOf } from '../labels.ts'
import type { Plan, ProjectOf } from '../rows.ts'
import lists from './Lists.module.css'
import { FormDialog } from '../FormDialog.tsx'
import styles from './Profile.module.css'

/** Lets a project grow from several demands or ideas; each can be taken out again. */
export function MergeDialog({ plan, project, onClose }: { plan: Plan; project: ProjectOf; onClose: () => void }) {
  const say = useSay()
  const titleOf = useTitleOf()
  const { toast } = useVoice()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [run, state] = useAct()
  const others = plan.projects.filter((one) => one.id !== project.id)
  const shown = filtered({ projects: others }, { ...noFilter, search })
  function choose(id: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  async function merge() {
    if (chosen.size === 0) return
    const reply = await run({ type: 'project/merge', id: project.id, from: [...chosen] })
    if (!reply.ok) return
    toast(say('profile.merged', { n: chosen.size }), 'good')
    onClose()
  }
  return (
    <FormDialog
      title={say('profile.merge')}
      save={say('profile.mergeDo')}
      disabled={chosen.size === 0}
      className={styles.form}
      onSave={merge}
      {...{ state, onClose }}
    >
      <p>{say('profile.mergeText')}</p>
      {others.length === 0 ? (
        <p className={styles.open}>{say('profile.mergeNone')}</p>
      ) : (
        <TextField type="search" label={say('agenda.search')} value={search} onChange={setSearch} />
      )}
      <div className={lists.choices}>
        {shown.map((one) => (
          <Checkbox
            key={one.id}
            label={titleOf(one)}
            hint={[one.lineage?.table, one.origin.text].filter(Boolean).join(' · ') || undefined}
            checked={chosen.has(one.id)}
            onChange={(on) => choose(one.id, on)}
          />
        ))}
      </div>
    </FormDialog>
  )
}
