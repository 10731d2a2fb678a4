import type { Refusal } from '../base/result.ts'
import type { Field } from './item.ts'
import type { Decisions, Verdict } from './plan.ts'
import type { Target } from './target.ts'

/** `plan` looks and writes nothing, `push` writes, `status` reads how far things have come over there. */
export const MODES = ['plan', 'push', 'status'] as const
export type Mode = (typeof MODES)[number]

/** What became of a project, or would become of it. */
export type Outcome = {
  project: string
  verdict: Verdict | null
  /** Whether something was written over there. */
  done: boolean
  url: string | null
  remote: string | null
  status: string | null
  closed: boolean
  /** What of an item that was there is written, or would be. */
  changes: Field[]
  /** Fields that both have changed, or that they have. */
  fields: { field: Field; ours: string; theirs: string; open: boolean }[]
  /** What was sent and did not arrive, though they said yes. */
  lost: Field[]
  /** Other items with the same marker. */
  doubles: number
  refusal: Refusal | null
}
/** What a look at the project has told: its name, and the fields that must be filled there and that we do not know. */
export type Checked = { name: string; required: string[] }
/** Work in progress, or the last one: kept in memory alone. What was done stands in the links. */
export type Job = {
  mode: Mode
  running: boolean
  at: number
  total: number
  checked: Checked | null
  outcomes: Outcome[]
  refusal: Refusal | null
}

/** What organisers are told about a connection; never its token, only whether there is one. */
export type ConnectionInfo = {
  id: string
  target: Target
  ready: boolean
  allowed: boolean
  items: number
  closed: number
}
export type Overview = { hosts: readonly string[]; connections: ConnectionInfo[] }
export type Detail = {
  connection: ConnectionInfo
  job: Job | null
  items: { project: string; remote: string; url: string | null; status: string | null; closed: boolean; at: number }[]
}
/** What has been decided so far, by project and field. */
export type Decided = Readonly<Record<string, Decisions>>
