import { kinds } from '#shared/activities/kinds.ts'
import { sit } from '../pages.ts'
import { hold, until } from '../part.ts'
import { Hand } from './hand.ts'
import { addSample, come, openSample, type Play } from './play.ts'

type Journey = (hand: Hand, stage: Parameters<Play['play']>[1]) => Promise<void>
const phone = (name: string, walk: Journey): Play => ({
  name: `by keyboard, a phone: ${name}`,
  async play(one, stage, browser) {
    const hand = new Hand(await come(browser, stage, 'participant'), (what) => one.count(what))
    await walk(hand, stage)
    return []
  },
})
const turnout = (stage: Parameters<Play['play']>[1], id: string, n: number) =>
  until(`${n} have answered`, () => stage.moderator.row<{ n: number }>(`turnout/${id}`)?.n === n)

/** Everything that participants do, without a mouse and without a finger. */
export const PHONE_JOURNEYS: readonly Play[] = [
  {
    name: 'by keyboard, a phone: join by the code, vote, change the vote, abstain',
    async play(one, stage, browser) {
      const id = await addSample(stage, kinds.poll)
      await openSample(stage, id)
      const page = await sit(browser, stage.server.url)
      await page.goto(stage.server.url)
      const hand = new Hand(page, (what) => one.count(what))
      await hand.fill(hand.field('Code'), stage.code)
      await page.keyboard.press('Enter')
      await page.getByRole('radio').first().waitFor()
      // Whoever comes to a new page stands at its beginning.
      await hand.keeps('joining')
      await hand.on(page.getByRole('radio').first(), 'Space', 'ArrowDown')
      hold(await page.getByRole('radio').nth(1).isChecked(), 'the arrow does not choose the next option')
      await hand.press('Abstimmen')
      await hand.sees(/^Gespeichert/)
      await hand.keeps('voting')
      await turnout(stage, id, 1)
      await hand.on(page.getByRole('radio', { checked: true }), 'ArrowUp')
      await hand.press('Stimme ändern')
      await hand.keeps('changing the vote')
      await hand.press('Enthaltung')
      await hand.sees('Sie haben sich enthalten')
      await hand.keeps('abstaining')
      return []
    },
  },
  phone('say words, change them', async (hand, stage) => {
    const id = await addSample(stage, kinds.words)
    await openSample(stage, id)
    const fields = hand.page.locator('#main input')
    await hand.fill(fields.first(), 'Mut')
    await hand.press('Weiteres Wort')
    await hand.keeps('adding a field')
    await hand.fill(fields.nth(1), 'Zuversicht')
    await hand.page.keyboard.press('Enter')
    await hand.sees(/^Gespeichert/)
    await hand.keeps('sending words')
    await turnout(stage, id, 1)
    await hand.press('Wort 2 entfernen')
    await hand.keeps('taking a word out')
  }),
  phone('give feedback on a scale and in words', async (hand, stage) => {
    const id = await addSample(stage, kinds.feedback)
    await openSample(stage, id)
    await hand.on(hand.page.getByRole('radio').first(), 'Space', 'ArrowRight', 'ArrowRight')
    await hand.fill(hand.page.locator('#main textarea').first(), 'Gern wieder')
    await hand.press('Rückmeldung absenden')
    await hand.sees('Ihre Rückmeldung ist gespeichert.')
    await hand.keeps('sending feedback')
    await turnout(stage, id, 1)
  }),
  phone('rank: choose, move up and down, take out, cast, change', async (hand, stage) => {
    const id = await addSample(stage, kinds.ranking)
    await openSample(stage, id)
    const cards = hand.page.locator('#main li > button[aria-pressed]')
    await cards.first().waitFor()
    const names = await cards.allTextContents()
    const [first = '', second = '', third = ''] = names.map((name) => name.trim())
    for (const nth of [0, 1, 2]) await hand.on(cards.nth(nth), 'Space')
    await hand.press(`„${second}“ nach oben`)
    await hand.keeps('moving up')
    await hand.press(`„${second}“ nach unten`)
    await hand.press(`„${third}“ nach oben`)
    await hand.press(`„${first}“ entfernen`)
    await hand.keeps('taking out')
    await hand.press('Abgeben')
    await hand.sees(/^Gespeichert/)
    await hand.keeps('casting')
    await turnout(stage, id, 1)
  }),
  phone('ask, support, change and withdraw a question', async (hand, stage) => {
    const id = await addSample(stage, kinds.talk)
    await openSample(stage, id)
    const [robot] = await stage.people(1)
    await robot?.until(() => robot.row<{ phase: string }>(`item/${id}`)?.phase === 'open')
    await hand.press('Frage stellen')
    await hand.page.getByRole('textbox', { name: 'Ihre Frage' }).waitFor()
    await hand.page.keyboard.type('Geht das auch ohne Maus?')
    await hand.press('Frage absenden')
    await hand.keeps('asking')
    const rows = () => stage.moderator.rows<{ text: string; likes: number }>(`${id}/q/`)
    await until('the question has come', () => rows().some(([, row]) => row.text.includes('Maus')))
    await hand.press('Ändern')
    await hand.keeps('beginning to change')
    await hand.fill(hand.page.getByRole('textbox', { name: 'Ihre Frage' }), 'Geht das wirklich ohne Maus?')
    await hand.press('Speichern')
    await hand.keeps('changing')
    await until('it was changed', () => rows().some(([, row]) => row.text.includes('wirklich')))
    await hand.press('Zurückziehen')
    await hand.page.getByRole('dialog').waitFor()
    await hand.on(hand.page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }), 'Enter')
    await hand.keeps('withdrawing')
    await until('it is withdrawn', () => rows().every(([, row]) => !row.text.includes('Maus')))
    await robot?.say(id, { type: 'ask', id: 'proofquestion', text: 'Wer betreibt das auf Dauer?' })
    await until('another question has come', () => rows().some(([, row]) => row.text.includes('Dauer')))
    for (const [question] of rows())
      await stage.moderator.act({ type: 'item/do', id, action: { type: 'approve', id: question } })
    await hand.on(hand.page.getByRole('button', { name: /^Unterstützen/ }).first(), 'Enter')
    await until('it is supported', () => rows().some(([, row]) => row.likes > 0))
    await hand.keeps('supporting')
  }),
  phone('write, change and withdraw a card', async (hand, stage) => {
    const id = await addSample(stage, kinds.cafe)
    await openSample(stage, id)
    await stage.moderator.must({ type: 'item/do', id, action: { type: 'start' } })
    const cards = () =>
      stage.moderator.rows<{ cards: number }>(`${id}/count/`).reduce((sum, [, { cards: n }]) => sum + n, 0)
    await hand.press('Karte schreiben')
    await hand.page.getByRole('textbox', { name: 'Ihr Gedanke' }).waitFor()
    await hand.page.keyboard.type('Ein Rufbus, der ohne App kommt')
    await hand.press('Karte auf die Tafel legen')
    await until('the card lies on the board', () => cards() === 1)
    await hand.keeps('laying a card')
    await hand.press('Ändern')
    const text = hand.page.getByRole('dialog').getByRole('textbox').first()
    await hand.fill(text, 'Ein Rufbus auf Zuruf')
    await hand.press('Speichern')
    await hand.sees('Ein Rufbus auf Zuruf')
    await hand.keeps('changing a card')
    await hand.press('Zurückziehen')
    await hand.page.getByRole('dialog').waitFor()
    await hand.on(hand.page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }), 'Enter')
    await until('the card is gone', () => cards() === 0)
    await hand.keeps('withdrawing a card')
  }),
  phone('menu, language, colours, legal pages', async (hand) => {
    await hand.press('Programm und Einstellungen')
    await hand.page.getByRole('dialog').waitFor()
    await hand.keeps('opening the menu')
    await hand.page.keyboard.press('Escape')
    await hand.keeps('closing the menu')
    hold(
      await hand.button('Programm und Einstellungen').evaluate((one) => one === document.activeElement),
      'the menu does not give the focus back',
    )
    await hand.press('Barrierefreiheit', 'link')
    await hand.page.getByRole('heading', { level: 1, name: 'Barrierefreiheit' }).waitFor()
    await hand.keeps('coming to another page')
  }),
]
