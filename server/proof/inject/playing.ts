import { cafeSample } from '#shared/activities/cafe/sample.ts'
import type { AnyKind } from '#shared/activities/kinds.ts'
import { freshId, type Robot, wordsOf } from '../../cli/robot.ts'
import { hold, until } from '../part.ts'
import { type Next, poisoned } from './texts.ts'

const GROUPS = cafeSample.config.groups

/**
 * Who plays, and what they write: `next` when an item is made, `said` when it is played. `desk` gives one of several
 * moderators: together they may be as quick as the proof.
 */
export type Hall = { people: readonly Robot[]; desk: () => Robot; by: Record<string, Robot>; next: Next; said: Next }

/**
 * The same people in the order of the sample's groups. Phones of the audience sit down as well, whenever they have seen
 * that it is open, and who sits where decides whose cards lie on the tables that the sample speaks of.
 */
async function seated(people: readonly Robot[], id: string): Promise<Robot[]> {
  for (const one of people) await one.say(id, { type: 'join' })
  const groupOf = (one: Robot) => (one.mine[`${id}/seat`] as { group: number } | undefined)?.group
  await until('everybody has a seat', () => people.every((one) => groupOf(one) !== undefined))
  return people.map((_, i) => {
    const there = people.filter((one) => groupOf(one) === i % GROUPS)
    const one = there[Math.floor(i / GROUPS) % there.length]
    hold(one, `nobody sits in group ${i % GROUPS}`)
    return one
  })
}

/** One item of a kind, from its settings to its result, with such a text wherever somebody can write. */
export async function playKind(
  { people, desk, by, next, said }: Hall,
  kind: AnyKind,
  look: (title: string) => Promise<void>,
): Promise<void> {
  const { sample } = kind
  const id = freshId()
  const words = { title: wordsOf(next()), notes: wordsOf(next()) }
  const named = kind.secrecies?.includes('named') ? { secrecy: 'named' } : {}
  const config = poisoned(sample.config, next)
  await desk().must({ type: 'item/add', id, kind: kind.name, ...words, minutes: 5, after: null, config, ...named })
  await desk().must({ type: 'item/go', id })
  await desk().must({ type: 'item/open', id })
  const open = (one: Robot) => one.row<{ phase: string }>(`item/${id}`)?.phase === 'open'
  await until('everybody sees it open', () => people.every(open))
  const cast = kind.name === 'cafe' ? await seated(people, id) : people
  const act = async (list: readonly { role: string; action: unknown }[]) => {
    for (const { role, action } of list) {
      const written = { type: 'item/do', id, action: poisoned(action, said) }
      const own = by[role]
      // What is another table's, the moderator does.
      if (!own || !(await own.act(written)).ok) await desk().act(written)
    }
  }
  await act(sample.before ?? [])
  for (const { by: n, answer } of sample.answers) {
    const reply = await cast[(n - 1) % cast.length]?.say(
      id,
      poisoned(answer, said),
      'secrecy' in named ? { name: said().slice(0, 80) } : {},
    )
    const wrong = reply && !reply.ok && /^(malformed|tooLong|server)$/.test(reply.code)
    hold(!wrong, `${kind.name}: ${JSON.stringify(reply)}`)
  }
  await act(sample.actions)
  await look(`${kind.name} open`)
  await desk().must({ type: 'item/close', id })
  await act(sample.actions)
  await desk().act({ type: 'item/reveal', id, projector: true, phones: true, sure: true })
  await look(`${kind.name} revealed`)
}
