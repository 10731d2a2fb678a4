import type { Ballot, CountInput } from './ballots.ts'
import { methodNamed } from './count.ts'
import { ok, refuse, type Refusal, type Result } from './refusal.ts'

const ballotKeys = new Set(['count', 'weight', 'ranks', 'scores'])
/** Labels of a ballot: they never change a count, so they may stay. Any other unknown key might, and is refused. */
const labels = new Set(['id', 'voter', 'note'])

/**
 * Reads a vote of unknown origin. Checks the method's name, shapes and numbers; whether options, ballots and convention
 * fit together is for `count` to say. Keys of the vote that do not concern the count are dropped.
 */
export function readInput(value: unknown): Result<CountInput> {
  if (!isRecord(value)) return wrong('vote')
  const { method, convention, options, withdrawn, seats, ballots } = value
  if (typeof method !== 'string') return wrong('method')
  // First of all: the forms of other methods differ, and the ballots would be blamed for it.
  const known = methodNamed(method)
  if (!known.ok) return known
  if (convention !== undefined && !isRecord(convention)) return wrong('convention')
  if (!isTexts(options)) return wrong('options')
  if (withdrawn !== undefined && !isTexts(withdrawn)) return wrong('withdrawn')
  if (seats !== undefined && !isSeats(seats)) return wrong('seats')
  if (!Array.isArray(ballots)) return wrong('ballots')
  const read: Ballot[] = []
  for (const [i, raw] of ballots.entries()) {
    const ballot = readBallot(raw, i + 1)
    if (!ballot.ok) return ballot
    read.push(ballot.value)
  }
  return ok({
    method,
    ...(convention && { convention }),
    options,
    ...(withdrawn && { withdrawn }),
    ...(seats !== undefined && { seats }),
    ballots: read,
  })
}

function readBallot(raw: unknown, number: number): Result<Ballot> {
  const bad = (field: string): Refusal => refuse('counting.ballot.form', { ballot: number, field })
  if (!isRecord(raw)) return bad('ballot')
  const foreign = Object.keys(raw).find((key) => !ballotKeys.has(key) && !labels.has(key))
  if (foreign !== undefined) return bad(foreign)
  const { count, weight, ranks, scores } = raw
  if (count !== undefined && !(isAmount(count) && Number.isInteger(count))) return bad('count')
  if (weight !== undefined && !isAmount(weight)) return bad('weight')
  if (ranks !== undefined && !(Array.isArray(ranks) && ranks.every(isTexts))) return bad('ranks')
  if (scores !== undefined && !isScores(scores)) return bad('scores')
  return ok({
    ...(count !== undefined && { count }),
    ...(weight !== undefined && { weight }),
    ...(ranks && { ranks }),
    ...(scores && { scores }),
  })
}

const wrong = (field: string): Refusal => refuse('counting.form', { field })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const isAmount = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0

const isSeats = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1

const isScores = (value: unknown): value is Record<string, number> =>
  isRecord(value) && Object.values(value).every((score) => Number.isFinite(score))
