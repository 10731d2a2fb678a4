import { logoAlt } from '#shared/reports/brand.ts'
import type { Say } from '#shared/words/words.ts'
import type { BrandRecord } from '../store/directory.ts'
import { html, type Html } from './html.ts'

/** What a public page shows of the organisation: addresses on this server, and its name. */
export type Look = Pick<BrandRecord, 'name' | 'version' | 'width' | 'height'> & {
  logo: string | null
  sheet: string | null
}

/** The logo's address: a new one whenever it changes. */
export const logoPath = ({ logo, version }: BrandRecord): string | null => logo && `/brand/logo.png?v=${version}`

/** The same for what a page needs of it. */
export function lookOf(brand: BrandRecord): Look {
  const { name, version, width, height, colour } = brand
  const sheet = colour ? `/brand/page.css?v=${version}` : null
  return { name, version, width, height, logo: logoPath(brand), sheet }
}

/** The board at the top of public pages in the organisation's colour: the tokens it is drawn with, and nothing else. */
export const brandSheet = (ink: string): string =>
  `.band[data-tone]{--page:${ink};--ink:#ffffff;--ink-2:#ffffff;--ledge:${ink};--focus:#ffffff}\n`

/** The logo on a plate of white, because that is what it was made for; without one, the name. */
export function mark({ name, logo, width, height }: Look, say: Say): Html | null {
  if (logo)
    return html`<p class="mark"><img src="${logo}" width="${width}" height="${height}" alt="${logoAlt({ name }, say)}"></p>`
  return name ? html`<p class="mark name">${name}</p>` : null
}
