import type { Page } from '@playwright/test'
import { kinds } from '#shared/activities/kinds.ts'
import { pause } from '../part.ts'
import { addSample, come, openSample, type Play, type Screen } from './play.ts'

const APART_MS = 5000
/** Timers of a busy machine are late by as much, one more than the other. */
const SLACK_MS = 100

type Said = { at: number; text: string }
/** Runs in the page: writes down when any of its live regions speaks. What changes at one moment is said at once. */
const listen = () => {
  const said: { at: number; text: string }[] = []
  const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]'
  const watch = new MutationObserver((changes) => {
    const spoken = new Set<string>()
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest(live)
      if (region?.textContent) spoken.add(region.textContent)
      for (const node of region ? [] : addedNodes)
        if (node instanceof Element)
          for (const one of [node, ...node.querySelectorAll(live)])
            if (one.matches(live) && one.textContent) spoken.add(one.textContent)
    }
    if (spoken.size > 0) said.push({ at: performance.now(), text: [...spoken].join(' | ') })
  })
  watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  Object.assign(globalThis, { heard: said })
}
const heard = (page: Page): Promise<Said[]> => page.evaluate(() => (globalThis as unknown as { heard: Said[] }).heard)

/** A busy quarter of a minute: whoever listens to a screen is told what matters, and not more than that. */
export const VOICE: readonly Play[] = [
  {
    name: 'live regions while much happens',
    async play(one, stage, browser) {
      const { moderator } = stage
      const ids: string[] = []
      for (const kind of [kinds.poll, kinds.words, kinds.talk, kinds.ranking, kinds.feedback])
        ids.push(await addSample(stage, kind))
      const cafe = await addSample(stage, kinds.cafe)
      const people = await stage.people(8)
      const screens: Screen[] = ['participant', 'moderator', 'projector', 'host', 'minutes']
      const pages = await Promise.all(screens.map((screen) => come(browser, stage, screen)))
      for (const page of pages) await page.evaluate(listen)
      const end = performance.now() + (one.mode === 'full' ? 25_000 : 14_000)
      for (let n = 0; performance.now() < end; n++) {
        const id = ids[n % ids.length] ?? ''
        const kind = [kinds.poll, kinds.words, kinds.talk, kinds.ranking, kinds.feedback][n % ids.length]
        await openSample(stage, id)
        for (const { by, answer } of kind?.sample.answers ?? []) void people[(by - 1) % 8]?.say(id, answer)
        await pause(600)
        for (const { action } of kind?.sample.actions ?? []) await moderator.act({ type: 'item/do', id, action })
        await moderator.act({ type: 'item/timer', id, endsAt: Date.now() + 2000 })
        await moderator.act({ type: 'item/close', id })
        await moderator.act({ type: 'item/reveal', id, projector: true, phones: true, sure: true })
        await pause(500)
      }
      await openSample(stage, cafe)
      for (const robot of people) await robot.say(cafe, { type: 'join' })
      for (const action of [{ type: 'start' }, { type: 'warn' }, { type: 'next', round: 2 }, { type: 'finish' }]) {
        await moderator.act({ type: 'item/do', id: cafe, action })
        await pause(700)
      }
      await pause(APART_MS)
      const faults: string[] = []
      for (const [n, page] of pages.entries()) {
        const said = await heard(page)
        one.count('things said by live regions', said.length)
        for (const [at, { at: time, text }] of said.entries()) {
          const before = said[at - 1]
          if (before && time - before.at < APART_MS - SLACK_MS)
            faults.push(`${screens[n]}: “${text}” ${Math.round(time - before.at)} ms after “${before.text}”`)
        }
        if (screens[n] === 'participant' && said.length === 0) faults.push('a phone is not told of the next item')
      }
      return faults
    },
  },
]
