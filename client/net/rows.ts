import type { Phase, Secrecy, Shown } from '#shared/activities/kind.ts'
import type { LatestStep } from '#shared/room/rules.ts'
import type { Lang } from '#shared/words/say.ts'
import type { Meta } from '#shared/workshop/workshop.ts'
import type { Words } from '#shared/base/schema.ts'

/** Rows as `shared/workshop/view.ts` builds them. */
/** Rows `undo/<scope>`: the latest step that a scope can take back. */
export type UndoRow = LatestStep
export type WorkshopRow = {
  title: string
  subtitle: string
  place: string
  organiser: string
  date: string
  lang?: Lang
  current: string | null
  blank: boolean
  qr: boolean
  locked: boolean
  ended: boolean
  results: boolean
  rehearsal: boolean
  seq?: number
  undo?: UndoRow | null
  meta?: Meta
}
export type ItemRow = {
  index: number
  kind: string
  title: string
  minutes: number
  phase: Phase
  run: number
  shown: Shown
  secrecy: Secrecy
  sealed: boolean
  skipped: boolean
  endsAt: number | null
  openedAt: number | null
  notes?: string
  begun?: boolean
  runs?: number[]
  edit?: { title: Words; notes: Words; config: unknown }
}
export type TurnoutRow = { n: number; of: number }
/** How much room the server's disk has. */
export type DiskLevel = 'ok' | 'low' | 'full'
export type JoinRow = { code: string; url: string; tested: boolean }
/** What every face of a kind gets; the item's own rows start with `${id}/`. */
export type FaceProps = { id: string; item: ItemRow }
export type EditorProps<C> = { config: C; onChange: (config: C) => void; frozen: boolean }
