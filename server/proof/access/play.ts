import type { Browser, Page } from '@playwright/test'
import type { AnyKind } from '#shared/activities/kinds.ts'
import { wordsOf } from '../../cli/robot.ts'
import { linkFor, open, type Seat, sit } from '../pages.ts'
import type { Case } from '../part.ts'
import type { Stage } from '../stage.ts'

/** One thing that is tried with a server of its own; every sentence it returns is a fault. */
export type Play = { name: string; play: (one: Case, stage: Stage, browser: Browser) => Promise<string[]> }
export type Screen = 'participant' | 'projector' | 'moderator' | 'host' | 'minutes'
export const HOST = 'table/cafetable1'
const DESK = { width: 1440, height: 900 }

/** Somebody comes to their screen: by the code, or by a link of their own. */
export async function come(browser: Browser, stage: Stage, screen: Screen, seat: Seat = {}): Promise<Page> {
  const { organiser, room, server } = stage
  const page = await sit(browser, server.url, { ...(screen === 'participant' ? {} : DESK), ...seat })
  if (screen !== 'participant') {
    await open(page, await linkFor(organiser, room, screen, screen === 'host' ? HOST : null))
    return page
  }
  const { join } = await organiser.must<{ join: string }>('GET', `/api/rooms/${room}`)
  await open(page, `${server.url}/j#${join.split('#')[1]}`)
  return page
}

/** A kind's sample as an item of the programme. */
export async function addSample(stage: Stage, { name, sample }: AnyKind, more: object = {}): Promise<string> {
  const id = wordsOf('').id
  const texts = { title: wordsOf(sample.title), notes: wordsOf('') }
  const item = { id, kind: name, ...texts, minutes: 5, after: null, config: sample.config, ...more }
  await stage.moderator.must({ type: 'item/add', ...item })
  return id
}
export async function openSample(stage: Stage, id: string): Promise<void> {
  const { moderator } = stage
  await moderator.must({ type: 'item/go', id })
  if (moderator.row<{ phase: string }>(`item/${id}`)?.phase !== 'open') await moderator.must({ type: 'item/open', id })
}
