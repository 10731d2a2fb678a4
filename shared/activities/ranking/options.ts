import type { Demand } from '../kind.ts'
import { MAX_OPTIONS, type RankingOption } from './config.ts'

/** Bullets and numbers that come along when a list is pasted. */
const bullet = /^\s*(?:[-–—*•·▪]|\(?\d{1,3}[.):])\s+/

const key = (text: string) => text.trim().toLocaleLowerCase('de')
/** What cannot be told from an option that is there already is left out; so is what does not fit any more. */
function joined(options: readonly RankingOption[], more: readonly RankingOption[]): RankingOption[] {
  const seen = new Set(options.map(({ text }) => key(text)))
  const fresh = more.filter(({ text }) => text !== '' && !seen.has(key(text)) && seen.add(key(text)))
  return [...options, ...fresh].slice(0, MAX_OPTIONS)
}

/** Adds one option per pasted line. */
export function withLines(options: readonly RankingOption[], pasted: string, fresh: () => string): RankingOption[] {
  const lines = pasted.split(/\r?\n/).map((line) => line.replace(bullet, '').trim().slice(0, 240))
  return joined(
    options,
    lines.map((text) => ({ id: fresh(), text, demand: null })),
  )
}

/** Adds demands of a café; one taken over before is not taken twice. */
export function withDemands(
  options: readonly RankingOption[],
  activity: string,
  demands: readonly Pick<Demand, 'id' | 'title'>[],
  fresh: () => string,
): RankingOption[] {
  const taken = new Set(options.map(({ demand }) => `${demand?.activity}/${demand?.id}`))
  const left = demands.filter(({ id }) => !taken.has(`${activity}/${id}`))
  return joined(
    options,
    left.map(({ id, title }) => ({ id: fresh(), text: title.slice(0, 240), demand: { activity, id } })),
  )
}
