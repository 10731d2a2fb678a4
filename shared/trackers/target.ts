import * as z from 'zod/mini'
import { text } from '../base/schema.ts'

/** The systems that a backlog can be handed on to. */
export const TRACKERS = ['redmine', 'openproject', 'gitlab', 'github', 'jira'] as const
export type TrackerKind = (typeof TRACKERS)[number]
/** What people call them. */
export const TRACKER_NAMES: Record<TrackerKind, string> = {
  ...{ redmine: 'Redmine', openproject: 'OpenProject', gitlab: 'GitLab', github: 'GitHub', jira: 'Jira Cloud' },
}
/** Systems an agenda may be connected with, and the most characters of an address, a project's name, a token. */
export const MAX_TARGETS = 8
const ADDRESS_MAX = 300
const PLACE_MAX = 200
export const TOKEN_MAX = 2000

/** A system, the project in it, and who signs in where the token alone is not enough (Jira: an e-mail address). */
export const targetSchema = z.object({
  kind: z.enum(TRACKERS),
  address: z.string().check(z.regex(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/), z.maxLength(ADDRESS_MAX)),
  place: z.string().check(z.regex(/^[\w./%-]+$/), z.maxLength(PLACE_MAX)),
  login: text(PLACE_MAX, 0),
  /** The system's own field for where an item comes from: its id in Redmine, its key in OpenProject; empty for none. */
  field: z.string().check(z.regex(/^\w*$/), z.maxLength(60)),
  /** The type of an item where the system asks for one; empty for its own first choice. */
  type: text(PLACE_MAX, 0),
})
export type Target = z.infer<typeof targetSchema>

/** `https://host`, as the administrator's list names it; null for what is no address. */
export const originOf = (address: string): string | null => {
  const found = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d{1,5}))?(?:\/|$)/i.exec(address)
  if (!found) return null
  const [, scheme = '', host = '', port] = found
  const usual = port === undefined || port === (scheme.toLowerCase() === 'https' ? '443' : '80')
  return `${scheme}://${host}${usual ? '' : `:${port}`}`.toLowerCase()
}

/** Whether an administrator has named this host. One without a scheme is spoken to by https alone. */
export function isAllowed(address: string, hosts: readonly string[]): boolean {
  const origin = originOf(address)
  return origin !== null && hosts.some((one) => originOf(one.includes('://') ? one : `https://${one}`) === origin)
}
