import { useState } from 'react'
import { Badge } from '../../kit/Badge.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay, useWritten } from '../../kit/language.tsx'
import { part } from '../../kit/part.ts'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { deviceKey } from '../../net/device.ts'
import type { ItemRow } from '../../net/rows.ts'
import { Late } from '../parts/Late.tsx'
import { Settings } from '../parts/Settings.tsx'
import styles from './Phone.module.css'

const code = part('kit/QrCode.tsx', () => import('../../kit/QrCode.tsx').then((all) => all.QrCode))

export type MenuProps = {
  open: boolean
  onClose: () => void
  items: [id: string, item: ItemRow][]
  current: string | null
  door: { id: string; name: string }
}

/** Where am I in the day; language and looks; taking the seat to another device. */
export function Menu({ open, onClose, items, current, door }: MenuProps) {
  const say = useSay()
  const written = useWritten()
  const [moving, setMoving] = useState(false)
  return (
    <Dialog open={open} onClose={onClose} title={say('phone.programme')} closeLabel={say('common.close')} light>
      <ol className={styles.programme}>
        {items.map(([id, item]) => (
          <li key={id} aria-current={id === current ? 'step' : undefined}>
            <span {...written}>{item.title}</span>
            {id === current ? (
              <Badge tone="accent">{say('phone.now')}</Badge>
            ) : (
              item.phase === 'closed' && <Badge>{say('phone.done')}</Badge>
            )}
          </li>
        ))}
      </ol>
      <Settings />
      {moving ? (
        <figure className={styles.move}>
          <Late
            part={code}
            props={{ text: `${location.origin}/j#${door.name}/${deviceKey(door.id)}`, label: say('phone.move') }}
            waiting={<Skeleton label={say('common.loading')} shape="cards" />}
          />
          <figcaption>{say('phone.moveText')}</figcaption>
        </figure>
      ) : (
        <Button variant="quiet" icon="qr" onClick={() => setMoving(true)}>
          {say('phone.move')}
        </Button>
      )}
    </Dialog>
  )
}
