import { randomBytes, randomInt } from 'node:crypto'
import type { Logger } from 'pino'
import { newCode, newId, newSecret } from '#shared/base/ids.ts'
import type { AnyAction, Rules } from '#shared/room/rules.ts'
import { agendaRules } from '#shared/agenda/rules.ts'
import { workshopRules } from '#shared/workshop/rules.ts'
import type { Lang } from '#shared/words/say.ts'
import type { Directory, RoomRecord, RoomType } from '../store/directory.ts'
import { broken } from '../store/failpoint.ts'
import type { Keys } from '../store/keys.ts'
import type { DiskRoom, Store } from '../store/store.ts'
import { Room } from './room.ts'

type Parts = {
  store: Store
  keys: Keys
  directory: Directory
  now: () => number
  address: () => string
  log: Logger
  space: DiskRoom
}
const RULES: Record<RoomType, Rules<unknown, AnyAction>> = {
  workshop: workshopRules as unknown as Rules<unknown, AnyAction>,
  agenda: agendaRules as unknown as Rules<unknown, AnyAction>,
}
const dice = () => randomInt(2 ** 47) / 2 ** 47

/** The live rooms: each is read from disk once, when somebody first comes. */
export class Rooms {
  private readonly open = new Map<string, Promise<Room | null>>()
  private readonly parts: Parts
  /** Called once for every room that comes to life. */
  onOpen: (room: Room, record: RoomRecord) => void = () => undefined

  constructor(parts: Parts) {
    this.parts = parts
  }

  /** The live room; null when there is none of that id. */
  async get(id: string): Promise<Room | null> {
    const known = this.open.get(id) ?? (broken('object-as-map') ? ({} as Record<string, never>)[id] : undefined)
    if (known) return known
    const record = this.parts.directory.room(id)
    if (!record) return null
    return this.keep(id, this.load(record))
  }

  private keep(id: string, opening: Promise<Room>): Promise<Room> {
    this.open.set(id, opening)
    opening.catch(() => {
      if (this.open.get(id) === opening) this.open.delete(id)
    })
    return opening
  }

  private async load(record: RoomRecord): Promise<Room> {
    const { store, keys, now, address, log, space } = this.parts
    const room = await Room.open({
      ...{ id: record.id, rules: RULES[record.type], store, keys, now, dice, code: record.code ?? '' },
      joinUrl: () => (record.token ? `${address()}/j#${record.token}` : ''),
      copy: record.copy === 1,
      lang: record.lang,
      space,
    })
    room.onDefect = (error) => log.error({ room: record.id, err: error }, 'room defect')
    this.onOpen(room, record)
    return room
  }

  /** A new, empty room with its code, token and history. */
  create(type: RoomType, title: string, lang: Lang, parent: string | null = null): RoomRecord {
    const record: RoomRecord = {
      ...{ id: newId(randomBytes), type, title, lang, parent },
      code: type === 'workshop' ? newCode(randomBytes) : null,
      token: type === 'workshop' ? newSecret(randomBytes) : null,
      ...{ created: this.parts.now(), archived: null, copy: 0, history: newId(randomBytes) },
    }
    this.parts.directory.putRoom(record)
    return record
  }

  /** Ends a room's life in memory, e.g. to erase it: nobody can wake it before `then` is done. */
  async evict(id: string, then?: () => Promise<void>): Promise<void> {
    const before = this.open.get(id)
    const gone = (async () => {
      const room = await before?.catch(() => null)
      await room?.close('all')
      await then?.()
      room?.again(null, 'room.unknown')
      return null
    })()
    this.open.set(id, gone)
    await gone.finally(() => this.open.delete(id))
  }

  /** Reads a live room anew from disk, after texts were erased there; its screens come back by themselves. */
  async refresh(id: string): Promise<void> {
    const before = this.open.get(id)
    const record = this.parts.directory.room(id)
    if (!before || !record) return
    const fresh = (async () => {
      const room = await before.catch(() => null)
      await room?.close()
      return this.load(record)
    })()
    void this.keep(id, fresh)
    await fresh
    const room = await before.catch(() => null)
    room?.again(null, 'notJoined')
  }

  /** Brings rooms to life that still have keys, so that what is closed in them is sealed in time. */
  async wake(): Promise<void> {
    const { keys, directory, log } = this.parts
    for (const id of keys.rooms()) {
      const record = directory.room(id)
      if (!record) keys.destroyRoom(id)
      else
        await this.get(id)
          .then((room) => (room && record.archived !== null ? this.evict(id) : undefined))
          .catch((error: unknown) => log.error({ room: id, err: error }, 'cannot be read'))
    }
  }

  /** Sends a device to the door of every live room. */
  async throwOut(device: string, code: string): Promise<void> {
    for (const opening of [...this.open.values()]) {
      const room = await opening.catch(() => null)
      room?.again(device, code)
    }
  }

  /** Something that every room shows has changed. */
  touch(): void {
    for (const opening of this.open.values())
      void opening.then(
        (room) => room?.touch('said'),
        () => undefined,
      )
  }

  async close(): Promise<void> {
    for (const id of [...this.open.keys()]) {
      const room = await this.open.get(id)?.catch(() => null)
      await room?.close('votes')
    }
    this.open.clear()
  }
}
