import type { AnyKind } from '#shared/activities/kinds.ts'
import type { Robot } from '../../cli/robot.ts'
import { wordsOf } from '../../cli/robot.ts'
import { pause, until } from '../part.ts'
import type { Stage } from '../stage.ts'

/** What a kind's sample looks like from the first preparation to the result, one step after the other. */
export type Step = { name: string; play: () => Promise<void> }

const HOST = 'table/cafetable1'
const phaseOf = (robot: Robot, id: string) => robot.row<{ phase: string }>(`item/${id}`)?.phase

export async function stepsOf(stage: Stage, kind: AnyKind): Promise<Step[]> {
  const { moderator } = stage
  const id = wordsOf('').id
  const { sample } = kind
  const texts = { title: wordsOf(sample.title), notes: wordsOf('Erst begrüßen, dann öffnen.') }
  const people = await stage.people(8)
  const hosts = kind.name === 'cafe' ? [await stage.staff('host', HOST)] : []
  const minutes = await stage.staff('minutes')
  const by = { moderator, minutes, host: hosts[0] } as Record<string, Robot | undefined>
  const act = async (list: readonly { role: string; scope?: string; action: unknown }[]) => {
    for (const { role, action } of list) {
      const reply = await by[role]?.act({ type: 'item/do', id, action })
      // What one table's host may not do at another is left to the moderator.
      if (!reply?.ok) await moderator.act({ type: 'item/do', id, action })
    }
  }
  const item = { type: 'item/add', id, kind: kind.name, ...texts, minutes: 5, after: null, config: sample.config }
  const steps: Step[] = [
    {
      name: 'prepared',
      async play() {
        await moderator.must(item)
        await moderator.must({ type: 'item/go', id })
      },
    },
    {
      name: 'open',
      async play() {
        await moderator.must({ type: 'item/open', id })
        await until('everybody sees it open', () => people.every((one) => phaseOf(one, id) === 'open'))
        if (kind.name === 'cafe') for (const one of people) await one.say(id, { type: 'join' })
        await act(sample.before ?? [])
      },
    },
    {
      name: 'answered',
      async play() {
        for (const { by: n, answer } of sample.answers) await people[(n - 1) % people.length]?.say(id, answer)
      },
    },
    { name: 'treated', play: () => act(sample.actions) },
    {
      name: 'closed',
      async play() {
        await moderator.must({ type: 'item/close', id })
        await act(sample.actions)
      },
    },
    {
      name: 'revealed',
      async play() {
        await moderator.act({ type: 'item/reveal', id, projector: true, phones: true, sure: true })
      },
    },
  ]
  return steps.map(({ name, play }) => ({
    name,
    async play() {
      await play()
      // The screens follow with the next tick.
      await pause(500)
    },
  }))
}
