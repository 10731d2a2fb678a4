import type { Status } from '#shared/agenda/agenda.ts'
import { type Say, type TextKey, texts } from '#shared/words/words.ts'
import type { BadgeTone } from '../../kit/Badge.tsx'
import { useSay } from '../../kit/language.tsx'
import type { ProjectOf } from './rows.ts'
import type { Standing } from './scoring/rows.ts'

export const STATUS_TONE: Record<Status, BadgeTone> = {
  proposed: 'plain',
  accepted: 'info',
  running: 'accent',
  paused: 'warn',
  done: 'good',
  rejected: 'bad',
}

/** What the latest step was, in words. */
export function useStep(): (type: string) => string {
  const say = useSay()
  return (type) => {
    const key = `agenda.step.${type}`
    return say(Object.hasOwn(texts, key) ? (key as TextKey) : 'agenda.step.other')
  }
}

/** A project's title; what was erased with its workshop says so. */
export function useTitleOf(): (project: Pick<ProjectOf, 'title'>) => string {
  const say = useSay()
  return ({ title }) => title.text || say('agenda.erased')
}

/** Where a project stands after judging, in words. */
export const standingIn = (say: Say, { title, place }: Standing): string =>
  [title, place === null ? '' : say('scoring.standing', { place })].filter(Boolean).join(' · ')
