import { freshId, wordsOf } from '../../cli/robot.ts'
import { hold, pause, until } from '../part.ts'
import { pollShape, type Stage } from '../stage.ts'
import type { Curtain } from './watch.ts'

const ROOM = ['participant', 'projector']
/** Longer than the clock of a room that tells its screens. */
const TICK = 250

/** A short day in which everything that can be hidden is hidden at first, and every role watches. */
export async function playHidden(stage: Stage, curtain: Curtain): Promise<void> {
  const seat = (role: 'moderator' | 'projector' | 'minutes' | 'host', scope: string | null = null) =>
    stage.staff(role, scope, (robot) => curtain.watch(robot, role))
  const [, projector] = [await seat('moderator'), await seat('projector'), await seat('minutes')]
  await seat('host', 'table/cafetable1')
  // Whoever says something is told their own words again: what their phone hears is nobody else's.
  const [author] = await stage.people(1)
  const [listener] = await stage.people(1, {}, (robot) => curtain.watch(robot, 'participant'))
  hold(author && listener, 'two phones')
  const { moderator } = stage
  const word = (name: string, ...roles: string[]) => curtain.hide(`${name}-${freshId()}`, ...roles)

  const skipped = await stage.add(pollShape())
  const title = word('Titel', 'moderator')
  await moderator.must({ type: 'item/skip', id: skipped, skipped: true })
  const rename = { type: 'item/edit', id: skipped, title: wordsOf(title), minutes: 5, config: pollShape().config }
  await moderator.must({ ...rename, notes: wordsOf(word('Notiz', 'moderator')) })
  await pause(TICK)

  await playDesk(stage, curtain, word)
  const poll = pollShape('named')
  const figures = curtain.hide(`"${poll.id}/figures"`, 'none')
  const [name, option] = [word('Name', 'none'), word('Wahl', 'moderator')]
  const { config } = poll as { config: { options: { id: string; text: string }[] } }
  config.options[2] = { id: config.options[2]?.id ?? '', text: option }
  await stage.add(poll)
  await pause(TICK)
  curtain.lift(option, ...ROOM)
  await stage.openItem(poll.id)
  hold((await author.say(poll.id, { type: 'pick', picks: [poll.options[0]] }, { name })).ok, 'named answer')
  await pause(TICK)
  for (const one of [figures, name]) curtain.lift(one, 'moderator')
  await moderator.must({ type: 'item/close', id: poll.id })
  await pause(TICK)
  curtain.lift(figures, 'projector')
  await moderator.must({ type: 'item/reveal', id: poll.id, projector: true, phones: false, sure: true })
  await until('the projector shows it', () => projector.row(`${poll.id}/figures`))
  await pause(TICK)
  curtain.lift(figures, 'participant')
  await moderator.must({ type: 'item/reveal', id: poll.id, projector: true, phones: true, sure: true })
  await until('the phones show it', () => listener.row(`${poll.id}/figures`))

  /** Questions, words and comments that wait for a moderator, or are for nobody else at all. */
  async function playDesk(here: Stage, hidden: Curtain, secret: typeof word): Promise<void> {
    const say = async (id: string, answer: object) => {
      hold(author && (await author.say(id, answer)).ok, `said to ${id}`)
      await pause(TICK)
    }
    const release = async (id: string, action: object, text: string, ...roles: string[]) => {
      hidden.lift(text, ...roles)
      await here.moderator.must({ type: 'item/do', id, action })
      const there = () => JSON.stringify(listener?.mirror.rows).includes(text)
      await until('it is released', there)
    }
    const speakers = [wordsOf('Erste'), wordsOf('Zweite')]
    const panel = { speakers, perPerson: 3, moderated: true, names: 'no' }
    const questions = await here.add({ id: freshId(), kind: 'questions', config: panel })
    const question = secret('Frage', 'moderator', 'minutes')
    const ask = freshId()
    await here.openItem(questions)
    await say(questions, { type: 'ask', id: ask, text: question })
    await release(questions, { type: 'approve', id: ask }, question, ...ROOM)

    const cloud = await here.add({ id: freshId(), kind: 'words', config: { max: 3, moderated: true } })
    const said = secret('Wort', 'moderator')
    await here.openItem(cloud)
    await say(cloud, { type: 'words', words: [said] })
    await release(cloud, { type: 'approveAll' }, said, ...ROOM)

    const comments = { id: freshId(), type: 'text', words: wordsOf('Was fehlte?'), max: 200 }
    const config = { questions: [comments] }
    const feedback = await here.add({ id: freshId(), kind: 'feedback', config, secrecy: 'secret' })
    const comment = secret('Kommentar', 'none')
    await here.openItem(feedback)
    await say(feedback, { type: 'feedback', values: { [comments.id]: comment } })
    hidden.lift(comment, 'moderator')
    await here.moderator.must({ type: 'item/close', id: feedback })
    await here.moderator.must({ type: 'item/reveal', id: feedback, projector: true, phones: true, sure: true })
    await pause(TICK)
  }
}
