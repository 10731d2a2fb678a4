import { agendaAction } from '#shared/agenda/actions.ts'
import { HANDED } from '#shared/agenda/exchange.ts'
import type { Page } from '#shared/agenda/publishing.ts'
import { standardSpecs } from '#shared/agenda/standard.ts'
import type { ProfileRow, ProjectRow, ScoringRow } from '#shared/agenda/view.ts'
import { freshId, type Robot, wordsOf } from '../../cli/robot.ts'

/** What stands in the agenda in which everything is tried; `other` belongs to another group. */
export type Things = Record<
  'field' | 'phase' | 'group' | 'otherGroup' | 'evaluator' | 'criterion' | 'own' | 'other',
  string
>
/** One step, and the row of the table that says who may. `on`: the project it is about. */
export type Step = { row: string; name: string; payload: (desk: Robot, things: Things, project: string) => object }

const step = (
  name: string,
  rest: (desk: Robot, things: Things, project: string) => object,
  row = `act ${name}`,
): Step => ({
  ...{ row, name },
  payload: (desk, things, project) => ({ type: name.split(' ')[0], ...rest(desk, things, project) }),
})
const part = () => ({ id: freshId(), title: wordsOf('Neu'), note: wordsOf('') })
const nothing = () => ({ id: freshId() })
const meta = () => ({
  ...{ title: wordsOf('Region'), subtitle: wordsOf(''), place: wordsOf(''), organiser: wordsOf('') },
  date: '2026-11-22',
})
const listed = () => ({
  ...{ id: freshId(), title: wordsOf(`Stelle ${freshId()}`), body: wordsOf(''), about: wordsOf('') },
  ...{ name: wordsOf(''), mail: wordsOf(''), link: wordsOf('') },
})
/** The number of the step that wrote a field last, as a screen knows it. */
const was = (desk: Robot, project: string, key: string) =>
  desk.row<ProjectRow>(`project/${project}`)?.versions[key] ?? 0
const scoring = (desk: Robot) => desk.row<ScoringRow>('scoring')
const STRUCTURE = 'act field/set'

/** Everything that can be done in an agenda. What has no row of its own is of a sort that has one. */
export const STEPS: readonly Step[] = [
  step('agenda/set', () => ({ meta: meta() }), STRUCTURE),
  step('agenda/start', () => ({ fields: [], phases: [] }), STRUCTURE),
  step('field/set', part),
  step('field/move', (_desk, { field }) => ({ id: field, after: null }), STRUCTURE),
  step('field/remove', nothing, STRUCTURE),
  step('phase/set', part, STRUCTURE),
  step('phase/move', (_desk, { phase }) => ({ id: phase, after: null }), STRUCTURE),
  step('phase/remove', nothing, STRUCTURE),
  step('group/set', () => ({ id: freshId(), title: wordsOf('AG'), contact: wordsOf('') }), STRUCTURE),
  step('group/remove', nothing, STRUCTURE),
  step(
    'project/add',
    () => ({ id: freshId(), title: wordsOf('Neu'), text: wordsOf(''), field: null, origin: wordsOf('') }),
    'act project/edit',
  ),
  step('project/edit', (_desk, _things, id) => ({ id, contact: wordsOf('Rolle') })),
  step('project/remove', nothing, 'act project/edit'),
  step('project/merge', (_desk, _things, id) => ({ id, from: [id] })),
  step('project/split', nothing, 'act project/merge'),
  step('profile/set', (desk, _things, id) => ({ id, key: 'goal', was: was(desk, id, 'goal'), value: wordsOf('Ziel') })),
  step('profile/set status', (desk, _things, id) => ({
    ...{ id, key: 'status', was: was(desk, id, 'status'), value: 'accepted' },
  })),
  step('profile/fields', (desk) => ({ was: desk.row<ProfileRow>('profile')?.at ?? 0, fields: standardSpecs('de') })),
  step('score/set', (_desk, { criterion }, project) => ({ project, criterion, value: 3 })),
  step('criteria/set', (desk, { criterion }) => ({
    was: scoring(desk)?.criteriaAt ?? 0,
    criteria: [{ ...part(), id: criterion, weight: 1, from: 1, to: 5, low: wordsOf(''), high: wordsOf('') }],
  })),
  step('evaluator/set', () => ({ id: freshId(), title: wordsOf('Amt') })),
  step('evaluator/remove', nothing, 'act evaluator/set'),
  step('tiers/set', (desk) => ({
    ...{ was: scoring(desk)?.tiersAt ?? 0, by: 'size', tiers: [{ id: freshId(), title: wordsOf('A'), limit: null }] },
  })),
  step('tier/move', (_desk, _things, project) => ({ project, tier: null, reason: wordsOf('') })),
  step('exhibition/set', () => ({ seconds: 20, show: 'all', tiers: true })),
  step('page/set', (desk) => ({
    ...{ was: desk.row<Page>('page')?.at ?? 0, on: true, index: false, intro: wordsOf('') },
  })),
  step('page/hide', (_desk, _things, project) => ({ project, hidden: false })),
  step('event/set', () => ({
    ...{
      id: freshId(),
      title: wordsOf('Werkstatt'),
      date: '2027-03-01',
      time: '',
      place: wordsOf(''),
      link: wordsOf(''),
    },
  })),
  step('event/remove', nothing, 'act event/set'),
  step(
    'demands/take',
    () => {
      const way = { cards: [], rounds: [], place: null, among: null, votes: null, of: null, ranking: null, table: null }
      const demand = { demand: freshId(), title: wordsOf('Wir fordern'), text: wordsOf(''), ...way }
      return { workshop: freshId(), title: wordsOf('Tag'), field: null, demands: [demand] }
    },
    'act ideas/take',
  ),
  step('ideas/take', () => ({
    ...{ source: wordsOf('Umfrage'), field: null },
    ideas: [{ id: freshId(), title: wordsOf(`Idee ${freshId()}`), text: wordsOf('') }],
  })),
  step('ideas/apart', (_desk, { own, other }) => ({ one: own, other }), 'act ideas/take'),
  step('region/bring', () => ({
    ...{ agenda: freshId(), title: wordsOf('Region'), place: wordsOf(''), address: wordsOf(''), over: [] },
    projects: [
      {
        ...{ project: freshId(), revision: 0, field: null, phase: null, status: 'proposed', milestones: [] },
        texts: Object.fromEntries(HANDED.map((key) => [key, wordsOf(key)])),
      },
    ],
  })),
  step('region/adapt', () => ({ ...nothing(), adapted: true }), 'act region/bring'),
  step('directory/set', () => ({ was: 0, list: 'contact', ...listed(), shown: 'no' })),
  step('directory/take', () => ({ list: 'funding', entries: [listed()] })),
  step('directory/remove', () => ({ ids: [freshId()] })),
  step('undo', () => ({ seq: 1 })),
]

/** The steps that the schema knows. */
export const KNOWN: readonly string[] = agendaAction.def.options.flatMap(
  (one) => one.def.shape.type.def.values as readonly string[],
)
