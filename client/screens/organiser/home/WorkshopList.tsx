import type { ReactNode } from 'react'
import { Button } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { useSay } from '../../../kit/language.tsx'
import type { RoomSummary } from '../parts/types.ts'
import { Card } from '../../../kit/Card.tsx'
import cards from './Card.module.css'
import styles from './Home.module.css'
import { WorkshopCard } from './WorkshopCard.tsx'

/** What comes soon stands first; what is over, behind it. */
export function WorkshopList({ workshops, onCreate }: { workshops: RoomSummary[]; onCreate: () => void }) {
  const say = useSay()
  const shelved = workshops.filter((one) => one.archived !== null || one.copy)
  const active = workshops.filter((one) => one.archived === null && !one.copy)
  const over = active.filter((one) => one.state === 'ended').sort((a, b) => (a.date < b.date ? 1 : -1))
  const ahead = active.filter((one) => one.state !== 'ended').sort(byDate)
  if (workshops.length === 0)
    return (
      <Card>
        <EmptyState
          title={say('org.home.none')}
          action={
            <Button variant="primary" size="l" icon="plus" onClick={onCreate}>
              {say('org.create.open')}
            </Button>
          }
        >
          <p>{say('org.home.noneText')}</p>
        </EmptyState>
      </Card>
    )
  return (
    <>
      <Group title={say('org.home.ahead')} rooms={ahead} empty={say('org.home.aheadNone')} />
      {over.length > 0 && <Group title={say('org.home.over')} rooms={over} />}
      {shelved.length > 0 && (
        <details className={styles.shelf}>
          <summary>{say('org.home.shelf', { n: shelved.length })}</summary>
          <Cards rooms={shelved} />
        </details>
      )}
    </>
  )
}

/** Running ones first, then by day; those without a day come last. */
function byDate(a: RoomSummary, b: RoomSummary): number {
  if ((a.state === 'running') !== (b.state === 'running')) return a.state === 'running' ? -1 : 1
  return (a.date || '9999') < (b.date || '9999') ? -1 : 1
}

function Group({ title, rooms, empty }: { title: string; rooms: RoomSummary[]; empty?: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.groupTitle}>{title}</h2>
      {rooms.length > 0 ? <Cards rooms={rooms} /> : <p className={styles.quiet}>{empty}</p>}
    </section>
  )
}

function Cards({ rooms }: { rooms: RoomSummary[] }) {
  return (
    <ul className={cards.cards}>
      {rooms.map((room) => (
        <WorkshopCard key={room.id} room={room} />
      ))}
    </ul>
  )
}
