import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { refuse, type Refusal } from '#shared/base/result.ts'
import type { Role } from '#shared/protocol/wire.ts'
import { call } from '../../net/api.ts'
import { Refused } from '../parts/Refused.tsx'
import { Waiting } from '../parts/Waiting.tsx'

const PAGES: Partial<Record<Role, string>> = {
  moderator: 'moderator',
  host: 'host',
  projector: 'projector',
  minutes: 'minutes',
  group: 'group',
  evaluator: 'evaluator',
}

/** `/e#secret`: exchanges a link's secret once for a cookie, and takes it out of the address bar. */
export function EnterPage() {
  const navigate = useNavigate()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    const secret = location.hash.slice(1)
    if (!secret) return setRefusal(refuse('grant.unknown'))
    void call<{ grant: string; room: string; role: Role; type: string }>('POST', '/api/enter', { secret }).then(
      (reply) => {
        const hall = reply.ok && reply.role === 'projector' && reply.type === 'agenda'
        const page = hall ? 'exhibition' : reply.ok ? PAGES[reply.role] : undefined
        if (reply.ok && page) void navigate(`/${page}/${reply.room}/${reply.grant}`, { replace: true })
        else setRefusal(reply.ok ? refuse('grant.unknown') : reply)
      },
    )
  }, [navigate])
  return refusal ? <Refused refusal={refusal} /> : <Waiting />
}
