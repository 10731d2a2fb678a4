import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cafeSample } from '#shared/activities/cafe/sample.ts'
import { Hall, type Shelf, shelf, staff, STORES, words } from '../bench/hall.ts'

describe.each(STORES)('places on a board: %s', (sort) => {
  let at: Shelf
  let hall: Hall
  beforeEach(async () => {
    at = shelf(sort)
    hall = await Hall.open({ store: at.store, keys: at.keys })
  })
  afterEach(async () => {
    await hall.room.close()
    await at.drop()
  })

  it('[SPEC J5] a merged card or heading that is taken back and brought back has a place of its own', async () => {
    // Found by the model with seed 4192993230: a card written meanwhile had got the same number.
    const cafe = await hall.add('cafe', cafeSample.config)
    await hall.open(cafe)
    const table = (n: number) => staff('host', `table/cafetable${n}`, n)
    const write = (card: string, n: number) =>
      hall.say(table(n), cafe, {
        ...{ type: 'card', id: card, text: card, heading: null, column: 0 },
        table: `cafetable${n}`,
      })
    const cards = ['cardone1', 'cardtwo2']
    for (const card of cards) expect(await write(card, 1)).toMatchObject({ ok: true })
    const steps = [
      { type: 'merge', id: 'mergeone', cards, heading: null, column: 0, text: words('zusammen') },
      { type: 'heading', id: 'headingone', table: 'cafetable1', text: words('Neu') },
    ]
    for (const [n, action] of steps.entries()) {
      const done = await hall.must({ type: 'item/do', id: cafe, action }, table(1))
      const taken = await hall.must({ type: 'undo', seq: done }, table(1))
      expect(await write(`cardlater${n}`, 2)).toMatchObject({ ok: true })
      await hall.must(
        { type: 'item/do', id: cafe, action: { ...steps[1], id: `other${n}00`, table: 'cafetable2' } },
        table(2),
      )
      await hall.must({ type: 'undo', seq: taken }, table(1))
    }
    const numbers = () =>
      Object.entries(hall.rows('moderator'))
        .filter(([key]) => /\/(card|heading)\//.test(key))
        .map(([, row]) => (row as { no: number }).no)
        // The plan's own headings stand below zero.
        .filter((no) => no > 0)
    expect(numbers().length).toBe(8)
    expect(new Set(numbers()).size).toBe(8)
    const before = numbers()
    await hall.restart()
    expect(numbers()).toEqual(before)
  })
})
