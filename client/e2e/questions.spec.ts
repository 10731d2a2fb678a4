import { wordsOf } from '../../server/cli/robot.ts'
import { BOARD, enterBy, expect, joinAs, test } from './hall.ts'

type Row = { text: string; likes: number; status?: string; replies: { by: string; text: string }[] }

test('a question is asked, merged, and answered by two speakers', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const panel = await room.add('questions', 'Gespräch im Saal', {
    ...{ speakers: ['Nordkreis', 'Südkreis'].map(wordsOf), perPerson: 3, moderated: true, names: 'no' },
  })
  await room.moderator.must({ type: 'item/go', id: panel })
  await room.moderator.must({ type: 'item/open', id: panel })
  const desk = await enterBy(browser, await room.link('moderator'))
  const minutes = await enterBy(browser, await room.link('minutes'))
  const board = await enterBy(browser, await room.link('projector'), BOARD)
  const phone = await joinAs(browser, hall, room)
  await phone.getByRole('button', { name: 'Frage stellen' }).click()
  await phone.getByRole('textbox').fill('Woher kommen die Fachkräfte?')
  await phone.getByRole('button', { name: /^(Frage )?(a|A)bsenden|^Senden/ }).click()

  const crowd = await room.robots(6)
  const twin = wordsOf('').id
  await crowd[0]?.say(panel, { type: 'ask', id: twin, text: 'Wie finden Sie Fachkräfte?' })
  await expect(desk.getByText('Woher kommen die Fachkräfte?').first()).toBeVisible()
  // Nobody sees what was not released.
  await expect(board.getByText('Fachkräfte', { exact: false })).toHaveCount(0)
  const asked = () => room.moderator.rows<Row>(`${panel}/q/`)
  const released = () => asked().filter(([, row]) => row.status === 'approved').length
  const releases = desk.getByRole('button', { name: /^Freigeben/ })
  for (let n = 1; n <= 2; n++) {
    await expect(releases).toHaveCount(3 - n)
    // After a card has left, the list rests for a moment: a press meant for it must not hit the next one.
    await desk.waitForTimeout(600)
    await releases.first().click()
    await room.moderator.until(() => released() === n)
  }
  const first = asked().find(([, row]) => row.text.startsWith('Woher'))?.[0] ?? ''
  // Two people like both questions: merged, each of them still counts once.
  for (const robot of crowd) await robot.until(() => robot.row(`${panel}/q/${first}`))
  for (const robot of crowd.slice(0, 4)) await robot.say(panel, { type: 'like', id: first, on: true })
  for (const robot of crowd.slice(2, 6)) await robot.say(panel, { type: 'like', id: twin, on: true })
  await room.moderator.must({ type: 'item/do', id: panel, action: { type: 'merge', from: twin, into: first } })
  await room.moderator.until(() => asked().find(([id]) => id === first)?.[1].likes === 6)
  await expect(board.getByText('Woher kommen die Fachkräfte?')).toBeVisible()
  await expect(board.getByText('Wie finden Sie Fachkräfte?')).toHaveCount(0)

  // The minutes: each speaker's answer in short.
  const answers = minutes.getByRole('region', { name: 'Antwort notieren' })
  for (const [speaker, text] of [
    ['Nordkreis', 'Wir bilden selbst aus.'],
    ['Südkreis', 'Befristung schreckt ab.'],
  ] as const) {
    await answers.getByLabel('Wer antwortet').selectOption({ label: speaker })
    await answers.getByRole('textbox').fill(text)
    await answers.getByRole('textbox').press('Enter')
    await room.moderator.until(() => asked().some(([, row]) => row.replies.some((reply) => reply.text === text)))
  }
  const replies = asked().find(([id]) => id === first)?.[1].replies
  expect(replies?.map(({ by, text }) => `${by}: ${text}`)).toEqual([
    'Nordkreis: Wir bilden selbst aus.',
    'Südkreis: Befristung schreckt ab.',
  ])
  const record = await hall.organiser.file(`/api/rooms/${room.id}/export/record.md?lang=de`)
  expect(record.body).toContain('Wir bilden selbst aus.')
  expect(record.body).toContain('Befristung schreckt ab.')
})
