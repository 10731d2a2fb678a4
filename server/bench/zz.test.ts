import { it } from 'vitest'
import { newDay, playItem } from '../files/playedDay.ts'
import { KIND_NAMES } from '#shared/activities/kinds.ts'
it('x', async () => {
  const day = await newDay()
  day.room.onDefect = (e) => console.log('DEFECT', e)
  for (const name of KIND_NAMES) { const t = Date.now(); const r = await playItem(day, name); console.log(name, Date.now() - t, r) }
  const t = Date.now(); console.log(await playItem(day, 'poll', 'secretpoll', 'secret'), Date.now() - t)
}, 60000)
