import * as z from 'zod/mini'
import { refuse } from '../../base/result.ts'
import type { Block } from '../../figures/figure.ts'
import { defineKind } from '../kind.ts'
import { type InfoConfig, infoConfig } from './config.ts'
import { infoSample } from './sample.ts'
import { partsOf } from './text.ts'

/** A text for everybody, or a break with a countdown. Nobody answers, nothing is counted. */
export const info = defineKind<InfoConfig, never, never, null, null>({
  name: 'info',
  config: infoConfig,
  answer: z.never(),
  action: z.never(),
  secrecies: ['changeable'],
  seen: () => 'always',
  continues: true,
  minutes: (config) => (config.minutes > 0 ? config.minutes : null),
  mayAnswer: () => false,
  mayAct: () => false,
  start: () => null,
  check: () => refuse('malformed'),
  apply: (state) => state,
  accept: () => refuse('notAllowed'),
  count: () => null,
  view: ({ config }) => ({ slide: { text: config.text.text, style: config.style } }),
  figures: () => [],
  record: ({ config }) =>
    (config.style === 'break' ? [] : partsOf(config.text.text)).map(
      (part): Block =>
        part.type === 'list' ? { type: 'bullets', items: part.items } : { type: 'text', text: part.text },
    ),
  sample: infoSample,
})
