import { freshId, wordsOf } from '../robot.ts'
import { type Cast, close, everybody, itemOf, itemsOf, open } from './cast.ts'

const pick = <T>(cast: Cast, list: readonly T[]): T => list[Math.floor(cast.dice() * list.length)] as T

/** Puts the content of the day into the items of the template. */
export async function fillProgramme(cast: Cast): Promise<void> {
  const { moderator, content } = cast
  const edit = (id: string, title: string, config: object, minutes: number) =>
    moderator.must({ type: 'item/edit', id, title: wordsOf(title), minutes, notes: wordsOf(''), config })
  const list = { perPerson: 3, moderated: true, names: 'no' }
  for (const [at, [id]] of itemsOf(cast, 'talk').entries()) {
    const talk = content.talks[at]
    if (!talk) continue
    const { title, speaker, minutes } = talk
    await edit(id, title, { speaker: wordsOf(speaker), minutes, questions: true, ...list }, minutes + 2)
  }
  await edit(
    itemOf(cast, 'questions'),
    content.panel.title,
    { speakers: content.panel.speakers.map(wordsOf), ...list },
    30,
  )
  await edit(itemOf(cast, 'words'), content.words.question, { max: 3, moderated: true }, 5)
  const options = content.poll.options.map(wordsOf)
  await edit(itemOf(cast, 'poll'), content.poll.title, { type: 'pick', options, min: 1, max: 1, live: false }, 5)
  const { columns, tables, title } = content.cafe
  await edit(
    itemOf(cast, 'cafe'),
    title,
    {
      tables: tables.map(({ theme, place, host }, at) => ({
        ...{ id: `cafetable${at + 1}`, theme: wordsOf(theme), place: wordsOf(place), host: wordsOf(host) },
        headings: [],
      })),
      ...{ groups: 4, rounds: 4, minutes: 20, walk: 2, columns: columns.map(wordsOf), dealing: 'tool' },
    },
    95,
  )
  const [outlook] = itemsOf(cast, 'info').toReversed()
  if (outlook) {
    const { title, text } = content.outlook
    await edit(outlook[0], title, { text: wordsOf(text.join('\n')), style: 'slide', minutes: 0 }, 10)
  }
  const { scales, texts } = content.feedback
  await edit(
    itemOf(cast, 'feedback'),
    'Wie war der Tag für Sie?',
    {
      questions: [
        ...scales.map(({ text, low, high }) => ({
          ...{ id: freshId(), type: 'scale', words: wordsOf(text), from: 1, to: 5 },
          ...{ low: wordsOf(low), high: wordsOf(high) },
        })),
        ...texts.map((text) => ({ id: freshId(), type: 'text', words: wordsOf(text), max: 300 })),
      ],
    },
    5,
  )
}

/** The word cloud at the beginning. */
export async function collectWords(cast: Cast): Promise<void> {
  const id = itemOf(cast, 'words')
  await open(cast, id)
  await everybody(cast.phones, async (phone) => {
    const words = [...new Set([pick(cast, cast.content.words.answers), pick(cast, cast.content.words.answers)])]
    await cast.ledger.say(phone, id, '', { type: 'words', words })
  })
  await cast.moderator.must({ type: 'item/do', id, action: { type: 'approveAll' } })
  await close(cast, id)
}

/** Seven speakers, eight minutes each: questions, likes, a merge, oral questions, answers, a key message. */
export async function listenToTalks(cast: Cast): Promise<void> {
  for (const [at, [id]] of itemsOf(cast, 'talk').entries()) {
    const talk = cast.content.talks[at]
    if (!talk) continue
    const act = (action: object) => cast.moderator.must({ type: 'item/do', id, action })
    const note = (action: object) => cast.minutes.must({ type: 'item/do', id, action })
    await open(cast, id)
    await act({ type: 'clock', do: 'start' })
    const ids: string[] = []
    for (const question of talk.questions) {
      const questionId = freshId()
      ids.push(questionId)
      const asker = question.oral ? cast.minutes : pick(cast, cast.phones)
      const slot = `${question.oral ? 'o' : 'q'}/${questionId}`
      await cast.ledger.say(asker, id, slot, { type: 'ask', id: questionId, text: question.text }, question.text)
      if (!question.oral) await act({ type: 'approve', id: questionId })
    }
    const written = ids.filter((_, n) => !talk.questions[n]?.oral)
    await cast.phones[0]?.until(() => cast.phones.every((phone) => written.every((one) => phone.row(`${id}/q/${one}`))))
    await everybody(cast.phones, async (phone) => {
      for (const one of new Set([pick(cast, written), pick(cast, written)]))
        await cast.ledger.say(phone, id, `like/${one}`, { type: 'like', id: one, on: true })
    })
    for (const [n, { mergeInto }] of talk.questions.entries())
      if (mergeInto !== undefined) await act({ type: 'merge', from: ids[n], into: ids[mergeInto] })
    for (const [n, { answer, mergeInto }] of talk.questions.entries()) {
      if (mergeInto !== undefined) continue
      await act({ type: 'live', id: ids[n] })
      await note({ type: 'reply', id: ids[n], speaker: 0, words: wordsOf(answer) })
      await note({ type: 'answered', id: ids[n], done: true })
    }
    await act({ type: 'clock', do: 'stop' })
    await note({ type: 'keyMessage', words: wordsOf(talk.keyMessage) })
    await close(cast, id, false)
    cast.tell(`talk ${at + 1}: ${talk.questions.length} questions`)
  }
}

/** One question, every speaker's answer. */
export async function holdPanel(cast: Cast): Promise<void> {
  const id = itemOf(cast, 'questions')
  await open(cast, id)
  const ids: string[] = []
  for (const { text } of cast.content.panel.questions) {
    const questionId = freshId()
    ids.push(questionId)
    const slot = `q/${questionId}`
    await cast.ledger.say(pick(cast, cast.phones), id, slot, { type: 'ask', id: questionId, text }, text)
    await cast.moderator.must({ type: 'item/do', id, action: { type: 'approve', id: questionId } })
  }
  await everybody(cast.phones, (phone) => {
    const one = pick(cast, ids)
    return cast.ledger.say(phone, id, `like/${one}`, { type: 'like', id: one, on: true })
  })
  for (const [n, { answers }] of cast.content.panel.questions.entries()) {
    await cast.moderator.must({ type: 'item/do', id, action: { type: 'live', id: ids[n] } })
    for (const { speaker, text } of answers)
      await cast.minutes.must({
        type: 'item/do',
        id,
        action: { type: 'reply', id: ids[n], speaker, words: wordsOf(text) },
      })
    await cast.minutes.must({ type: 'item/do', id, action: { type: 'answered', id: ids[n], done: true } })
  }
  await close(cast, id, false)
}

/** A poll whose options were shuffled by nobody's preference: everybody picks one. */
export async function poll(cast: Cast): Promise<void> {
  const id = itemOf(cast, 'poll')
  await open(cast, id)
  const ask = cast.moderator.row<{ options: { id: string }[] }>(`${id}/ask`)
  const options = ask?.options ?? []
  await everybody(cast.phones, (phone) =>
    cast.ledger.say(phone, id, '', {
      type: 'pick',
      picks: [options[Math.floor(cast.dice() ** 1.6 * options.length)]?.id],
    }),
  )
  await cast.moderator.must({ type: 'item/close', id })
  await cast.moderator.must({ type: 'item/do', id, action: { type: 'hands', counts: { [options[0]?.id ?? '']: 3 } } })
  await cast.moderator.must({ type: 'item/reveal', id, projector: true, phones: true })
}
