import type { BlockContent, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Block } from '#shared/figures/figure.ts'
import { writtenFigure } from '#shared/reports/figureTable.ts'
import type { Lang } from '#shared/words/say.ts'
import type { Say } from '#shared/words/words.ts'

/** A text as it was typed: line breaks stay, everything else is escaped by the writer. */
function inline(text: string, breaks = true): PhrasingContent[] {
  const lines = text.split(/\n+/).map((line) => line.trim())
  if (!breaks) return [{ type: 'text', value: lines.filter(Boolean).join(' ') }]
  return lines
    .filter(Boolean)
    .flatMap((value, i): PhrasingContent[] => [...(i > 0 ? [{ type: 'break' as const }] : []), { type: 'text', value }])
}
const paragraph = (text: string): Paragraph => ({ type: 'paragraph', children: inline(text) })
const bullets = (items: readonly string[]): List => ({
  ...{ type: 'list', ordered: false, spread: false },
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
})

function table(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const line = (cells: readonly string[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell, false) })),
  })
  return { type: 'table', children: [line(columns), ...rows.map(line)] }
}

/** `above`: the heading of the item. A figure that bears the same title needs none of its own. */
function nodes(block: Block, above: string, say: Say, lang: Lang): BlockContent[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: inline(block.text, false) }]
    case 'text':
      return block.text.trim() === '' ? [] : [paragraph(block.text)]
    case 'quote': {
      const by = block.by === undefined ? [] : [paragraph(say('record.by', { by: block.by }))]
      return [{ type: 'blockquote', children: [paragraph(block.text), ...by] }]
    }
    case 'bullets':
      return block.items.length === 0 ? [] : [bullets(block.items)]
    case 'table':
      return [table(block.columns, block.rows)]
    case 'figure': {
      const written = writtenFigure(block.figure, say, lang)
      if (block.figure.type === 'number') return 'lines' in written ? [bullets(written.lines)] : []
      const title: BlockContent[] = above.endsWith(block.figure.title)
        ? []
        : [{ type: 'paragraph', children: [{ type: 'strong', children: inline(block.figure.title, false) }] }]
      const empty = ('lines' in written ? written.lines : written.rows).length === 0
      if (empty) return [...title, paragraph(say('figure.none'))]
      if (!('lines' in written)) return [...title, table(written.columns, written.rows)]
      return [...title, bullets(written.lines)]
    }
  }
}

/** The record as Markdown. What people wrote comes out as the text they wrote, never as markup. */
export function markdownOf(blocks: readonly Block[], say: Say, lang: Lang): string {
  const children: RootContent[] = []
  let above = ''
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) above = block.text
    for (const node of nodes(block, above, say, lang)) {
      const last = children.at(-1)
      // Numbers that stand together make one list.
      if (node.type === 'list' && last?.type === 'list') last.children.push(...node.children)
      else children.push(node)
    }
  }
  return toMarkdown(
    { type: 'root', children },
    {
      ...{ bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' },
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      // Trackers take a line that begins with a slash for a command.
      unsafe: [{ atBreak: true, character: '/' }],
    },
  )
}
