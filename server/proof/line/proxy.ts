import { connect, createServer, type Socket } from 'node:net'
import type { Dice } from '#shared/base/chance.ts'
import { Link } from './link.ts'
import { HEALTHY, type Toxic } from './toxic.ts'

/** A network between phones and a server, on this machine's loopback, that can be made ill and well again. */
export type Proxy = {
  url: string
  turn: (toxic: Toxic) => void
  heal: () => void
  close: () => void
}

export async function openProxy(port: number, dice: Dice): Promise<Proxy> {
  let toxic = HEALTHY
  const links = new Set<Link>()
  // What waited while nothing passed must still be told of an end: half-open lines are ended by hand.
  const server = createServer({ allowHalfOpen: true }, (phone: Socket) => {
    if (toxic.closed) return void phone.on('error', () => undefined).destroy()
    const link = new Link({ up: connect({ port, host: '127.0.0.1', allowHalfOpen: true }), down: phone }, toxic, dice)
    links.add(link)
    phone.once('close', () => link.open || links.delete(link))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const turn = (next: Toxic) => {
    toxic = next
    for (const link of links) {
      if (link.open) link.turn(next)
      else links.delete(link)
    }
  }
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    turn,
    heal: () => turn(HEALTHY),
    close() {
      for (const link of links) link.cut()
      server.close()
    },
  }
}
