import { join } from 'node:path'
import type { Secrecy } from '#shared/activities/kind.ts'
import { type Child, startServer } from '../cli/child.ts'
import { Robot, wordsOf } from '../cli/robot.ts'
import type { RobotDoor } from '../cli/robotDoor.ts'
import { createRoom, setUpOrganiser, type Visitor, walkIn } from '../cli/visitor.ts'
import { compiledRelease, proofServer, releaseServer } from './build.ts'
import { follow, type History } from './history.ts'
import { type Case, until } from './part.ts'

type Staff = 'moderator' | 'host' | 'minutes' | 'projector'
export type Shape = { id: string; kind: string; config: object; secrecy?: Secrecy }

/** A real server with a workshop, an organiser and a moderator, and phones that remember what they said. */
export class Stage {
  readonly dataDir: string
  readonly phones: Robot[] = []
  readonly history: History = []
  server!: Child
  organiser!: Visitor
  moderator!: Robot
  room = ''
  code = ''
  /** What every later start finds in its environment, too. */
  around: Record<string, string> = {}
  /** Starts are judged by their time: they take the release as it is shipped, which is slower than the compiled one. */
  shipped = false
  /** Nobody is to work on it any more. */
  closed = false
  /** What replies are timed by, where a part looks at it. */
  clock = () => 0
  private readonly one: Case
  private constructor(one: Case) {
    this.one = one
    this.dataDir = join(one.folder, 'var')
  }

  /** Starts on an empty folder. */
  static async open(one: Case, env: Record<string, string> = {}, template: string | null = null): Promise<Stage> {
    const stage = new Stage(one)
    await stage.start(env)
    stage.organiser = await setUpOrganiser(stage.server.url, stage.server.setUp ?? '')
    stage.room = await createRoom(stage.organiser, { title: 'Beweis' }, { template })
    type About = { room: { code: string } }
    stage.code = (await stage.organiser.must<About>('GET', `/api/rooms/${stage.room}`)).room.code
    stage.moderator = await stage.staff('moderator')
    return stage
  }

  /** Starts the server on the same folder, and on the same port once it has one. Failpoints and mistakes need the proof's build. */
  async start(env: Record<string, string> = {}): Promise<void> {
    const { mutant } = this.one
    const special = mutant !== null || 'TAFELRUNDE_FAILPOINT' in env
    const release = this.shipped ? releaseServer() : compiledRelease()
    const port = this.server ? { port: this.server.port } : {}
    this.server = await startServer(this.dataDir, {
      ...{ ...port, bundle: special ? proofServer() : release },
      env: { LOG_LEVEL: 'warn', ...(mutant ? { TAFELRUNDE_MUTANT: mutant } : {}), ...this.around, ...env },
    })
  }

  /** `before` they arrive something can be hung onto their line. */
  async staff(role: Staff, scope: string | null = null, before = (_one: Robot): unknown => null): Promise<Robot> {
    const { visitor, grant } = await walkIn(this.organiser, this.room, role, scope)
    const robot = new Robot({ url: this.server.url, room: this.room, grant, cookie: visitor.cookie() })
    before(robot)
    return robot.arrive()
  }
  /** More people with phones; what they say is written down. */
  async people(
    count: number,
    door: Partial<RobotDoor> = {},
    before = (_one: Robot): unknown => null,
  ): Promise<Robot[]> {
    const fresh = Array.from({ length: count }, () => new Robot({ url: this.server.url, room: this.code, ...door }))
    for (const phone of fresh) {
      follow(this.history, phone, this.room, () => this.clock())
      before(phone)
    }
    await Promise.all(fresh.map((phone) => phone.arrive()))
    this.phones.push(...fresh)
    return fresh
  }
  /** Somebody goes home. */
  leave(phone: Robot): void {
    phone.close()
    this.phones.splice(this.phones.indexOf(phone), 1)
  }
  /** Adds an item to the programme. */
  async add({ id, kind, config, secrecy }: Shape): Promise<string> {
    const texts = { title: wordsOf(`Punkt ${kind}`), notes: wordsOf('') }
    const rest = { minutes: 5, after: null, ...(secrecy ? { secrecy } : {}) }
    await this.moderator.must({ type: 'item/add', id, kind, ...texts, ...rest, config })
    return id
  }
  /** Opens an item, or some, and waits until every phone sees them open. */
  async openItem(...ids: string[]): Promise<void> {
    for (const id of ids) {
      await this.moderator.must({ type: 'item/go', id })
      await this.moderator.must({ type: 'item/open', id })
    }
    const open = (robot: Robot) => ids.every((id) => robot.row<{ phase: string }>(`item/${id}`)?.phase === 'open')
    await until('everybody sees it open', () => this.phones.every(open))
  }
  /** Closes all lines and ends the server; safe to call twice and after a kill. */
  async close(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.closed = true
    for (const robot of [this.moderator, ...this.phones]) robot?.close()
    await this.server?.stop(signal)
  }
}

const options = ['Ja', 'Nein', 'Weiß nicht']
/** A poll of three options. */
export function pollShape(secrecy: Secrecy = 'changeable'): Shape & { options: string[] } {
  const words = options.map(wordsOf)
  const config = { type: 'pick', options: words, min: 1, max: 1, live: false }
  return { id: wordsOf('').id, kind: 'poll', secrecy, config, options: words.map(({ id }) => id) }
}

/** A list of questions that everybody sees at once. */
export function questionsShape(): Shape {
  const config = { speakers: [wordsOf('Alle')], perPerson: 20, moderated: false, names: 'no' }
  return { id: wordsOf('').id, kind: 'questions', config }
}
