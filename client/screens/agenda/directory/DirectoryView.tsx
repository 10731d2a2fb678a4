import { useState } from 'react'
import { DIRECTORIES, type DirectoryName } from '#shared/agenda/directory.ts'
import { Chip, ChipRow } from '../../../kit/Chip.tsx'
import { useSay } from '../../../kit/language.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useAct } from '../../../net/useAct.ts'
import { useStep } from '../labels.ts'
import type { Plan } from '../rows.ts'
import { UndoLine } from '../UndoLine.tsx'
import type { Back } from './back.ts'
import styles from './Directory.module.css'
import { FilesPanel } from './FilesPanel.tsx'
import { ListPanel } from './ListPanel.tsx'
import { useListed } from './rows.ts'

type ViewProps = { id: string; plan: Plan; name: DirectoryName; onName: (name: DirectoryName) => void }

/** Whom to turn to, what pays for it, and who does it. */
export function DirectoryView({ id, plan, name, onName }: ViewProps) {
  const say = useSay()
  const listed = useListed()
  const { toast } = useVoice()
  const step = useStep()
  const [back, setBack] = useState<Back | null>(null)
  const [run, state, clear] = useAct()
  const own = listed.filter((one) => one.list === name)
  const done = (did: string, seq: number | undefined, steps: readonly object[]) => {
    clear()
    setBack(seq === undefined ? null : { did, seq, steps })
  }
  async function takeBack({ did, steps }: Back) {
    for (const one of steps) if (!(await run(one)).ok) return
    setBack(null)
    toast(say('agenda.undone', { step: step(did) }), 'good')
  }
  // Once something else has happened, nobody knows what taking back would mean; while it is under way it stays.
  const latest = back && (back.seq >= plan.agenda.seq || state.busy || state.refusal) ? back : null
  return (
    <>
      {latest && (
        <UndoLine type={latest.did} busy={state.busy} refusal={state.refusal} onUndo={() => void takeBack(latest)} />
      )}
      <ChipRow label={say('directory.which')}>
        {DIRECTORIES.map((one) => (
          <Chip
            key={one}
            pressed={one === name}
            count={listed.filter(({ list }) => list === one).length}
            onChange={() => onName(one)}
          >
            {say(`directory.${one}`)}
          </Chip>
        ))}
      </ChipRow>
      <div className={styles.columns}>
        <ListPanel key={`${name}-list`} {...{ name, plan, listed: own }} onDone={done} />
        <FilesPanel key={`${name}-files`} {...{ id, name, listed: own }} onDone={done} />
      </div>
    </>
  )
}
