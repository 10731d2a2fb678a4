import { inflateSync } from 'node:zlib'
import { hold } from '../part.ts'
import { wellFormed } from './office.ts'

/** The objects of a PDF, also those that are packed; letters, pictures and pages are no objects, and full of chance. */
function objectsIn(body: Buffer): string {
  const all: string[] = []
  let from = 0
  for (let at = body.indexOf('stream\n'); at >= 0; at = body.indexOf('stream\n', from)) {
    const open = body.subarray(from, at).toString('latin1')
    const end = body.indexOf('endstream', at)
    all.push(open)
    if (open.slice(open.lastIndexOf(' obj')).includes('/ObjStm'))
      all.push(inflateSync(body.subarray(at + 'stream\n'.length, end)).toString('latin1'))
    from = end + 'endstream'.length
  }
  return [...all, body.subarray(from).toString('latin1')].join('\n')
}

/** A PDF: complete, and nothing in it runs, opens, sends or fetches anything. */
function checkPdf(body: Buffer, name: string): void {
  const text = objectsIn(body)
  hold(text.startsWith('%PDF-') && /%%EOF\s*$/.test(body.toString('latin1')), `${name}: not a whole PDF`)
  const bad = /\/(?:JavaScript|JS|Launch|URI|GoToR|SubmitForm|ImportData|EmbeddedFile|RichMedia|AA)\b/.exec(text)
  hold(!bad, `${name}: holds ${bad?.[0]}`)
}

/** A picture as a drawing: boxes and letters, and nothing that runs or refers to another place. */
function checkSvg(body: string, name: string): void {
  hold(wellFormed(body), `${name}: not well-formed`)
  const tags = [...body.matchAll(/<\/?([\w:-]+)/g)].map(([, tag]) => tag ?? '')
  const strange = tags.find((tag) => !['svg', 'title', 'rect', 'text'].includes(tag))
  hold(strange === undefined, `${name}: holds <${strange}>`)
  const bad = /<[^>]*\s(?:on\w+|href|xlink:href|style)=/.exec(body)
  hold(!bad, `${name}: holds ${bad?.[0]}`)
}

/** What is printed or put on a slide. */
export function checkPrinted(bytes: Uint8Array, name: string): void {
  const body = Buffer.from(bytes)
  if (name.endsWith('.pdf')) checkPdf(body, name)
  else if (name.endsWith('.svg')) checkSvg(body.toString('utf8'), name)
  else hold(body.subarray(0, 8).toString('latin1') === '\u0089PNG\r\n\u001a\n', `${name}: not a PNG`)
}
