import type { ReactNode } from 'react'
import { useSay } from '../../kit/language.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import styles from './parts.module.css'

/** While a page or its room is on its way. */
export function Waiting({ children }: { children?: ReactNode }) {
  const say = useSay()
  return (
    <main className={styles.waiting}>
      {children}
      <Skeleton label={say('common.loading')} shape="cards" lines={3} />
    </main>
  )
}
