import { freshId } from '../../cli/robot.ts'
import { hold } from '../part.ts'
import { isLink, passOf, type Place, ROLES } from './cast.ts'
import { ITEMS, type Sample } from './events.ts'
import type { Scene } from './scene.ts'
import { Line, seatOf } from './sockets.ts'

/** The same from outside: with a link to another room, for a room that is not there, and with a link that was revoked. */
export async function tryOutside(
  place: Place,
  relation: 'other' | 'none' | 'revoked',
  elsewhere: Scene,
  events: readonly Sample[],
) {
  const { one, stage, scene, desks } = place
  const { url } = stage.server
  const { room, code, gone } = scene
  await Promise.all(
    ROLES.map(async (role) => {
      // Organisers belong into every workshop.
      if (role === 'organiser' && relation === 'other') return
      const home = relation === 'other' ? elsewhere : scene
      const [, , maker, removed] = desks
      const pass = await passOf(role, relation === 'revoked' && role === 'organiser' ? removed : maker, home.room)
      if (relation === 'revoked' && role === 'participant') pass.key = gone
      if (relation === 'revoked' && isLink(role))
        await stage.organiser.must('POST', `/api/rooms/${room}/links/revoke`, { link: pass.grant })
      const line = new Line(url, pass)
      const name =
        relation === 'none' ? (role === 'participant' ? 'ZZZZZZZ' : freshId()) : role === 'participant' ? code : room
      // A phone has nothing that belongs to a room: whoever knows another code sits there.
      const phone = role === 'participant' && relation === 'other'
      const got = phone ? 'elsewhere' : seatOf(await line.hello(name))
      const refused = ['room.unknown', 'grant.unknown', 'room.removed', 'elsewhere']
      hold(refused.includes(got), `hello, ${role}, ${relation}, ${scene.phase}: ${got}`)
      one.count('cells of sockets')
      if (relation === 'other' && role !== 'nobody') {
        const there = seatOf(await line.hello(phone ? elsewhere.code : elsewhere.room))
        hold(there === role, `hello, ${role}, at home: ${there}`)
      }
      const seated = relation === 'other' && role !== 'nobody'
      for (const sample of events) {
        const reply = await line.send(sample, sample.payload())
        const answer = `${sample.name}, ${role}, ${relation}, ${scene.phase}: ${reply.ok ? 'done' : reply.code}`
        hold(seated || (!reply.ok && reply.code === 'notJoined'), answer)
        one.count('cells of sockets')
      }
      line.close()
    }),
  )
}

/** Events and steps that are in no table: nobody hears them, or they are refused, and nothing changes. */
export async function tryUnknown({ one, stage, disk, scene, desks }: Place, types: readonly string[]): Promise<void> {
  const before = disk.picture(scene.room)
  const names = ['patch', 'mine', 'again', 'Hello', 'hello2', 'join', 'vote', 'admin', 'message', 'error']
  const all = [...names, '__proto__', 'constructor', 'toString', 'hasOwnProperty', '*', ' act']
  await Promise.all(
    ROLES.map(async (role) => {
      const line = new Line(stage.server.url, await passOf(role, desks[0], scene.room))
      const sits = (await line.hello(role === 'participant' && scene.code ? scene.code : scene.room)).ok
      const heard = await Promise.all(all.map(async (name) => ((await line.heard(name)) ? name : '')))
      hold(
        heard.every((name) => name === ''),
        `${role}: somebody hears ${heard.join(' ')}`,
      )
      const code = !sits ? 'notJoined' : role === 'participant' || role === 'projector' ? 'notAllowed' : 'malformed'
      for (const type of types) {
        const reply = await line.send({ event: 'act' }, { type, id: ITEMS.poll, seq: 1 })
        hold(!reply.ok && reply.code === code, `${type}, ${role}: ${reply.ok ? 'done' : reply.code}`)
      }
      hold(line.open, `${role} was thrown out`)
      one.count('events that are none', all.length + types.length)
      line.close()
    }),
  )
  hold(disk.picture(scene.room) === before, 'an event that is none changed something')
}
