import type { Refusal } from '#shared/base/result.ts'
import type { Field } from '#shared/trackers/item.ts'
import type { Side, Verdict } from '#shared/trackers/plan.ts'
import type { Target } from '#shared/trackers/target.ts'

/** What the server tells about a connection; never its token. */
export type ConnectionInfo = {
  id: string
  target: Target
  ready: boolean
  allowed: boolean
  items: number
  closed: number
}
export type Overview = { hosts: string[]; connections: ConnectionInfo[] }
export type OutcomeInfo = {
  project: string
  verdict: Verdict | null
  done: boolean
  url: string | null
  remote: string | null
  status: string | null
  closed: boolean
  fields: { field: Field; ours: string; theirs: string; open: boolean }[]
  lost: Field[]
  doubles: number
  refusal: Refusal | null
}
export type JobInfo = {
  mode: 'plan' | 'push' | 'status'
  running: boolean
  total: number
  checked: { name: string; required: string[] } | null
  outcomes: OutcomeInfo[]
  refusal: Refusal | null
}
export type Detail = {
  connection: ConnectionInfo
  job: JobInfo | null
  items: { project: string; remote: string; url: string | null; status: string | null; closed: boolean }[]
}
/** What has been decided so far, by project and field. */
export type Decided = Record<string, Partial<Record<Field, Side>>>
