import { unzipped } from '../../files/opened.ts'
import { hold } from '../part.ts'

/** Does every tag end where it must, and is everything between them text? */
export function wellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .replaceAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (_all, end, name, _with, alone) => {
      if (end) return open.pop() === name ? '' : '<'
      if (!alone) open.push(String(name))
      return ''
    })
  return open.length === 0 && !/<|&(?!amp;|lt;|gt;|quot;|apos;|#\d+;|#x[\da-f]+;)/i.test(rest)
}

/** A Word or Excel file: every part can be read, nothing is worked out, and nothing is fetched from elsewhere. */
export function checkOffice(body: Uint8Array, name: string): number {
  const parts = unzipped(body)
  for (const [part, bytes] of parts) {
    hold(!/(^\/|\.\.|\\|vba|\.bin$)/i.test(part), `${name}: a part called ${part}`)
    if (!/\.(xml|rels)$/.test(part)) continue
    const xml = bytes.toString('utf8')
    hold(wellFormed(xml), `${name}: ${part} is not well-formed`)
    // oxlint-disable-next-line no-control-regex
    hold(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml), `${name}: ${part} holds control characters`)
    hold(!/TargetMode="External"/i.test(xml), `${name}: ${part} refers to another place`)
    hold(!/<(?:f|ddeLink|oleObject)[ />]/.test(xml), `${name}: ${part} holds a formula`)
    const field = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].find(
      ([, what]) => !/^\s*(?:(?:PAGE|NUMPAGES|TOC)\b|PAGEREF _Toc\d+ \\h\s*$)/.test(what ?? ''),
    )
    hold(!field, `${name}: ${part} holds a field: ${field?.[1]}`)
  }
  return parts.size
}
