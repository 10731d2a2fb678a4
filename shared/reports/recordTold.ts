import type { CafeConfig } from '../activities/cafe/config.ts'
import type { Block } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say, TextKey } from '../words/words.ts'
import type { GatheredDemand } from '../workshop/demands.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { longDate } from './dates.ts'
import type { Part } from './edits.ts'
import { reported } from './known.ts'

/** Summaries: what they say by themselves, and what the organiser may say instead. */
const SUMMARIES = ['about', 'discussed', 'outcome'] as const
/** Only the organiser can know these: they stand there when they have been written. */
const AFTER = ['dates', 'contacts', 'links'] as const

/** What it was about, what was discussed, what came out: each in a few sentences. */
export function summaryBlocks(workshop: Workshop, demands: readonly GatheredDemand[], say: Say, lang: Lang): Block[] {
  const told = {
    about: about(workshop, say, lang),
    discussed: discussed(workshop, say),
    outcome: outcome(demands, say),
  }
  return SUMMARIES.flatMap((part): Block[] =>
    told[part] || workshop.record.words[part]
      ? [
          { type: 'heading', level: 3, text: say(`record.${part}` satisfies TextKey) },
          { type: 'text', text: told[part], part },
        ]
      : [],
  )
}

function about({ meta }: Workshop, say: Say, lang: Lang): string {
  const at = [longDate(meta.date, lang), meta.place.text].filter(Boolean).join(', ')
  return [
    meta.subtitle.text,
    at && say('record.about.at', { at }),
    meta.organiser.text && say('record.about.by', { by: meta.organiser.text }),
  ]
    .filter(Boolean)
    .map((one) => (/[.!?…]$/.test(one) ? one : `${one}.`))
    .join(' ')
}

function discussed(workshop: Workshop, say: Say): string {
  const held = reported(workshop).filter(({ item }) => item.phase !== 'draft')
  const titles = (kind: string) => held.filter(({ item }) => item.kind === kind).map(({ item }) => item.title.text)
  const tables = held
    .filter(({ item }) => item.kind === 'cafe')
    .flatMap(({ item }) => (item.config as CafeConfig).tables.map(({ theme }) => theme.text))
  const line = (key: TextKey, names: readonly string[]) =>
    names.length > 0 ? say(key, { n: names.length, names: names.join(' · ') }) : ''
  return [
    line('record.discussed.talks', titles('talk')),
    line('record.discussed.panels', titles('questions')),
    line('record.discussed.tables', tables),
  ]
    .filter(Boolean)
    .join('\n')
}

function outcome(demands: readonly GatheredDemand[], say: Say): string {
  if (demands.length === 0) return ''
  const first = demands.filter(({ place }) => place === 1).map(({ title }) => say('record.quoted', { text: title }))
  const key = first.length > 1 ? 'record.outcome.shared' : 'record.outcome.first'
  return [
    say('record.outcome.demands', { n: demands.length }),
    ...(first.length > 0 ? [say(key, { names: first.join(', ') })] : []),
  ].join(' ')
}

/** Follow-up dates, contacts by role, links: one line each, as the organiser wrote them. */
export function afterBlocks({ record }: Workshop, say: Say): Block[] {
  return AFTER.flatMap((part): Block[] => {
    const text = record.words[part]?.text ?? ''
    if (text === '' || record.hidden[part]) return []
    const items = text.split('\n').flatMap((line) => line.trim() || [])
    return [
      { type: 'heading', level: 2, text: say(`record.${part}` satisfies TextKey) },
      { type: 'bullets', items },
    ]
  })
}

/** What only the organiser writes, and summaries for which nothing speaks yet: they can be worded all the same. */
export const freeParts = ({ record }: Workshop, parts: readonly Part[], say: Say): Part[] =>
  [...SUMMARIES, ...AFTER]
    .filter((part) => !parts.some((one) => one.part === part))
    .map((part) => ({
      ...{ part, title: say(`record.${part}` satisfies TextKey), kind: 'wording', text: '' },
      ...{ edited: record.words[part]?.text ?? null, hidden: record.hidden[part] === true },
    }))
