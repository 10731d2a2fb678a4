import type { Lang } from '#shared/words/say.ts'
import { type Say, sayIn } from '#shared/words/words.ts'
import type { Look } from './brand.ts'
import { html, type Html, type Piece } from './html.ts'

/** What a page needs beside its contents. `own`: the language the agenda is written in. */
export type Frame = {
  lang: Lang
  own: Lang
  /** Its own address, without a question mark. */
  path: string
  /** The overview of the agenda. */
  home: string
  style: string | null
  index: boolean
  look: Look
}

export const otherLang = (lang: Lang): Lang => (lang === 'de' ? 'en' : 'de')
const LOCALES = { de: 'de', en: 'en-GB' } as const
/** A day as people write it; in UTC, because a day has no time. */
export const dayIn = (lang: Lang, day: string, how: 'long' | 'medium' = 'long'): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: how, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** Marks what people have written, where it is not in the language of the page. */
export const written = ({ lang, own }: Frame): Html => (lang === own ? html`` : html` lang="${own}"`)
/** A link that keeps the reader's language. */
export const to = ({ lang, own }: Frame, path: string): string => (lang === own ? path : `${path}?lang=${lang}`)

const LEGAL = ['imprint', 'privacy', 'accessibility'] as const

/** One whole document. It carries no script, and asks for nothing but its style sheet and the fonts in it. */
export function documentOf(frame: Frame, title: string, say: Say, main: Piece, feed = true): string {
  const { lang, path, home, style, index, look } = frame
  const other = otherLang(lang)
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="${index ? 'all' : 'noindex, nofollow'}">
<title>${title}</title>
${style && html`<link rel="stylesheet" href="${style}">`}
${look.sheet && html`<link rel="stylesheet" href="${look.sheet}">`}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${feed && html`<link rel="alternate" type="application/atom+xml" title="${say('public.feedTitle', { title })}" href="${to(frame, `${home}/feed.atom`)}">`}
<link rel="alternate" hreflang="${other}" href="${to({ ...frame, lang: other }, path)}">
</head>
<body>
<a class="skip" href="#main">${say('public.skip')}</a>
${main}
<footer class="foot">
<p class="tools">${feed && html`<a href="${to(frame, `${home}/feed.atom`)}">${say('public.feed')}</a>`}
${feed && html`<a href="${home}/region.json" download>${say('public.data')}</a>`}
<a href="${to({ ...frame, lang: other }, path)}" lang="${other}" hreflang="${other}">${say('public.other')}</a></p>
<p class="tools">${LEGAL.map((one) => html`<a href="/legal/${one}">${say(`legal.${one}`)}</a> `)}</p>
<p>${say('public.madeWith')}</p>
</footer>
</body>
</html>
`.markup
}

/** The same for a page that was never there and for one that is not public. */
export function gonePage(lang: Lang, style: string | null, look: Look): string {
  const say = sayIn(lang)
  const frame: Frame = { ...{ lang, own: lang, style, look }, path: '', home: '', index: false }
  const main = html`<header class="band" data-tone="tafel"><div class="inner"><h1>${say('public.gone')}</h1></div></header>
<main id="main" class="page"><p>${say('public.goneText')}</p></main>`
  return documentOf(frame, say('public.gone'), say, main, false)
}
