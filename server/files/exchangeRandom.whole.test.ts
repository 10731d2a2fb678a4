import { describe, expect, it } from 'vitest'
import { KIND_NAMES, kindOf } from '#shared/activities/kinds.ts'
import { seeded, shuffled } from '#shared/base/chance.ts'
import { fileIn, textOf } from './opened.ts'
import { importDay, newDay, playItem } from './playedDay.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const DAYS = Number(process.env['DAYS'] ?? 3)

describe(`random days come back as they were (SEED=${seed})`, () => {
  it.each(Array.from({ length: DAYS }, (_, i) => seed + i))('day %i', { timeout: 30_000 }, async (one) => {
    const dice = seeded(one)
    const day = await newDay()
    const pick = <T>(list: readonly T[]) => list[Math.floor(dice() * list.length)] as T
    for (const name of shuffled(KIND_NAMES, dice)) {
      await playItem(day, name, undefined, pick(kindOf(name).secrecies))
      const id = `sample${name}`
      if (dice() < 0.6) await day.act('moderator', { type: 'item/open', id })
      // Whatever other people may say with the same words; what is refused is refused.
      for (const { answer } of shuffled(kindOf(name).sample.answers, dice).slice(0, 6))
        await day.say(
          Math.ceil(dice() * 40),
          id,
          JSON.parse(JSON.stringify(answer).replaceAll('"option', `"${id}option`)),
          'Ada',
        )
      if (dice() < 0.7) await day.act('moderator', { type: 'item/close', id })
      if (dice() < 0.3) await day.room.sealSoon(id, day.workshop().items[id]?.run ?? 1)
      if (dice() < 0.2) await day.act('moderator', { type: 'undo', seq: day.workshop().seq })
    }
    const read = async (room: typeof day.room, file: string) => textOf(await fileIn(room, file, 'en'))
    const workshop = await read(day.room, 'workshop.json')
    const copy = await importDay(workshop)
    for (const file of ['workshop.json', 'demands.csv', 'ranking.json', 'record.md'])
      expect(await read(copy, file), file).toBe(await read(day.room, file))
  })
})
