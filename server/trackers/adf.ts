import { loose, type Loose, looseList, textIn } from './client.ts'

/** A text as one of Jira's documents: paragraphs of plain text, in which nothing is read as markup. */
export function documentOf(text: string): Loose {
  const line = (one: string, at: number): Loose[] => [
    ...(at === 0 ? [] : [{ type: 'hardBreak' }]),
    ...(one === '' ? [] : [{ type: 'text', text: one }]),
  ]
  const paragraph = (one: string) => ({ type: 'paragraph', content: one.split('\n').flatMap(line) })
  return { type: 'doc', version: 1, content: text.split('\n\n').map(paragraph) }
}

/** The text of a document, also of one that somebody over there has worked on. */
export function textOf(document: unknown): string {
  const said = (node: Loose): string => {
    if (node['type'] === 'hardBreak') return '\n'
    if (node['type'] === 'text') return textIn(node['text'])
    return looseList(node['content']).map(said).join('')
  }
  return looseList(loose(document)['content']).map(said).join('\n\n').trim()
}
