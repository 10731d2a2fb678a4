import type { Block } from '#shared/figures/figure.ts'

export type Section = { id: string; title: string; parts: Part[] }
/** What is drawn as one: a block, or numbers that stand side by side. */
export type Part = { type: 'block'; block: Block } | { type: 'numbers'; numbers: { title: string; value: number }[] }
export type Cover = { title: string; subtitle: string; facts: { name: string; value: string }[]; notes: string[] }

/** The record in the order of reading: what stands on the cover, then one section per heading of the second level. */
export function sectionsOf(blocks: readonly Block[]): { cover: Cover; sections: Section[] } {
  const first = blocks.findIndex((block) => block.type === 'heading' && block.level === 2)
  const head = first < 0 ? blocks : blocks.slice(0, first)
  const sections: Section[] = []
  for (const block of first < 0 ? [] : blocks.slice(first)) {
    if (block.type === 'heading' && block.level === 2)
      sections.push({ id: `part-${sections.length + 1}`, title: block.text, parts: [] })
    else add(sections.at(-1)?.parts ?? [], block)
  }
  return { cover: coverOf(head), sections: sections.filter(({ parts }) => parts.length > 0) }
}

function add(parts: Part[], block: Block): void {
  if (block.type !== 'figure' || block.figure.type !== 'number') return void parts.push({ type: 'block', block })
  const { title, value } = block.figure
  const last = parts.at(-1)
  if (last?.type === 'numbers') last.numbers.push({ title, value })
  else parts.push({ type: 'numbers', numbers: [{ title, value }] })
}

function coverOf(blocks: readonly Block[]): Cover {
  const list = blocks.findIndex(({ type }) => type === 'bullets')
  const texts = (part: readonly Block[]) => part.flatMap((block) => (block.type === 'text' ? [block.text] : []))
  const facts = blocks.flatMap((block) => (block.type === 'bullets' ? block.items : []))
  const title = blocks.find((block) => block.type === 'heading')
  return {
    title: title?.text ?? '',
    subtitle: list < 0 ? '' : texts(blocks.slice(0, list)).join(' '),
    facts: facts.map((fact) => {
      const cut = fact.indexOf(': ')
      return { name: fact.slice(0, Math.max(cut, 0)), value: fact.slice(cut < 0 ? 0 : cut + 2) }
    }),
    notes: texts(list < 0 ? blocks : blocks.slice(list)),
  }
}

/** The heading without its number: a figure with the same title needs none of its own. */
export const bareTitle = (title: string): string => title.replace(/^\d+\. /, '')
