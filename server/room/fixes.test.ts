import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Hall, type Shelf, shelf, STORES } from '../bench/hall.ts'

describe.each(STORES)('what a review found: %s', (sort) => {
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

  describe('rehearsal', () => {
    it('does not let the workshop end before itself', async () => {
      await hall.must({ type: 'rehearsal/begin' })
      await hall.poll()
      expect(await hall.act({ type: 'workshop/end' })).toEqual({ ok: false, code: 'rehearsal.running' })
      expect(hall.room.state.ended).toBe(false)
      await hall.must({ type: 'rehearsal/end' })
      expect(await hall.act({ type: 'workshop/end' })).toMatchObject({ ok: true })
    })
  })
})
