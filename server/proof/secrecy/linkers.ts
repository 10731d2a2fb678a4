import { tagOf } from '../../store/keys.ts'
import { groupsIn, type WalCopy } from '../traces/wal.ts'
import { neighbours, chanceOf, NOISE, trend, within } from '../traces/order.ts'
import { ballotsIn, cellsIn, pagesOf } from '../traces/pages.ts'
import { counterBytes, finder } from '../traces/remains.ts'
import { hold } from '../part.ts'
import { type Cast, requestOf } from './urn.ts'

/** Orders that somebody could find: none may follow the order in which people voted. */
export function checkOrder(where: string, values: readonly string[], casts: readonly Cast[]): void {
  const order = new Map(casts.map((cast) => [cast.value, cast.order]))
  const found = values.flatMap((value) => order.get(value) ?? [])
  hold(found.length === casts.length, `${where}: ${found.length} of ${casts.length} answers are there`)
  for (const [test, z] of [
    ['follows the order of voting', trend(found)],
    ['has neighbours in voting side by side', neighbours(found)],
  ] as const)
    hold(Math.abs(z) < NOISE, `${where} ${test}: ${z.toFixed(1)} standard deviations`)
}

/** How answers lie in the pages of the file, where SQLite puts the latest lowest. */
export function checkPages(where: string, file: Buffer, activity: string, casts: readonly Cast[]): void {
  const order = new Map(casts.map((cast) => [cast.value, cast.order]))
  const pages = pagesOf(file).map((page) =>
    [...ballotsIn(page, { activity, run: 1 }), ...cellsIn(page, { activity, run: 1 })].map(({ value }) => value),
  )
  checkOrder(`${where}: the order of pages`, pages.flat(), casts)
  const z = within(pages.map((page) => page.flatMap((value) => order.get(value) ?? [])))
  hold(
    Math.abs(z) < NOISE,
    `${where}: the order within pages tells who voted earlier: ${z.toFixed(1)} standard deviations`,
  )
}

export type Pairs = { groups: number; lonely: number; exact: number; alike: number }
/**
 * Marks and ballots that came in one transaction. Alone in it, they are a pair. In company: of every two people whose
 * marks lie in one page and whose ballots lie in one page, do both lie in the same order? `alike` in standard deviations.
 */
export function pairsIn(copy: WalCopy, activity: string, casts: readonly Cast[], key: Buffer): Pairs {
  const ballotOf = new Map(casts.map(({ device, value }) => [tagOf(key, device), value]))
  const pairs: Pairs = { groups: 0, lonely: 0, exact: 0, alike: 0 }
  let [surplus, variance] = [0, 0]
  for (const { marks, ballots } of groupsIn(copy.frames, activity, 1)) {
    const both = marks.flatMap((mark) => {
      const ballot = ballots.find(({ what }) => what === ballotOf.get(mark.what))
      return ballot ? [{ pages: `${mark.page}/${ballot.page}`, mark, ballot }] : []
    })
    if (marks.length > 1) pairs.groups += 1
    else if (ballots.length === 1) {
      pairs.lonely += 1
      pairs.exact += both.length
    }
    for (const pages of new Set(both.map((one) => one.pages))) {
      const list = both.filter((one) => one.pages === pages)
      for (const [i, a] of list.entries())
        for (const b of list.slice(i + 1))
          surplus += Math.sign((a.mark.nth - b.mark.nth) * (a.ballot.nth - b.ballot.nth))
      variance += chanceOf(list.length)
    }
  }
  pairs.alike = variance === 0 ? 0 : surplus / Math.sqrt(variance)
  return pairs
}

/** Everything that could name a person: found anywhere after sealing it would be a link. */
export function needlesOf(casts: readonly Cast[], key: Buffer): Set<string> {
  const signs = casts.flatMap(({ device, key: phone, id, n }) => [
    ...[device, phone, id, tagOf(key, device), requestOf(id), counterBytes(n), String(n)],
  ])
  return new Set([...signs, key.toString('latin1'), key.toString('hex'), key.toString('base64url')])
}

/** How many of these signs stand in each of these places. */
export function remainsIn(needles: Set<string>, places: readonly (readonly [string, Buffer])[]): Map<string, number> {
  const find = finder(needles)
  return new Map(places.map(([name, bytes]) => [name, find(bytes).size]))
}
