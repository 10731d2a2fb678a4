import { useState } from 'react'
import { letter } from '#shared/activities/cafe/plan.ts'
import { Button } from '../../kit/Button.tsx'
import { GroupFrame } from '../../kit/FieldFrame.tsx'
import { useSay } from '../../kit/language.tsx'
import styles from './Phone.module.css'
import type { CafeRow } from './rows.ts'

type GroupChoiceProps = { cafe: CafeRow; group: number | null; onChoose: (group: number) => void }

/** The letter on the badge, or the one the host said: as big keys. Changing it later takes one press more. */
export function GroupChoice({ cafe, group, onChoose }: GroupChoiceProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (group !== null && !open) {
    return (
      <Button variant="quiet" icon="swap" wide onClick={() => setOpen(true)}>
        {say('cafe.changeGroup')}
      </Button>
    )
  }
  return (
    <GroupFrame label={say(cafe.dealing === 'badge' ? 'cafe.yourBadge' : 'cafe.yourHand')}>
      {() => (
        <div className={styles.letters}>
          {Array.from({ length: cafe.groups }, (_, one) => (
            <button
              key={one}
              type="button"
              className={styles.letter}
              aria-pressed={one === group}
              aria-label={say('cafe.groupN', { group: letter(one) })}
              onClick={() => {
                onChoose(one)
                setOpen(false)
              }}
            >
              {letter(one)}
            </button>
          ))}
        </div>
      )}
    </GroupFrame>
  )
}
