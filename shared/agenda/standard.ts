import type { Lang } from '../words/say.ts'
import type { FieldKind, Option, Section, Spec } from './profile.ts'

const option = (id: string, text: string): Option => ({ id, title: { id, text } })

/** Worlds of life and cost classes to begin with; the ids are the same in every language. */
const OPTIONS: Record<Lang, Record<'world' | 'cost', readonly Option[]>> = {
  de: {
    world: [
      option('worldliving', 'Wohnen und Alltag'),
      option('worldmobility', 'Mobilität'),
      option('worldwork', 'Arbeit und Wirtschaft'),
      option('worldlearning', 'Lernen und Bildung'),
      option('worldhealth', 'Gesundheit und Pflege'),
      option('worldsupply', 'Versorgung'),
      option('worldcivic', 'Verwaltung und Ehrenamt'),
      option('worldleisure', 'Freizeit und Tourismus'),
    ],
    cost: [
      option('costupto10', 'bis 10.000 €'),
      option('costupto50', '10.000 bis 50.000 €'),
      option('costupto250', '50.000 bis 250.000 €'),
      option('costupto1000', '250.000 bis 1 Mio. €'),
      option('costmore', 'über 1 Mio. €'),
    ],
  },
  en: {
    world: [
      option('worldliving', 'Living and everyday life'),
      option('worldmobility', 'Mobility'),
      option('worldwork', 'Work and business'),
      option('worldlearning', 'Learning and education'),
      option('worldhealth', 'Health and care'),
      option('worldsupply', 'Local supply'),
      option('worldcivic', 'Administration and volunteering'),
      option('worldleisure', 'Leisure and tourism'),
    ],
    cost: [
      option('costupto10', 'up to €10,000'),
      option('costupto50', '€10,000 to €50,000'),
      option('costupto250', '€50,000 to €250,000'),
      option('costupto1000', '€250,000 to €1 million'),
      option('costmore', 'more than €1 million'),
    ],
  },
}

/** The fields every agenda starts with, in their order. Their names stand in the interface texts. */
export const STANDARD: readonly (readonly [key: string, kind: FieldKind, section: Section])[] = [
  ['title', 'line', 'about'],
  ['text', 'text', 'about'],
  ['goal', 'text', 'about'],
  ['effect', 'text', 'about'],
  ['target', 'text', 'about'],
  ['field', 'field', 'about'],
  ['world', 'choice', 'about'],
  ['contact', 'line', 'who'],
  ['partners', 'text', 'who'],
  ['group', 'group', 'who'],
  ['status', 'status', 'when'],
  ['phase', 'phase', 'when'],
  ['schedule', 'schedule', 'when'],
  ['milestones', 'milestones', 'when'],
  ['cost', 'choice', 'money'],
  ['programme', 'line', 'money'],
  ['ownshare', 'percent', 'money'],
  ['deadline', 'date', 'money'],
  ['indicators', 'text', 'proof'],
  ['risks', 'text', 'proof'],
  ['bestpractice', 'text', 'proof'],
]
const KINDS = new Map(STANDARD.map(([key, kind]) => [key, kind]))
/** Fields without which a project would have no place on the boards: always shown. */
export const FIXED: ReadonlySet<string> = new Set(['title', 'field', 'group', 'status', 'phase', 'contact'])
/** What a standard field holds; undefined for one that an agenda has made for itself. */
export const standardKind = (key: string): FieldKind | undefined => KINDS.get(key)

/** The profile of an agenda that nobody has changed yet. */
export const standardSpecs = (lang: Lang): Spec[] =>
  STANDARD.map(([key, kind, section]) => ({
    ...{ key, kind, section, shown: true, label: null },
    options: key === 'world' || key === 'cost' ? OPTIONS[lang][key] : [],
  }))
