export type Part = { type: 'text'; text: string } | { type: 'list'; items: string[] }

const DASH = /^\s*[-–•*]\s+/

/** Paragraphs and lists of a typed text: an empty line parts paragraphs, a dash before a line makes it an item. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let joins = false
  for (const line of text.split('\n')) {
    const words = line.trim()
    const last = parts.at(-1)
    if (words === '') joins = false
    else if (DASH.test(line)) {
      const item = line.replace(DASH, '').trim()
      if (joins && last?.type === 'list') last.items.push(item)
      else parts.push({ type: 'list', items: [item] })
      joins = true
    } else {
      if (joins && last?.type === 'text') last.text += `\n${words}`
      else parts.push({ type: 'text', text: words })
      joins = true
    }
  }
  return parts
}
