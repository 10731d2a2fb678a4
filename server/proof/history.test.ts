import { expect, it } from 'vitest'
import { refuse } from '#shared/base/result.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { Robot } from '../cli/robot.ts'
import { follow, type History } from './history.ts'

/** What the history holds of one answer to which a phone heard this in the end. */
function bookedFor(reply: Reply, unheard: boolean): string | undefined {
  const history: History = []
  const phone = new Robot({ url: 'http://127.0.0.1:1', room: 'r' })
  follow(history, phone, 'r')
  phone.onSay({ id: 'one', activity: 'poll', run: 1, n: 1, history: 'h', answer: {} })(reply, unheard)
  phone.close()
  return history[0]?.outcome
}

it.each(['activity.sealed', 'activity.otherRun', 'room.ended'])(
  '[SPEC A12] a refusal after sealing (%s) leaves open what an unheard try has done, and settles a first one',
  (code) => {
    expect(bookedFor(refuse(code), true)).toBe('unknown')
    expect(bookedFor(refuse(code), false)).toBe('refused')
  },
)

it('[SPEC A12] a refusal by a server that still knows is final, however often it was tried', () => {
  for (const code of ['activity.notOpen', 'activity.voted', 'notAllowed'])
    expect(bookedFor(refuse(code), true)).toBe('refused')
  expect(bookedFor({ ok: true }, true)).toBe('ok')
  expect(bookedFor(refuse('line'), true)).toBe('unknown')
})
