import * as z from 'zod/mini'
import { ok, type Refusal, refuse, type Result } from '../base/result.ts'
import { id, int, list, words } from '../base/schema.ts'
import { ABOUT_MAX, LINK_MAX, MAX_LISTED, MAX_TAKEN, TITLE_MAX } from './limits.ts'
import { isWebLink } from './publishing.ts'
import { folded } from './similar.ts'

/** Whom to turn to, what pays for it, and who does it. */
export const DIRECTORIES = ['contact', 'funding', 'provider'] as const
export type DirectoryName = (typeof DIRECTORIES)[number]
/** What of an entry stands on the public page: nothing, all but the person, or all of it. */
export const SHOWINGS = ['no', 'role', 'all'] as const
export type Showing = (typeof SHOWINGS)[number]

const said = {
  /** The role, the programme, or the firm. */
  title: words(TITLE_MAX),
  /** Whose it is: the organisation, the funder, the seat. */
  body: words(TITLE_MAX, 0),
  /** What it is for: the task, what is funded, the portfolio. */
  about: words(ABOUT_MAX, 0),
  /** A person or an office to ask; may be empty, as all that follows. */
  name: words(TITLE_MAX, 0),
  mail: words(TITLE_MAX, 0),
  link: words(LINK_MAX, 0),
}
export const LISTED_KEYS = ['title', 'body', 'about', 'name', 'mail', 'link'] as const
export type ListedKey = (typeof LISTED_KEYS)[number]
const entry = { id, list: z.enum(DIRECTORIES), ...said, shown: z.enum(SHOWINGS) }
type Entry = z.infer<z.ZodMiniObject<typeof entry>>
/** An entry of a directory. `at`: the step that wrote it. */
export type Listed = Entry & { at: number }
/** The words of an entry, as they stand in a file or on a page. */
export type Plain = Record<ListedKey, string>

export const directoryActions = [
  /** `was`: the step that wrote it last, as whoever changes it saw it; 0 for a new one. */
  z.object({ type: z.literal('directory/set'), was: int(0, 1e9), ...entry }),
  /** A list from elsewhere. None of it becomes public by itself. */
  z.object({
    type: z.literal('directory/take'),
    list: z.enum(DIRECTORIES),
    entries: list(z.object({ id, ...said }), MAX_TAKEN, 1),
  }),
  z.object({ type: z.literal('directory/remove'), ids: list(id, MAX_LISTED, 1) }),
] as const
export type DirectoryAction = z.infer<(typeof directoryActions)[number]>
/** Steps whose words leave the disk as soon as no entry holds them: names and addresses of people are among them. */
export const FORGETS: ReadonlySet<string> = new Set(['directory/set', 'directory/take', 'directory/remove'])

export const plainOf = (one: Pick<Entry, ListedKey>): Plain =>
  Object.fromEntries(LISTED_KEYS.map((key) => [key, one[key].text])) as Plain

/** Nothing, or something that a letter can be sent to. */
export const isMail = (text: string): boolean => text === '' || MAIL.test(text)
const SIGN = '[^\\s@<>"\',;:()?&%]+'
const MAIL = new RegExp(`^${SIGN}@${SIGN}\\.${SIGN}$`)

const flat = (text: string) => folded(text).replace(/\s+/g, ' ').trim()
/** Two entries of one directory are the same when title and organisation are. What was erased is like nothing. */
export const keyOf = ({ title, body }: Pick<Plain, 'title' | 'body'>): string => `${flat(title)}\n${flat(body)}`
const keyIn = ({ title, body }: Pick<Entry, 'title' | 'body'>) => keyOf({ title: title.text, body: body.text })

const faultIn = ({ mail, link }: Pick<Entry, 'mail' | 'link'>): Refusal | null => {
  if (!isMail(mail.text)) return refuse('directory.notAMail')
  const web = isWebLink(link.text)
  return web.ok ? null : web
}

export function checkDirectory(directory: readonly Listed[], action: DirectoryAction): Result<DirectoryAction> {
  switch (action.type) {
    case 'directory/set': {
      const before = directory.find((one) => one.id === action.id)
      if ((before?.at ?? 0) !== action.was) return refuse(before ? 'agenda.fieldChanged' : 'directory.gone')
      if (!before && directory.length >= MAX_LISTED) return refuse('agenda.full', { max: MAX_LISTED })
      const own = keyIn(action)
      if (directory.some((one) => one.id !== action.id && one.list === action.list && keyIn(one) === own))
        return refuse('directory.twice')
      return faultIn(action) ?? ok(action)
    }
    case 'directory/take': {
      const ids = new Set(directory.map((one) => one.id))
      const known = new Set(directory.filter((one) => one.list === action.list).map(keyIn))
      const entries = action.entries.filter((one) => {
        const own = keyIn(one)
        if (ids.has(one.id) || (known.has(own) && one.title.text !== '')) return false
        ids.add(one.id)
        known.add(own)
        return true
      })
      if (entries.length === 0) return refuse('directory.nothingNew')
      if (directory.length + entries.length > MAX_LISTED) return refuse('agenda.full', { max: MAX_LISTED })
      const fault = entries.map(faultIn).find((one) => one !== null)
      return fault ?? ok({ ...action, entries })
    }
    case 'directory/remove': {
      const ids = action.ids.filter((one) => directory.some((each) => each.id === one))
      return ids.length === 0 ? refuse('directory.gone') : ok({ ...action, ids })
    }
  }
}

export function directoryAfter(directory: readonly Listed[], action: DirectoryAction, seq: number): readonly Listed[] {
  switch (action.type) {
    case 'directory/set': {
      const { type: _type, was: _was, ...next } = action
      const listed = { ...next, at: seq }
      return directory.some((one) => one.id === next.id)
        ? directory.map((one) => (one.id === next.id ? listed : one))
        : [...directory, listed]
    }
    case 'directory/take':
      return [
        ...directory,
        ...action.entries.map((one): Listed => ({ ...one, list: action.list, shown: 'no', at: seq })),
      ]
    case 'directory/remove':
      return directory.filter((one) => !action.ids.includes(one.id))
  }
}

/** By their titles, as people look for them. */
export const inOrder = <T extends { title: { text: string } }>(entries: readonly T[]): T[] =>
  entries
    .map((one) => ({ one, key: flat(one.title.text) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one)

/** What a field of a profile can be filled with: the roles, or the programmes. */
export const titlesOf = (directory: readonly Listed[], name: DirectoryName): string[] => [
  ...new Set(
    inOrder(directory.filter((one) => one.list === name && one.title.text !== '')).map(({ title }) => title.text),
  ),
]
