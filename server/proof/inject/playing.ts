import type { AnyKind } from '#shared/activities/kinds.ts'
import { freshId, type Robot, wordsOf } from '../../cli/robot.ts'
import { until } from '../part.ts'
import type { Stage } from '../stage.ts'
import { poisoned } from './texts.ts'

export type Next = () => string
/** Who plays, and what they write: `next` when an item is made, `said` when it is played. */
export type Hall = { stage: Stage; people: Robot[]; by: Record<string, Robot>; next: Next; said: Next }
/** One item of a kind, from its settings to its result, with such a text wherever somebody can write. */
export async function playKind(
  { stage, people, by, next, said }: Hall,
  kind: AnyKind,
  look: (title: string) => Promise<void>,
) {
  const { moderator } = stage
  const fresh = () => wordsOf(next())
  const { sample } = kind
  const id = freshId()
  const item = { type: 'item/add', id, kind: kind.name, title: fresh(), notes: fresh(), minutes: 5, after: null }
  const named = kind.secrecies?.includes('named') ? { secrecy: 'named' } : {}
  await moderator.must({ ...item, config: poisoned(sample.config, next), ...named })
  await moderator.must({ type: 'item/go', id })
  await moderator.must({ type: 'item/open', id })
  const open = (one: Robot) => one.row<{ phase: string }>(`item/${id}`)?.phase === 'open'
  await until('everybody sees it open', () => people.every(open))
  if (kind.name === 'cafe') for (const one of people) await one.say(id, { type: 'join' })
  const act = async (list: readonly { role: string; action: unknown }[]) => {
    for (const { role, action } of list) {
      const reply = await by[role]?.act({ type: 'item/do', id, action: poisoned(action, said) })
      if (!reply?.ok) await moderator.act({ type: 'item/do', id, action: poisoned(action, said) })
    }
  }
  await act(sample.before ?? [])
  for (const { by: n, answer } of sample.answers)
    await people[(n - 1) % people.length]?.say(id, poisoned(answer, said), 'secrecy' in named ? { name: said() } : {})
  await act(sample.actions)
  await look(`${kind.name} open`)
  await moderator.must({ type: 'item/close', id })
  await act(sample.actions)
  await moderator.act({ type: 'item/reveal', id, projector: true, phones: true, sure: true })
  await look(`${kind.name} revealed`)
}
