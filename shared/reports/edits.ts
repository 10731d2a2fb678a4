import type { Block } from '../figures/figure.ts'
import type { RecordEdits } from '../workshop/workshop.ts'

/** A part of the record that can be worded differently (`wording`) or left out (both). `text`: as it came about. */
export type Part = {
  part: string
  /** The heading it stands under. */
  title: string
  kind: 'wording' | 'section'
  text: string
  /** What stands there instead; null: the original. */
  edited: string | null
  hidden: boolean
}

/** The record as it is published, and what was done to it. Only wording and leaving out: no number passes through here. */
export function published(
  blocks: readonly Block[],
  { words, hidden }: RecordEdits,
): { blocks: Block[]; parts: Part[] } {
  const kept: Block[] = []
  const parts: Part[] = []
  // What is left out with a heading or a question ends where the next one of its rank begins.
  let section = 0
  let quote = false
  let title = ''
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'heading') {
      if (section > 0 && block.level <= section) section = 0
      quote = false
      title = block.text
    } else if (block.type === 'quote') quote = false
    const outside = section === 0
    const part = 'part' in block ? block.part : undefined
    if (part === undefined) {
      if (outside && !quote) kept.push(block)
      continue
    }
    const gone = hidden[part] === true
    const edited = block.type === 'heading' ? null : (words[part]?.text ?? null)
    const kind = block.type === 'heading' || part.includes('/question/') ? 'section' : 'wording'
    parts.push({
      part,
      title,
      kind,
      text: 'text' in block ? block.text : '',
      edited: kind === 'wording' ? edited : null,
      hidden: gone,
    })
    if (gone && block.type === 'heading' && outside) section = block.level
    if (gone && block.type === 'quote') quote = true
    // A summary's heading has nothing else below it: it goes along.
    if (gone && outside && block.type === 'text' && alone(blocks, at)) kept.pop()
    if (!outside || gone) continue
    kept.push(edited !== null && kind === 'wording' && 'text' in block ? { ...block, text: edited } : block)
  }
  // A heading under which nothing is left says nothing.
  return { blocks: kept.filter((block, at) => !empty(block, kept[at + 1])), parts }
}

/** Is this the only thing between two headings? */
const alone = (blocks: readonly Block[], at: number): boolean =>
  blocks[at - 1]?.type === 'heading' && (blocks[at + 1]?.type ?? 'heading') === 'heading'

/** A heading that could be left out, and stands alone now. */
const empty = (block: Block, next: Block | undefined): boolean =>
  block.type === 'heading' &&
  block.part !== undefined &&
  block.level > 2 &&
  (next === undefined || (next.type === 'heading' && next.level <= block.level))

/** What was changed, for the file that says so. */
export const changed = (parts: readonly Part[]): Part[] =>
  parts.filter(({ edited, hidden }) => edited !== null || hidden)
