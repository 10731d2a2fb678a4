import { type Rows, same } from '#shared/protocol/rows.ts'
import { PROTOCOL, type Welcome } from '#shared/protocol/wire.ts'
import type { Robot } from '../../cli/robot.ts'
import { Fault, pause } from '../part.ts'

/** What the server would tell this device if it came for the first time. */
async function freshOf(url: string, { door }: Robot): Promise<{ rows: Rows; mine: Rows }> {
  const body = JSON.stringify({ protocol: PROTOCOL, room: door.room, key: door.key })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/hello`, { method: 'POST', headers, body })
  const welcome = (await answer.json()) as Welcome
  if (!('snapshot' in welcome)) throw new Fault(`no snapshot: ${JSON.stringify(welcome)}`)
  return { rows: welcome.snapshot.rows, mine: welcome.mine.rows }
}

const differ = (a: Rows, b: Rows) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !same(a[key], b[key]))

async function faultOf(url: string, phone: Robot): Promise<string | null> {
  const { rows, mine } = await freshOf(url, phone)
  const [shared, own] = [differ(phone.mirror.rows, rows), differ(phone.mine, mine)]
  const keys = [...shared, ...own]
  return keys.length === 0 ? null : `${keys.length} rows of a phone differ at rev ${phone.mirror.rev}: ${keys[0]}`
}

/** Every phone shows what a fresh snapshot shows, and of its own what the server would tell it now. */
export async function allEqual(url: string, phones: readonly Robot[], where: string, ms = 10_000): Promise<void> {
  const end = performance.now() + ms
  let left = [...phones]
  for (;;) {
    const faults = await Promise.all(left.map((phone) => faultOf(url, phone)))
    left = left.filter((_, n) => faults[n] !== null)
    if (left.length === 0) return
    const [first] = faults.filter((fault) => fault !== null)
    if (performance.now() > end) throw new Fault(`${where}: ${left.length} phones are not equal: ${first}`)
    await pause(100)
  }
}

/** Waits until each phone has come as far as a watcher on a healthy line, and tells how long each took. */
export async function inStep(watcher: Robot, phones: readonly Robot[], where: string): Promise<number[]> {
  const began = performance.now()
  const took: number[] = []
  const left = new Set(phones)
  while (left.size > 0) {
    const { epoch, rev } = watcher.mirror
    for (const phone of left) {
      if (!phone.joined || phone.mirror.epoch !== epoch || phone.mirror.rev < rev) continue
      left.delete(phone)
      took.push(performance.now() - began)
    }
    if (performance.now() - began > 60_000) throw new Fault(`${where}: ${left.size} phones do not come back`)
    await pause(10)
  }
  return took
}
