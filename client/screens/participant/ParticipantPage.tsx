import { useEffect, useState } from 'react'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { phoneOf } from '../../activities/phones.ts'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { goTo, usePlace } from '../../kit/place.ts'
import { call } from '../../net/api.ts'
import { setDeviceKey, storage } from '../../net/device.ts'
import { passes } from '../../net/door.ts'
import { takeDoor } from '../../net/early.ts'
import { enter, tryAgain } from '../../net/net.ts'
import { useNet, useRow } from '../../net/store.ts'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { LineNotice } from '../parts/LineNotice.tsx'
import { Refused } from '../parts/Refused.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { Phone } from './Phone.tsx'

type Door = { id: string; name: string }

/** Whether this browser was let in with a key of its own before: its answers hang on that key. */
function hasOtherSeat(room: string, key: string): boolean {
  const own = storage.get(`tr:key:${room}`)
  return own !== null && own !== key && storage.get(`tr:ticket:${room}`) !== null
}

/** From now on this browser is the scanned seat; the old seat's ticket would not fit its key. */
function moveIn(room: string, key: string): void {
  if (storage.get(`tr:key:${room}`) !== key) storage.remove(`tr:ticket:${room}`)
  setDeviceKey(room, key)
}

/**
 * `/j#name` or `/j#name/key`: what stands behind the # never reaches a server's log. The key moves a seat from another
 * browser of the same person.
 */
export function ParticipantPage() {
  const { hash } = usePlace()
  const [name, key] = hash.slice(1).split('/')
  const say = useSay()
  const [door, setDoor] = useState<Door | null>(null)
  /** Somebody's seat was scanned, and this browser has one of its own. */
  const [asked, ask] = useState<Door | null>(null)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [portal, setPortal] = useState(false)
  const refusal = useNet((net) => net.refusal)
  const workshop = useRow<WorkshopRow>('workshop')
  const kind = useRow<ItemRow>(`item/${workshop?.current}`)?.kind
  const here = workshop !== undefined
  const face = kind ? phoneOf(kind) : null
  const [ready, setReady] = useState(false)

  useEffect(() => {
    let alive = true
    if (!name) return
    void (takeDoor(name) ?? call<Door>('POST', '/api/door', { name })).then((reply) => {
      if (!alive) return
      const again = () => alive && setAttempt((n) => n + 1)
      setPortal(!reply.ok && reply.code === 'portal')
      if (!reply.ok && passes(reply.code)) setTimeout(again, 1000 + Math.random() * 2000)
      else if (!reply.ok) setRefused(reply)
      else {
        const next = { id: reply.id, name: reply.name }
        if (!key || !/^[a-z0-9]{32}$/.test(key)) setDoor(next)
        else if (hasOtherSeat(reply.id, key)) ask(next)
        else {
          moveIn(next.id, key)
          history.replaceState(null, '', `/j#${name}`)
          setDoor(next)
        }
      }
    })
    return () => {
      alive = false
    }
  }, [name, key, attempt])

  function takeSeat(next: Door, seat: string | null) {
    if (seat) moveIn(next.id, seat)
    history.replaceState(null, '', `/j#${name}`)
    ask(null)
    setDoor(next)
  }

  useEffect(() => {
    if (!name) goTo('/', { replace: true })
  }, [name])
  useEffect(() => (door ? enter(door) : undefined), [door])
  useEffect(() => {
    if (workshop) document.title = workshop.title
  }, [workshop])

  useEffect(() => {
    if (!here || ready) return
    // The first thing that is seen is whole; on a very bad line what there is has to do.
    const go = () => setReady(true)
    const late = setTimeout(go, 3000)
    void (face ? face.load() : Promise.resolve()).then(go)
    return () => clearTimeout(late)
  }, [here, ready, face])

  if (!name) return <Waiting />
  if (asked && key) {
    return (
      <>
        <Waiting />
        <ConfirmDialog
          open
          title={say('phone.takeSeat')}
          text={say('phone.takeSeatText')}
          confirmLabel={say('phone.takeSeatYes')}
          cancelLabel={say('phone.takeSeatNo')}
          onConfirm={() => takeSeat(asked, key)}
          onCancel={() => takeSeat(asked, null)}
        />
      </>
    )
  }
  if (refused ?? refusal) {
    return <Refused refusal={refused ?? refusal ?? refuse('room.unknown')} onRetry={() => tryAgain()} />
  }
  if (!door || !workshop || !ready) {
    return (
      <Waiting>
        <LineNotice portal={portal} />
      </Waiting>
    )
  }
  return <Phone workshop={workshop} door={door} />
}
