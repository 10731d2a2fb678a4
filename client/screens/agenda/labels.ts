import type { Status } from '#shared/agenda/agenda.ts'
import { type TextKey, texts } from '#shared/words/words.ts'
import type { BadgeTone } from '../../kit/Badge.tsx'
import type { IconName } from '../../kit/Icon.tsx'
import { useSay } from '../../kit/language.tsx'
import type { ProjectOf } from './rows.ts'

export const STATUS_LOOK: Record<Status, { tone: BadgeTone; icon: IconName }> = {
  proposed: { tone: 'plain', icon: 'star' },
  accepted: { tone: 'info', icon: 'check' },
  running: { tone: 'accent', icon: 'play' },
  paused: { tone: 'warn', icon: 'pause' },
  done: { tone: 'good', icon: 'saved' },
  rejected: { tone: 'bad', icon: 'close' },
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
