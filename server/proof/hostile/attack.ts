import type { Dice } from '#shared/base/chance.ts'
import { seeded } from '#shared/base/chance.ts'
import { type Case, pause } from '../part.ts'
import { type Packet, packet, pick, type Sender, SENDERS, type Target } from './packets.ts'
import { RawLine } from './rawLine.ts'
import { request, RequestLine } from './requests.ts'

/** Where the attack goes, and what those who attack were given. */
export type Attack = {
  port: number
  /** The hall: they may sit in it as participants, and nothing more. */
  room: string
  token: string
  code: string
  items: Target['items']
  /** What they hold in other rooms. */
  staff: { cookie: string; grant: string; room: string }[]
  history: string
  /** A right file to import, from which wrong ones are made. */
  file: string
}

const LINES = 60
/** After so many packets a line is given up for a fresh one, with fresh limits. */
const LIFE = 120
type Seat = { line: RawLine; by: Sender; left: number }

/** Opens a line and says hello as who one really is. `heard` judges everything the server answers. */
function sit({ port, token, staff, room }: Attack, by: Sender, dice: Dice, accuse: (fault: string) => void): Seat {
  const hello = (body: object) => `420["hello",${JSON.stringify({ protocol: 1, ...body })}]`
  const key = Array.from({ length: 24 }, () => pick(dice, [...'abcdefghij'])).join('')
  const own = pick(dice, staff)
  const { grant } = own
  // What one holds elsewhere opens nothing here, and no room is found by the name of what every object has.
  const tried = ['constructor', 'toString', ...(grant === 'organiser' ? [] : [room])].map((one) => ({
    room: one,
    grant,
  }))
  const said =
    by === 'guest'
      ? [hello({ room: token, key, role: 'moderator' })]
      : by === 'staff'
        ? [...tried, { room: own.room, grant, role: 'organiser' }].map(hello)
        : []
  const mayBe = by === 'staff' ? /./ : /^participant$/
  const heard = (text: string) => {
    const role = /"role":"(\w+)","audience"/.exec(text)?.[1]
    if (role && !mayBe.test(role)) accuse(`a ${by} became ${role}`)
    // By the token on a poster everybody may sit down as a participant.
    if (by === 'staff' && role !== 'participant' && grant !== 'organiser' && text.includes(`"room":"${room}","role":`))
      accuse(`a ${role} of another workshop got into the hall`)
    if (text.includes('"code":"server"')) accuse(`answered with a defect: ${text.slice(0, 200)}`)
  }
  const headers: Record<string, string> = by === 'staff' ? { Cookie: own.cookie } : {}
  return { line: new RawLine(port, headers, said, heard), by, left: LIFE }
}

/** Sends as many packets as the case asks for, so many in a second; gives what the server must not have said. */
export async function attackWith(one: Case, attack: Attack, rate: number, alive: () => boolean): Promise<string[]> {
  const faults: string[] = []
  const accuse = (fault: string) => void faults.push(fault)
  // Lines come and go as the network likes; what is sent is decided by the case's own dice alone.
  const loose = seeded(one.seed + 1)
  const seats = Array.from({ length: LINES }, (_, i) => sit(attack, SENDERS[i % 3] as Sender, loose, accuse))
  const rooms = [attack.room, attack.token, attack.code, ...attack.staff.map(({ room }) => room)]
  const target = { rooms, items: attack.items, grants: attack.staff.map(({ grant }) => grant), history: attack.history }
  const requests = requester(one, attack, accuse)

  async function send({ by, bytes }: Packet): Promise<void> {
    for (let wait = 0; wait < 200 && alive(); wait++) {
      const from = Math.floor(loose() * LINES)
      for (let i = 0; i < LINES; i++) {
        const at = (from + i) % LINES
        const seat = seats[at] as Seat
        if (seat.by !== by || (!seat.line.ready && !seat.line.gone)) continue
        if (seat.line.gone || seat.left === 0) {
          seat.line.end()
          one.count('lines')
          seats[at] = sit(attack, by, loose, accuse)
          continue
        }
        seat.left -= 1
        return seat.line.write(bytes)
      }
      await pause(2)
    }
  }

  const began = performance.now()
  for (let sent = 0; sent < one.units && alive() && faults.length < 20; sent++) {
    if (one.dice() < 0.04) requests.send()
    else await send(packet(one.dice, target))
    one.count('packets')
    if (sent % 50 === 0) {
      const due = began + (sent / rate) * 1000 - performance.now()
      await pause(Math.max(0, due))
    }
  }
  await pause(300)
  for (const { line } of seats) line.end()
  requests.end()
  return faults
}

/** Requests to the doors of HTTP, over a few sockets that come and go. */
function requester(one: Case, attack: Attack, accuse: (fault: string) => void) {
  const { room, staff, token, file, items, history } = attack
  const open = () =>
    new RequestLine(attack.port, (text) => {
      if (text.includes('"code":"server"')) accuse(`answered with a defect: ${text.slice(-300)}`)
    })
  const lines = Array.from({ length: 6 }, open)
  const known = { room, cookie: staff.at(-1)?.cookie ?? '', file }
  const hello = { protocol: 1, room: token, key: 'hostilehostilehostile000' }
  return {
    send() {
      const at = Math.floor(one.dice() * lines.length)
      if (lines[at]?.gone || lines[at]?.left === 0) lines[at] = open()
      const say = {
        id: 'hostile0',
        activity: items[0]?.id,
        run: 1,
        n: Date.now(),
        history,
        answer: { type: 'abstain' },
      }
      const act = { id: 'hostile1', action: { type: 'workshop/end' } }
      const body = { hello, say, act, ...hello, name: token, secret: 'a'.repeat(32), password: 'a'.repeat(12) }
      lines[at]?.write(request(one.dice, known, body))
      one.count('requests')
    },
    end: () => lines.forEach((line) => line.end()),
  }
}
