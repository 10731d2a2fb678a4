import { useEffect, useState } from 'react'
import { phoneOf } from '../../activities/phones.ts'
import { IconButton } from '../../kit/Button.tsx'
import { Chip } from '../../kit/Chip.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PhoneShell } from '../../kit/PhoneShell.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { useRows } from '../../net/store.ts'
import { LegalFooter } from '../legal/LegalFooter.tsx'
import { LineNotice } from '../parts/LineNotice.tsx'
import { Item } from './Item.tsx'
import { Menu } from './Menu.tsx'
import styles from './Phone.module.css'
import { Ended, Welcome } from './Quiet.tsx'
import { RefusedLetters } from './RefusedLetters.tsx'

/** The first view and the first press come first. */
const AHEAD_MS = 8000

/** A participant's phone: the item of the moment, and whatever else is open. */
export function Phone({ workshop, door }: { workshop: WorkshopRow; door: { id: string; name: string } }) {
  const say = useSay()
  const { announce } = useVoice()
  const items = useRows<ItemRow>('item/').toSorted(([, a], [, b]) => a.index - b.index)
  const [menu, setMenu] = useState(false)
  const [chosen, choose] = useState<string | null>(null)
  const current = items.find(([id]) => id === workshop.current) ?? null
  const others = items.filter(([id, item]) => item.phase === 'open' && id !== workshop.current)
  const shown = items.find(([id, item]) => id === chosen && item.phase === 'open') ?? current
  const title = current?.[1].title

  useEffect(() => {
    choose(null)
    if (title) announce(say('phone.newItem', { title }))
    // oxlint-disable-next-line react/exhaustive-deps -- only a new item is news
  }, [workshop.current])

  const kinds = [...new Set(items.map(([, item]) => item.kind))].join()
  useEffect(() => {
    // What the day will bring comes now, quietly: when its moment is there, the line may be bad or the server a newer one.
    const timer = setTimeout(async () => {
      for (const kind of kinds.split(',')) await phoneOf(kind)?.load()
    }, AHEAD_MS)
    return () => clearTimeout(timer)
  }, [kinds])

  // Another item begins at its top, wherever the thumb had scrolled in the one before.
  const key = shown?.[0]
  useEffect(() => {
    document.getElementById('main')?.scrollIntoView({ block: 'start' })
  }, [key])

  const position = current ? say('phone.position', { n: current[1].index + 1, of: items.length }) : ''
  return (
    <PhoneShell
      skipLabel={say('common.skipToContent')}
      top={
        <div className={styles.top}>
          <div className={styles.where}>
            <span className={styles.workshop}>{workshop.title}</span>
            <span className={styles.position}>{position}</span>
          </div>
          <IconButton icon="menu" label={say('phone.menu')} onClick={() => setMenu(true)} />
        </div>
      }
      footer={<LegalFooter />}
    >
      <LineNotice />
      <RefusedLetters />
      {workshop.rehearsal && <Notice tone="warn">{say('phone.rehearsal')}</Notice>}
      {others.length > 0 && !workshop.ended && (
        <nav className={styles.others} aria-label={say('phone.openToo')}>
          {current && (
            <Chip pressed={shown?.[0] === current[0]} onChange={() => choose(null)}>
              {say('phone.now')}
            </Chip>
          )}
          {others.map(([id, item]) => (
            <Chip key={id} pressed={shown?.[0] === id} onChange={() => choose(id)}>
              {item.title}
            </Chip>
          ))}
        </nav>
      )}
      {workshop.ended ? (
        <Ended results={workshop.results} name={door.name} />
      ) : shown ? (
        <Item key={shown[0]} id={shown[0]} item={shown[1]} />
      ) : (
        <Welcome workshop={workshop} items={items.map(([, item]) => item)} />
      )}
      <Menu open={menu} onClose={() => setMenu(false)} items={items} current={workshop.current} door={door} />
    </PhoneShell>
  )
}
