import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { expect, it } from 'vitest'
import { refuse } from '#shared/base/result.ts'
import { Robot } from './robot.ts'

it('a robot that is turned away says so where it is asked, and pulls nobody else down', async () => {
  const http = createServer()
  const door = new Server(http)
  door.on('connection', (line) =>
    line.on('hello', (_: unknown, reply: (word: unknown) => void) => reply(refuse('room.unknown'))),
  )
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const { port } = http.address() as AddressInfo
  const robot = new Robot({ url: `http://127.0.0.1:${port}`, room: 'r' })
  await expect(robot.arrive()).rejects.toThrow('hello refused: room.unknown')
  expect(await robot.say('poll', {})).toEqual(refuse('room.unknown'))
  await door.close()
})
