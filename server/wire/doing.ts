import { refuse } from '#shared/base/result.ts'
import { parse } from '#shared/base/schema.ts'
import type { Act, Reply } from '#shared/protocol/wire.ts'
import type { House } from '../house.ts'
import type { Seat } from './identify.ts'
import { PACE } from './limits.ts'

/** An action of whoever sits there, from whichever door it came. */
export async function doFrom(house: House, { room, who }: Seat, { id, saw, action: raw }: Act): Promise<Reply> {
  if (!PACE.act(room.parts.id, who.device, house.now())) return refuse('tooFast')
  if (who.role === 'participant' || who.role === 'projector') return refuse('notAllowed')
  const action = parse(room.parts.rules.action, raw)
  return action.ok ? room.submit({ type: 'act', who, id, saw: saw ?? null, action: action.value }) : action
}
