import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Visitor } from '../../cli/visitor.ts'
import { checkOffice } from './office.ts'
import { checkPrinted } from './printed.ts'
import { type Case, Fault, hold, pause } from '../part.ts'

/** A table as a spreadsheet reads it: quotes, semicolons, and lines that end in CRLF. */
export function readCsv(text: string, separator = ';'): string[][] {
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted
    else if (!quoted && sign === separator) end()
    else if (!quoted && sign === '\r' && text[at + 1] === '\n') {
      end()
      rows.push([])
      at += 1
    } else cell += sign
  }
  end()
  hold(!quoted, 'a quote is left open')
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}

const INVISIBLE = /^[\s"\u00ad\u200b-\u200f\u2060\ufeff]+/
/** What a spreadsheet would work out: also behind blanks, and also where another separator would begin a cell. */
const isFormula = (cell: string): boolean =>
  cell
    .split(/[,;|\t\n\r]/)
    .some(
      (piece) => /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(piece.replace(INVISIBLE, '')) && Number.isNaN(Number(piece)),
    )

function checkCsv(body: string, name: string): number {
  // What GitLab and Jira read has commas.
  const [head, ...rows] = readCsv(body, /^(gitlab|jira)/.test(name) ? ',' : ';')
  for (const row of rows) hold(row.length === head?.length, `${name}: ${row.length} cells under ${head?.length} heads`)
  const bad = rows.flat().find(isFormula)
  hold(bad === undefined, `${name}: a cell begins a formula: ${JSON.stringify(bad)}`)
  return rows.length
}

type Node = { type: string; children?: Node[]; url?: string }
const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)]
const FORBIDDEN = new Set(['html', 'image', 'imageReference', 'link', 'linkReference', 'definition', 'code'])
function checkMarkdown(body: string, name: string): void {
  const bad = nodesIn(fromMarkdown(body) as Node).find(({ type }) => FORBIDDEN.has(type))
  hold(!bad, `${name}: ${bad?.type} ${JSON.stringify(bad ?? null).slice(0, 200)}`)
  const command = body.split('\n').find((line) => /^\s*(?:[-*>]\s+|\d+\.\s+)*\/[a-z]/.test(line))
  hold(!command, `${name}: a line that a tracker takes for a command: ${command}`)
}

/** Whoever is told to be slower is it, as people are. */
export async function fetched({ url, cookie }: Visitor, path: string): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(url + path, { headers: { cookie: cookie() } })
    if (answer.status !== 429 || tries > 100) return answer
    await pause(500)
  }
}

/** Every file of a room, as whoever downloads it finds it. Gives what is in them, by name. */
export async function checkFiles(
  one: Case,
  organiser: Visitor,
  room: string,
  files: readonly string[],
): Promise<Map<string, string>> {
  const bodies = new Map<string, string>()
  for (const file of files) {
    const answer = await fetched(organiser, `/api/rooms/${room}/${file.includes('/') ? file : `export/${file}`}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const body = Buffer.from(bytes).toString('utf8')
    hold(answer.ok, `${file}: ${answer.status} ${body.slice(0, 200)}`)
    const name = /^attachment; filename="([^"]*)"$/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    hold(name && /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name), `${file}: an unsafe name: ${name}`)
    hold(answer.headers.get('x-content-type-options') === 'nosniff', `${file}: its type may be guessed`)
    one.count('files read back')
    if (/\.(docx|xlsx)$/.test(file)) {
      one.count('parts of office files', checkOffice(bytes, file))
      continue
    }
    if (/\.(pdf|png|svg)$/.test(file)) {
      checkPrinted(bytes, file)
      continue
    }
    // oxlint-disable-next-line no-control-regex
    hold(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(body), `${file}: control characters`)
    if (file.endsWith('.csv')) one.count('cells of tables', checkCsv(body, file.replace(/^.*\//, '')))
    else if (file.endsWith('.md')) checkMarkdown(body, file)
    else {
      const read: unknown = JSON.parse(body)
      if (typeof read !== 'object') throw new Fault(`${file}: no object`)
    }
    bodies.set(file, body)
  }
  return bodies
}
