import type { CafeConfig } from '../activities/cafe/config.ts'
import type { QuestionsConfig } from '../activities/questions/config.ts'
import type { TalkConfig } from '../activities/talk/config.ts'
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
/** What comes after the day. The organiser writes it; of contacts the programme knows some. */
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
export function afterBlocks(workshop: Workshop, say: Say): Block[] {
  const { words, hidden } = workshop.record
  return AFTER.flatMap((part): Block[] => {
    const text = words[part]?.text || byItself(workshop, part, say)
    if (text === '' || hidden[part]) return []
    const items = text.split('\n').flatMap((line) => line.trim() || [])
    return [
      { type: 'heading', level: 2, text: say(`record.${part}` satisfies TextKey) },
      { type: 'bullets', items },
    ]
  })
}

const byItself = (workshop: Workshop, part: (typeof AFTER)[number], say: Say): string =>
  part === 'contacts' ? contactsOf(workshop, say) : ''

/**
 * Who stood for what, by role, as far as the programme names them: nobody stands here whose name does not stand at their
 * item anyway, and the organiser may word it differently or leave it out.
 */
function contactsOf(workshop: Workshop, say: Say): string {
  const { hidden } = workshop.record
  const lines = reported(workshop)
    .filter(({ item }) => item.phase !== 'draft' && !hidden[`item/${item.id}`])
    .flatMap(({ item }): string[] => {
      const title = item.title.text
      const line = (key: TextKey, of: string, names: readonly string[]) =>
        names.some(Boolean) ? [say(key, { of, names: names.filter(Boolean).join(', ') })] : []
      if (item.kind === 'talk') return line('record.contact.talk', title, [(item.config as TalkConfig).speaker.text])
      if (item.kind === 'questions') {
        const { speakers } = item.config as QuestionsConfig
        return line(
          'record.contact.panel',
          title,
          speakers.map(({ text }) => text),
        )
      }
      if (item.kind !== 'cafe') return []
      return (item.config as CafeConfig).tables
        .filter(({ id }) => !hidden[`item/${item.id}/table/${id}`])
        .flatMap(({ theme, host }) => line('record.contact.host', theme.text, [host.text]))
    })
  const organiser = workshop.meta.organiser.text
  const first = organiser ? [say('record.fact', { name: say('record.organiser'), value: organiser })] : []
  // The organiser alone stands on the cover.
  return lines.length === 0 ? '' : [...first, ...lines].map((line) => line.replace(/\s+/g, ' ')).join('\n')
}

/** What only the organiser writes, and summaries for which nothing speaks yet: they can be worded all the same. */
export const freeParts = (workshop: Workshop, parts: readonly Part[], say: Say): Part[] =>
  [...SUMMARIES, ...AFTER]
    .filter((part) => !parts.some((one) => one.part === part))
    .map((part) => ({
      ...{ part, title: say(`record.${part}` satisfies TextKey), kind: 'wording' },
      text: part === 'contacts' ? contactsOf(workshop, say) : '',
      edited: workshop.record.words[part]?.text ?? null,
      hidden: workshop.record.hidden[part] === true,
    }))
