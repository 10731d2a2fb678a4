import type { Activity, Cell } from '../activities/kind.ts'
import { kindOf } from '../activities/kinds.ts'
import { stableLine } from './stable.ts'

type Person = readonly Cell[]
type Told = { voter: number; slot: string; value: unknown; name?: string }

const family = ({ slot }: Cell) => slot.slice(0, slot.indexOf('/') + 1)
const within = (one: string) => (cell: Cell) => (family(cell) === one ? cell.slot : '')
const cellLine = ({ slot, value, name }: Cell) => stableLine([slot, value, name ?? null])

function grouped<K>(cells: readonly Cell[], keyOf: (cell: Cell) => K): Cell[][] {
  const groups = new Map<K, Cell[]>()
  for (const cell of cells) {
    const group = groups.get(keyOf(cell))
    if (group) group.push(cell)
    else groups.set(keyOf(cell), [cell])
  }
  return [...groups.values()]
}

/** The same cells, said by these people and nobody else. */
const numbered = (people: readonly Person[]): Cell[] =>
  people.flatMap((cells, i) => cells.map((cell) => ({ ...cell, voter: i + 1 })))

/**
 * The cells of one run for a file: people become numbers, and stay together only where counting needs it. Somebody's
 * named question must not tell who asked the nameless one. People are numbered by what they said: order tells nothing.
 */
export function fewestLinks(activity: Activity, cells: readonly Cell[]): Told[] {
  const kind = kindOf(activity.kind)
  const count = (people: readonly Person[]) => stableLine(kind.count(activity, numbered(sorted(people))))
  let people: readonly Person[] = grouped(cells, ({ voter }) => voter)
  const result = count(people)
  // First the kinds of things one said apart from one another, then each thing of one kind from the next.
  const cuts = [family, ...[...new Set(cells.map(family))].map((one) => within(one))]
  for (const keyOf of cuts) {
    const looser = people.flatMap((person) => grouped(person, keyOf))
    if (looser.length > people.length && count(looser) === result) people = looser
  }
  return numbered(sorted(people)).map(({ voter, slot, value, name }) => ({
    ...{ voter, slot, value },
    ...(name === undefined ? {} : { name }),
  }))
}

/** Everybody in the order of what they said. */
function sorted(people: readonly Person[]): Person[] {
  return people
    .map((cells) => cells.map((cell) => ({ cell, line: cellLine(cell) })).sort((a, b) => (a.line < b.line ? -1 : 1)))
    .map((cells) => ({ cells: cells.map(({ cell }) => cell), line: cells.map(({ line }) => line).join('\n') }))
    .sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0))
    .map(({ cells }) => cells)
}
