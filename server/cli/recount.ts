import { dirname, resolve } from 'node:path'
import { count } from '../../shared/counting/count.ts'
import { readInput } from '../../shared/counting/input.ts'
import type { Refusal, RefusalCode } from '../../shared/counting/refusal.ts'
import { FileFault, readJsonFile } from './recount-json.ts'

const usage = 'Usage: npm run recount -- FILE'

type Details = Record<string, string | number>
type Vote = Record<string, unknown>

/** What is wrong, for the person at the terminal; `subject` names the vote. */
const sentences: Record<RefusalCode, (subject: string, details: Details) => string> = {
  'counting.form': (subject, { field }) => `${subject}: "${field}" is missing or malformed.`,
  'counting.method': (subject, { method }) => `${subject}: the method "${method}" is unknown.`,
  'counting.convention': (subject, { key, value }) => `${subject}: the convention "${key}": ${value} is unknown.`,
  'counting.options': (subject, { option }) => `${subject}: the option "${option}" is listed twice.`,
  'counting.withdrawn': (subject, { option }) => `${subject}: "${option}" is withdrawn but is not an option.`,
  'counting.ballot.form': (subject, { ballot, field }) => `${subject}: ballot ${ballot} is malformed at "${field}".`,
  'counting.ballot.kind': (subject, { ballot, field }) =>
    `${subject}: ballot ${ballot} must have "${field}" for this method, and no other kind of vote.`,
  'counting.ballot.option': (subject, { ballot, option }) =>
    `${subject}: ballot ${ballot} names "${option}", which is not an option.`,
  'counting.ballot.twice': (subject, { ballot, option }) => `${subject}: ballot ${ballot} ranks "${option}" twice.`,
}

/** Keys of a vote that are counted or merely describe it. Any other might be a slip of the pen, so it is mentioned. */
const knownKeys = new Set(
  'id method convention options withdrawn seats ballots ballots_file expected provenance sensitivity tags source note labels'.split(
    ' ',
  ),
)

/** Counts every vote in the file, one line of JSON each, in order. Returns the exit code: 0, or 2 if one was refused. */
function recount(path: string): 0 | 2 {
  let exitCode: 0 | 2 = 0
  for (const vote of votesIn(readJsonFile(path), path)) {
    const subject = 'id' in vote ? `${path} (${String(vote['id'])})` : path
    try {
      console.log(JSON.stringify(counted(vote, path, subject)))
    } catch (error) {
      console.error(sentenceOf(error))
      exitCode = 2
    }
  }
  return exitCode
}

/** The file's one vote, or all of `{method, cases: [...]}`. */
function votesIn(content: unknown, path: string): Vote[] {
  if (!isObject(content)) throw new FileFault(`${path} must hold an object with a vote.`)
  if (!('cases' in content)) return [content]
  const { cases, method } = content
  if (!Array.isArray(cases) || !cases.every(isObject)) throw new FileFault(`${path}: "cases" must be a list of votes.`)
  return cases.map((vote) => (method === undefined ? vote : { method, ...vote }))
}

function counted(vote: Vote, path: string, subject: string): Vote {
  const input = readInput(withBallots(vote, path, subject))
  if (!input.ok) throw refused(subject, input)
  const result = count(input.value)
  if (!result.ok) throw refused(subject, result)
  for (const key of Object.keys(vote))
    if (!knownKeys.has(key)) console.error(oneLine(`${subject}: "${key}" is ignored.`))
  const { steps: _, ...figures } = result.value
  return { ...('id' in vote && { id: vote['id'] }), method: input.value.method, ...figures }
}

/** The vote with the ballots of `ballots_file`, whose path is relative to the file that names it. */
function withBallots(vote: Vote, path: string, subject: string): Vote {
  const { ballots_file: name, ...rest } = vote
  if (name === undefined) return vote
  if (typeof name !== 'string') throw new FileFault(`${subject}: "ballots_file" must be the name of a file.`)
  if ('ballots' in vote) throw new FileFault(`${subject}: give either "ballots" or "ballots_file".`)
  const file = resolve(dirname(path), name)
  const content = readJsonFile(file)
  if (!isObject(content)) throw new FileFault(`${file} must hold an object with options and ballots.`)
  return { options: content['options'], ...rest, ballots: content['ballots'] }
}

const refused = (subject: string, { code, with: details = {} }: Refusal): FileFault =>
  new FileFault(sentences[code](subject, details))

/** Names in a file may hold line breaks and terminal codes. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ')

const sentenceOf = (error: unknown): string =>
  oneLine(error instanceof FileFault ? error.message : `The recount failed: ${String(error)}.`)

const isObject = (value: unknown): value is Vote => typeof value === 'object' && value !== null && !Array.isArray(value)

// A reader that stops early (`| head`) closes the pipe; that is no failure of the count.
process.stdout.on('error', () => {})

const [file, ...others] = process.argv.slice(2)
if (file === undefined || others.length > 0) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    process.exitCode = recount(file)
  } catch (error) {
    console.error(sentenceOf(error))
    process.exitCode = 2
  }
}
