import { useEffect, useState } from 'react'
import { Navigate, useLocation } from 'react-router'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { call } from '../../net/api.ts'
import { setDeviceKey } from '../../net/device.ts'
import { enter } from '../../net/net.ts'
import { useNet, useRow } from '../../net/store.ts'
import type { WorkshopRow } from '../../net/rows.ts'
import { Refused } from '../parts/Refused.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { Phone } from './Phone.tsx'

type Door = { id: string; name: string }

/**
 * `/j#name` or `/j#name/key`: what stands behind the # never reaches a server's log. The key moves a seat from another
 * browser of the same person.
 */
export function ParticipantPage() {
  const { hash } = useLocation()
  const [name, key] = hash.slice(1).split('/')
  const [door, setDoor] = useState<Door | null>(null)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [attempt, setAttempt] = useState(0)
  const refusal = useNet((net) => net.refusal)
  const workshop = useRow<WorkshopRow>('workshop')

  useEffect(() => {
    let alive = true
    if (!name) return
    void call<Door>('POST', '/api/door', { name }).then((reply) => {
      if (!alive) return
      if (!reply.ok && reply.code === 'line') setTimeout(() => alive && setAttempt((n) => n + 1), 1500)
      else if (!reply.ok) setRefused(reply)
      else {
        if (key && /^[a-z0-9]{32}$/.test(key)) {
          setDeviceKey(reply.id, key)
          history.replaceState(null, '', `/j#${name}`)
        }
        setDoor({ id: reply.id, name: reply.name })
      }
    })
    return () => {
      alive = false
    }
  }, [name, key, attempt])

  useEffect(() => (door ? enter(door) : undefined), [door])
  useEffect(() => {
    if (workshop) document.title = workshop.title
  }, [workshop])

  if (!name) return <Navigate to="/" replace />
  if (refused ?? refusal) return <Refused refusal={refused ?? refusal ?? refuse('room.unknown')} />
  if (!door || !workshop) return <Waiting />
  return <Phone workshop={workshop} door={door} />
}
