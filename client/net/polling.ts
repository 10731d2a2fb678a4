import type { Refusal } from '#shared/base/result.ts'
import type { Hello, Welcome } from '#shared/protocol/wire.ts'
import { leaves, settle, waiting } from './outbox.ts'
import { callHello, callSay } from './plain.ts'
import { useNet } from './store.ts'

type Around = {
  hello: () => Hello | null
  /** Whether the line has come back: what a request brings after that is older than what the line has said. */
  connected: () => boolean
  welcome: (reply: Welcome | Refusal) => boolean
}

/** The loop of plain requests that runs at present; a loop that finds another one here is over. */
let running: object | null = null

/** WebSocket and long polling both broken: plain requests carry the same two things, more slowly. */
export function startPolling(around: Around): void {
  if (!running) void poll((running = {}), around)
}

export function stopPolling(): void {
  running = null
}

async function poll(me: object, { hello, connected, welcome }: Around): Promise<void> {
  const over = () => running !== me || connected()
  while (!over()) {
    const ask = hello()
    if (!ask) break
    const reply = await callHello(ask)
    if (over()) break
    if (!reply.ok && reply.code === 'portal') useNet.setState({ line: 'portal' })
    else if (!reply.ok && reply.code === 'line') useNet.setState({ line: 'lost' })
    else if (welcome(reply))
      for (const letter of waiting()) {
        leaves(letter)
        settle(letter, await callSay(ask, letter.say))
        if (over()) break
      }
    await new Promise((done) => setTimeout(done, 2000 + Math.random() * 1000))
  }
  if (running === me) running = null
}
