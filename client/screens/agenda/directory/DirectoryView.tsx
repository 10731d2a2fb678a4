import { DIRECTORIES, type DirectoryName } from '#shared/agenda/directory.ts'
import { Chip, ChipRow } from '../../../kit/Chip.tsx'
import { useSay } from '../../../kit/language.tsx'
import type { Plan } from '../rows.ts'
import styles from './Directory.module.css'
import { FilesPanel } from './FilesPanel.tsx'
import { ListPanel } from './ListPanel.tsx'
import { useListed } from './rows.ts'

type ViewProps = { id: string; plan: Plan; name: DirectoryName; onName: (name: DirectoryName) => void }

/** Whom to turn to, what pays for it, and who does it. */
export function DirectoryView({ id, plan, name, onName }: ViewProps) {
  const say = useSay()
  const listed = useListed()
  const own = listed.filter((one) => one.list === name)
  return (
    <>
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
        <ListPanel key={`${name}-list`} {...{ name, plan, listed: own }} />
        <FilesPanel key={`${name}-files`} {...{ id, name, listed: own }} />
      </div>
    </>
  )
}
