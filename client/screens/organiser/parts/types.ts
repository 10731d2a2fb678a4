import type { Lang } from '#shared/words/say.ts'

/** One workshop or agenda, as `GET /api/rooms` lists it. */
export type RoomSummary = {
  id: string
  type: 'workshop' | 'agenda'
  title: string
  lang: Lang
  created: number
  archived: number | null
  copy: boolean
  code: string | null
  parent: string | null
  state: 'prepared' | 'running' | 'ended' | null
  date: string
}
export type RoomAnswer = { room: RoomSummary; join: string; address: string }
export type TemplateSummary = { key: string; name: Record<Lang, string>; about: Record<Lang, string> }
export type Organiser = { id: string; name: string; created: number }
export type LinkRole = 'moderator' | 'host' | 'projector' | 'minutes'
/** Links that an agenda gives out. */
export type AgendaLinkRole = 'group' | 'evaluator' | 'projector'
export type Link = {
  id: string
  role: LinkRole | AgendaLinkRole
  scope: string | null
  label: string
  created: number
  revoked: number | null
}
