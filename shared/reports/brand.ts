import type { Block } from '../figures/figure.ts'
import type { Say } from '../words/words.ts'
import { INK, readable } from './colour.ts'

/** A logo as it is kept: drawn anew as PNG, and how many pixels it has. */
export type Logo = { data: Uint8Array; width: number; height: number }
/** How the organisation that runs this server looks. `colour`: as chosen, empty for none. */
export type Brand = { name: string; colour: string; logo: Logo | null; imprint: string }

/** The colour of headings and charts: the organisation's, as dark as reading needs it. */
export const inkOf = (brand: Brand | undefined): string => (brand?.colour ? readable(brand.colour).ink : INK)

/** What a logo says to those who do not see it. */
export const logoAlt = ({ name }: Pick<Brand, 'name'>, say: Say): string => say('brand.logoAlt', { name })

/** Who is responsible, at the end of the record, as the organiser has typed it on the legal page. */
export function imprintBlocks({ imprint }: Brand, say: Say): Block[] {
  const parts = imprint
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
  if (parts.length === 0) return []
  return [{ type: 'heading', level: 2, text: say('legal.imprint') }, ...parts.flatMap(imprintPart)]
}

function imprintPart(part: string): Block[] {
  const [first = '', ...rest] = part.split('\n')
  if (first.startsWith('## '))
    return [
      { type: 'heading', level: 3, text: first.slice(3) },
      ...(rest.length > 0 ? imprintPart(rest.join('\n')) : []),
    ]
  const lines = [first, ...rest]
  if (lines.every((line) => line.startsWith('- ')))
    return [{ type: 'bullets', items: lines.map((line) => line.slice(2)) }]
  return [{ type: 'text', text: part }]
}
