import type { TrackerKind } from '#shared/trackers/target.ts'
import type { ClientOf } from './client.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { jira } from './jira.ts'
import { openproject } from './openproject.ts'
import { redmine } from './redmine.ts'

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
type Sign = (token: string, login: string) => Record<string, string>
/** How each system is spoken to, and how one signs in to it. */
export const CLIENTS: Record<TrackerKind, { client: ClientOf; sign: Sign }> = {
  redmine: { client: redmine, sign: (token) => ({ 'x-redmine-api-key': token }) },
  // Older servers know no other way to hand over a token.
  openproject: { client: openproject, sign: (token) => ({ authorization: basic(`apikey:${token}`) }) },
  jira: { client: jira, sign: (token, login) => ({ authorization: basic(`${login}:${token}`) }) },
  gitlab: { client: gitlab, sign: (token) => ({ 'private-token': token }) },
  github: {
    client: github,
    sign: (token) => ({
      ...{ authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
      ...{ 'x-github-api-version': '2022-11-28', 'user-agent': 'tafelrunde' },
    }),
  },
}
