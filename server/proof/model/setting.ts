import { type Dice, seeded } from '#shared/base/chance.ts'
import { newId } from '#shared/base/ids.ts'
import type { Loose, Who } from './reference.ts'

/** Who and what there is in a story. */
export type Setting = {
  /** The first two are a moderator and an organiser. */
  staff: Who[]
  guests: Who[]
  shapes: { id: string; kind: string; secrecy: string; config: Loose }[]
  meta: Loose
  /** How long nothing happens, at times. */
  waits: number[]
  id: () => string
}

/** A setting from dice. `quick`: for real clocks, on which nobody can wait for minutes. */
export function settingOf(dice: Dice, quick: boolean): Setting {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T
  const ids = seeded(Math.floor(dice() * 2 ** 32))
  const id = () => newId((count) => Uint8Array.from({ length: count }, () => Math.floor(ids() * 256)))
  const words = (text: string) => ({ id: id(), text })
  const tables = Array.from({ length: 2 + Math.floor(dice() * 2) }, (_, i) => ({
    ...{ id: id(), theme: words(`Thema ${i}`), place: words(''), host: words('') },
    headings: Array.from({ length: Math.floor(dice() * 3) }, (_none, n) => words(`Überschrift ${n}`)),
  }))
  const options = (n: number) => Array.from({ length: n }, (_, i) => words(`Möglichkeit ${i}`))
  const poll = (secrecy: string, live: boolean) => ({
    ...{ id: id(), kind: 'poll', secrecy },
    config: { type: 'pick', options: options(3), min: 1, max: pick([1, 2]), live },
  })
  const ranking = {
    ...{
      options: options(4),
      method: pick(['ranked-pairs', 'dots', 'approval']),
      k: pick([2, 4]),
      equalRanks: dice() < 0.6,
    },
    ...{ budget: 4, perOption: 2, line: 2, ballotsAnnounced: false },
  }
  const list = { perPerson: 2, moderated: dice() < 0.7, names: 'no' }
  const cafe = {
    ...{ tables, groups: 1 + Math.floor(dice() * tables.length), rounds: 3, minutes: quick ? 60 : 2 },
    ...{ walk: quick ? pick([0, 30]) : pick([0, 1]), columns: [words('Visionen'), words('Methoden')] },
    dealing: pick(['tool', 'badge']),
  }
  const shapes = [
    poll(pick(['changeable', 'named']), dice() < 0.3),
    poll('secret', false),
    { id: id(), kind: 'ranking', secrecy: pick(['changeable', 'secret', 'named']), config: ranking },
    {
      id: id(),
      kind: 'questions',
      secrecy: 'changeable',
      config: { ...list, speakers: [words('Frau A'), words('Herr B')] },
    },
    { id: id(), kind: 'cafe', secrecy: 'changeable', config: cafe },
  ]
  const staff = (role: Who['role'], n: number, scope: string | null = null): Who => ({
    role,
    scope,
    name: `staff${role}${n}`,
  })
  return {
    staff: [
      ...[staff('moderator', 1), staff('organiser', 1), staff('moderator', 2)],
      ...tables.map((table, n) => staff('host', n, `table/${table.id}`)),
      staff('host', 9),
      ...[staff('minutes', 1), staff('projector', 1)],
    ],
    guests: Array.from({ length: 7 }, (_, n) => ({
      role: 'participant',
      scope: null,
      name: `aaaaaaaaaaaaaaaaaaaaaaa${n}`,
    })),
    shapes,
    meta: { title: words('Tag'), subtitle: words(''), place: words(''), organiser: words(''), date: '' },
    waits: quick ? [1] : [100, 5_000, 30_000, 61_000, 200_000],
    id,
  }
}
