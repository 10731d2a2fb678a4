import type { Page } from '@playwright/test'
import { type AnyKind, kinds } from '#shared/activities/kinds.ts'
import { type Case, pause } from '../part.ts'
import type { Stage } from '../stage.ts'
import { addSample, come, HOST, openSample, type Play } from './play.ts'

const SETTLED_MS = 700
/** A page on a busy machine may come to it late. */
const PATIENCE_MS = 5000

const CONTROLS = ':is(button, input, textarea, select, summary, a[href]):not(:disabled, [aria-disabled=true])'
/** Runs in the page: puts the focus on the n-th control, and from then on watches how long it is nowhere. */
const hold = ({ nth, inside }: { nth: number; inside: string }) => {
  const all = [...document.querySelectorAll<HTMLElement>(inside)].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  )
  const chosen =
    nth < 0 ? all.find((one) => one.matches('textarea, input:is([type=text], :not([type]))')) : all[nth % all.length]
  if (!chosen) return null
  chosen.focus()
  const watch = { worst: 0, since: null as number | null }
  const before = globalThis as unknown as { focusWatch?: number }
  clearInterval(before.focusWatch)
  const timer = setInterval(() => {
    const nowhere = document.activeElement === document.body || document.activeElement === null
    watch.since = nowhere ? (watch.since ?? performance.now()) : null
    if (watch.since !== null) watch.worst = Math.max(watch.worst, performance.now() - watch.since)
  }, 50)
  Object.assign(globalThis, { focusWatch: timer, focusWatched: watch })
  return chosen.outerHTML.replace(/ class="[^"]*"/, '').slice(0, 90)
}
/** Runs in the page: why the focus is no good where it is; null where it is. */
const lost = () => {
  const place = document.activeElement
  if (!place || place === document.body) return 'nowhere'
  return place.checkVisibility() ? null : 'on something that cannot be seen'
}
/** Runs in the page: how long the focus was nowhere at most. */
const nowhere = () => (globalThis as unknown as { focusWatched: { worst: number } }).focusWatched.worst

/** Runs in the page, as a mistake on purpose: no box takes the focus in place of what was in it. */
const drop = () => {
  const { focus } = HTMLElement.prototype
  HTMLElement.prototype.focus = function (options) {
    if (this.tabIndex >= 0) focus.call(this, options)
  }
}

type Event = [name: string, happens: () => Promise<unknown>]
/** Somebody holds a control; one thing after the other happens elsewhere; the focus is never lost. */
async function watch(one: Case, page: Page, events: readonly Event[], nth: number, inside: string): Promise<string[]> {
  const held = await page.evaluate(hold, { nth, inside })
  if (held === null) return []
  for (const [name, happens] of events) {
    await happens()
    await pause(SETTLED_MS)
    one.count('remote events under the focus')
    let fault = await page.evaluate(lost)
    for (
      const end = performance.now() + PATIENCE_MS;
      fault && performance.now() < end;
      fault = await page.evaluate(lost)
    )
      await pause(100)
    if (fault) return [`the focus on ${held} is ${fault} after: ${name}`]
  }
  one.time('the focus is nowhere', await page.evaluate(nowhere))
  return []
}

const act = (stage: Stage, list: readonly { action: unknown }[], id: string) => async () => {
  for (const { action } of list) await stage.moderator.act({ type: 'item/do', id, action })
}

/** A participant is in the middle of something while the moderator goes on. */
const onPhone = (kind: AnyKind): Play => ({
  name: `remote events: ${kind.name} on a phone`,
  async play(one, stage, browser) {
    const { moderator } = stage
    const id = await addSample(stage, kind)
    const other = await addSample(stage, kind.name === 'info' ? kinds.words : kinds.info)
    const people = await stage.people(6)
    const page = await come(browser, stage, 'participant')
    if (one.mutant === 'focus-lost') await page.evaluate(drop)
    await stage.openItem(id)
    if (kind.name === 'cafe') for (const robot of people) await robot.say(id, { type: 'join' })
    await act(stage, kind.sample.before ?? [], id)()
    for (const { by, answer } of kind.sample.answers) await people[(by - 1) % people.length]?.say(id, answer)
    await pause(SETTLED_MS)
    const inside = `#main ${CONTROLS}`
    const count = await page.locator(inside).count()
    const places = one.mode === 'smoke' ? [-1, 0] : [-1, 0, count - 1, Math.floor(one.dice() * Math.max(1, count))]
    const round: Event[] = [
      ['somebody else acts', act(stage, kind.sample.actions, id)],
      ['it closes', () => moderator.must({ type: 'item/close', id })],
      ['the result is shown', () => moderator.act({ type: 'item/reveal', id, projector: true, phones: true })],
      ['the next item comes', () => openSample(stage, other)],
      ['back again, opened anew', () => openSample(stage, id)],
    ]
    const faults: string[] = []
    for (const [n, place] of places.entries()) {
      // Once through the whole round, once straight to the next item: with what one holds still there, and without.
      const events = n % 2 === 0 ? round : round.slice(3)
      faults.push(...(await watch(one, page, events, place, inside)))
    }
    faults.push(
      ...(await watch(one, page, [['the workshop ends', () => moderator.must({ type: 'workshop/end' })]], 0, inside)),
    )
    return faults.map((fault) => `${kind.name}: ${fault}`)
  },
})

/** Two moderators, one programme: what one holds the other takes away. */
const atDesk: Play = {
  name: 'remote events: the desk of a second moderator',
  async play(one, stage, browser) {
    const { moderator } = stage
    const poll = await addSample(stage, kinds.poll)
    const talk = await addSample(stage, kinds.talk)
    const people = await stage.people(6)
    const page = await come(browser, stage, 'moderator')
    const faults: string[] = []
    const inside = CONTROLS
    for (let nth = 0; nth < (one.mode === 'full' ? 14 : 6); nth++) {
      const extra = await addSample(stage, kinds.info)
      await openSample(stage, talk)
      for (const { by, answer } of kinds.talk.sample.answers) await people[(by - 1) % 6]?.say(talk, answer)
      await pause(SETTLED_MS)
      const size = await page.locator(inside).count()
      const events: Event[] = [
        ['questions are dealt with', act(stage, kinds.talk.sample.actions, talk)],
        ['it closes', () => moderator.must({ type: 'item/close', id: talk })],
        ['an item is removed', () => moderator.must({ type: 'item/remove', id: extra })],
        ['the next item opens', () => openSample(stage, poll)],
        ['it closes', () => moderator.must({ type: 'item/close', id: poll })],
      ]
      faults.push(
        ...(await watch(one, page, events, Math.floor((nth * size) / 14) + Math.floor(one.dice() * 3), inside)),
      )
    }
    return faults.map((fault) => `desk: ${fault}`)
  },
}

/** The host has a card in hand that the moderator takes away; the minutes have a question that is merged. */
const atTable: Play = {
  name: 'remote events: the board of a host',
  async play(one, stage, browser) {
    const { moderator } = stage
    const id = await addSample(stage, kinds.cafe)
    const { sample } = kinds.cafe
    const people = await stage.people(8)
    const page = await come(browser, stage, 'host')
    await stage.openItem(id)
    for (const robot of people) await robot.say(id, { type: 'join' })
    await act(stage, sample.before ?? [], id)()
    for (const { by, answer } of sample.answers) await people[(by - 1) % 8]?.say(id, answer)
    await pause(SETTLED_MS)
    const other = await stage.staff('host', HOST)
    const faults: string[] = []
    const boxes = '#main input[type=checkbox]'
    const merge = sample.actions.map(({ action }) => action).filter(({ type }) => type === 'merge')
    const hide: Event = [
      'cards are merged',
      async () => {
        for (const action of merge) await other.act({ type: 'item/do', id, action })
      },
    ]
    for (const nth of [1, 2]) faults.push(...(await watch(one, page, [hide], nth, boxes)))
    const size = await page.locator(`#main ${CONTROLS}`).count()
    for (let n = 0; n < 4; n++) {
      const round: Event[] = [
        ['the next round begins', () => moderator.act({ type: 'item/do', id, action: { type: 'next', round: 3 } })],
        ['the rounds end', () => moderator.act({ type: 'item/do', id, action: { type: 'finish' } })],
        ['back to a round', () => moderator.act({ type: 'item/do', id, action: { type: 'back', round: 2 } })],
      ]
      faults.push(...(await watch(one, page, round, Math.floor(one.dice() * size), `#main ${CONTROLS}`)))
    }
    other.close()
    return faults.map((fault) => `host: ${fault}`)
  },
}

/** Nothing that happens elsewhere takes the focus away. */
export const REMOTE: readonly Play[] = [
  onPhone(kinds.words),
  ...Object.values(kinds as Record<string, AnyKind>)
    .filter(({ name }) => name !== 'words')
    .map(onPhone),
  atDesk,
  atTable,
]
