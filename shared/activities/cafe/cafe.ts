import { defineKind } from '../kind.ts'
import { accept } from './accept.ts'
import { type CafeAction, cafeAction, cafeStart, type CafeState, isStep } from './actions.ts'
import { apply } from './apply.ts'
import { check } from './check.ts'
import { type CafeAnswer, cafeAnswer, type CafeConfig, cafeConfig } from './config.ts'
import { count } from './count.ts'
import { demands, figures, record } from './record.ts'
import { cafeSample } from './sample.ts'
import type { CafeResult } from './types.ts'
import { mine, view } from './view.ts'

/** A world café: groups walk from table to table, boards grow, demands come out. */
export const cafe = defineKind<CafeConfig, CafeAnswer, CafeAction, CafeState, CafeResult>({
  name: 'cafe',
  config: cafeConfig,
  answer: cafeAnswer,
  action: cafeAction,
  secrecies: ['changeable'],
  seen: () => 'always',
  continues: true,
  minutes: () => null,
  mayAnswer: (role, answer) =>
    role === 'participant' || (role === 'host' && (answer.type === 'card' || answer.type === 'heading')),
  mayAct: (role, action) => role === 'moderator' || (role === 'host' && !isStep(action)),
  start: cafeStart,
  check,
  apply,
  accept,
  count,
  view,
  mine: (_activity, cells) => mine(cells),
  figures,
  record,
  demands,
  sample: cafeSample,
})
