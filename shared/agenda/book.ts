import { parse } from '../base/schema.ts'
import type { AUDIENCES, Rows } from '../protocol/rows.ts'
import type { Role } from '../protocol/wire.ts'
import { checkUndo, fold } from '../room/journal.ts'
import type { Ctx, Entry } from '../room/rules.ts'
import { type AgendaAction, agendaAction, type TakenDemand } from './actions.ts'
import { type Agenda, emptyAgenda } from './agenda.ts'
import { agendaRules } from './rules.ts'
import { mine } from './view.ts'

let texts = 0
export const w = (text: string) => ({ id: `text${String(++texts).padStart(8, '0')}`, text })
export const ctx: Ctx = {
  ...{ role: 'organiser', scope: null, at: 0, seq: 1, dice: () => 0.5, result: () => null },
  ...{ turnout: () => ({ n: 0, of: 0 }), answered: () => false },
}
export const FIELD = ['fieldaaaa', 'fieldbbbb', 'fieldcccc'] as const
export const demand = (id: string, place: number | null = null): TakenDemand => ({
  ...{ demand: id, title: w(`Forderung ${id}`), text: w('weil es nötig ist'), table: w('Mobilität') },
  ...{ cards: ['card00001', 'card00002'], rounds: [1, 3], place, among: 12, votes: 41, of: 87, ranking: 'ranking001' },
})
export const taking = (demands: TakenDemand[], field: string | null = null): AgendaAction => ({
  ...{ type: 'demands/take', workshop: 'workshop01', title: w('Burg'), field, demands },
})

/** A journal as a room keeps it: for tests, and in the hands of several people. */
export class Book {
  journal: Entry<AgendaAction>[] = []
  state: Agenda = emptyAgenda
  do(action: AgendaAction, who: Partial<Pick<Ctx, 'role' | 'scope'>> = {}) {
    const read = parse(agendaAction, action)
    if (!read.ok) return read
    const { role = 'organiser', scope = null } = who
    const now = { ...ctx, role, scope }
    const checked = agendaRules.check(this.state, read.value, now)
    if (!checked.ok) return checked
    const seq = this.journal.length + 1
    if (checked.value.type === 'undo') {
      const undo = checkUndo(agendaRules, this.journal, checked.value.seq, scope, now)
      if (!undo.ok) return undo
    }
    const by = role === 'organiser' ? role : `${role}:link00001`
    this.journal.push({ seq, id: `id${seq}`, at: seq, by, scope, action: checked.value })
    this.state = fold(agendaRules, this.journal)
    return checked
  }
  /** The refusal's code, or 'ok'. */
  code(action: AgendaAction, who: Partial<Pick<Ctx, 'role' | 'scope'>> = {}): string {
    const done = this.do(action, who)
    return done.ok ? 'ok' : done.code
  }
  mine = (role: Role, scope: string): Rows => mine(this.state, role, scope)
  rows = (audience: (typeof AUDIENCES)[number] = 'moderator'): Rows =>
    agendaRules.view(this.state, { undo: () => null, lang: 'de' } as never, audience)
}

/** An agenda with three fields and two phases. */
export function started(): Book {
  const book = new Book()
  const fields = FIELD.map((id) => ({ id, title: w(id), note: w('') }))
  const phases = ['phaseaaaa', 'phasebbbb'].map((id) => ({ id, title: w(id), note: w('') }))
  const begun = book.code({ type: 'agenda/start', fields, phases })
  if (begun !== 'ok') throw new Error(begun)
  return book
}
