import { createHash } from 'node:crypto'
import type { PublicAgenda } from '#shared/agenda/publicPage.ts'
import { sayIn } from '#shared/words/words.ts'
import type { Frame } from './frame.ts'
import { to } from './frame.ts'
import { html } from './html.ts'

export type News = ReadonlyMap<string, { added: number; changed: number }>

/** A name that stays when the server moves to another address: made of the agenda's and the project's own ids. */
export function urnOf(...ids: readonly string[]): string {
  const hex = createHash('sha256').update(ids.join('/')).digest('hex')
  // Marked as a UUID of somebody's own making (version 8, the usual variant).
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const stamp = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
const KEPT = 100

/** The news as an Atom feed (RFC 4287): one entry per project, anew whenever something public of it changes. */
export function atomFeed(
  frame: Frame,
  id: string,
  agenda: PublicAgenda,
  news: News,
  base: string,
  since: number,
): string {
  const say = sayIn(frame.lang)
  const when = (project: string) => news.get(project) ?? { added: since, changed: since }
  const latest = agenda.projects.toSorted((a, b) => when(b.id).changed - when(a.id).changed).slice(0, KEPT)
  const updated = Math.max(since, ...latest.map((one) => when(one.id).changed))
  const author = agenda.organiser || agenda.place || agenda.title
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${frame.lang}">
<id>${urnOf(id)}</id>
<title>${say('public.feedTitle', { title: agenda.title })}</title>
<updated>${stamp(updated)}</updated>
<author><name>${author}</name></author>
<link rel="self" type="application/atom+xml" href="${base}${to(frame, `${frame.home}/feed.atom`)}"/>
<link rel="alternate" type="text/html" href="${base}${to(frame, frame.home)}"/>
${latest.map((one) => {
  const { added, changed } = when(one.id)
  const facts = [say('public.feedStatus', { status: say(`agenda.status.${one.status}`) }), one.phase, one.tier]
  return html`<entry>
<id>${urnOf(id, one.id)}</id>
<title>${one.title}</title>
<updated>${stamp(Math.max(changed, since))}</updated>
<published>${stamp(Math.max(added, since))}</published>
<link rel="alternate" type="text/html" href="${base}${to(frame, `${frame.home}/p/${one.id}`)}"/>
<summary type="text">${[facts.filter(Boolean).join(' · '), one.text].filter(Boolean).join('\n')}</summary>
</entry>
`
})}</feed>
`.markup
}
