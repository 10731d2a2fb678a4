import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Agenda, emptyAgenda, type Project, startingProject } from '#shared/agenda/agenda.ts'
import type { Outcome } from '#shared/trackers/told.ts'
import { openDatabase } from '../store/open.ts'
import { sqliteTrackers } from '../store/trackers.ts'
import { openVault } from '../store/vault.ts'
import type { System } from './fakes/fake.ts'
import { boundTo, markerFor, type Order, Trackers } from './trackers.ts'

const w = (text: string) => ({ id: 'text0000', text })
const TIERS = ['high', 'rest'].map((name) => ({ id: `tier${name}`, title: w(name), limit: null }))
export const idOf = (n: number): string => `project${String(n).padStart(4, '0')}`
export const ROOM = 'agenda0000000001'

type Around = { settle?: number; hosts?: string[]; folder?: string }
/** An agenda with a ticket system beside it, on a real data folder. */
export function openDesk(system: System, around: Around = {}) {
  const { settle = 50, hosts = [system.target.address] } = around
  const folder = around.folder ?? mkdtempSync(join(tmpdir(), 'tr-track-'))
  const db = openDatabase(join(folder, 'test.sqlite'))
  const [store, vault] = [sqliteTrackers(db), openVault(join(folder, 'vault'))]
  let agenda: Agenda = { ...emptyAgenda, tiers: TIERS }
  const write = (n: number, title: string, text = 'Worum es geht.') => {
    const one: Project = {
      ...{ ...startingProject, id: idOf(n), title: w(title), text: w(text), field: null, origin: w(''), lineage: null },
    }
    const rest = agenda.projects.filter(({ id }) => id !== one.id)
    agenda = { ...agenda, projects: [...rest, one].toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
  }
  const record = { room: ROOM, id: 'tracker000000001', target: system.target, created: 1 }
  const sealed = vault.seal(system.token, boundTo(record))
  store.put({ ...record, token: sealed })
  const open = () =>
    new Trackers({
      ...{ store, vault, hosts, now: Date.now, settle, fetch: (url, init) => system.fetch(url, init) },
      agenda: (room) => Promise.resolve(room === ROOM ? { agenda, lang: 'de' } : null),
    })
  let trackers = open()
  /** Does the whole work and tells how it ended. */
  async function run(order: Partial<Order> = {}) {
    const started = await trackers.start(ROOM, record.id, {
      ...{ mode: 'push', projects: null, decided: {}, again: [], ...order },
    })
    if (!started.ok) return { outcomes: [] as Outcome[], refusal: started, checked: null, verdicts: '' }
    while (started.value.running) await new Promise((done) => setTimeout(done, 5))
    const { outcomes, refusal, checked } = started.value
    return { outcomes, refusal, checked, verdicts: outcomes.map((one) => one.verdict ?? one.refusal?.code).join() }
  }
  return {
    ...{ folder, db, store, vault, write, run, record, sealed },
    trackers: () => trackers,
    marker: (n: number) => markerFor(ROOM, idOf(n)),
    /** A server that starts anew: nothing in memory is left. */
    restart: () => void (trackers = open()),
    close() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Desk = ReturnType<typeof openDesk>
