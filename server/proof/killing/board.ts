import type { Json } from '#shared/protocol/rows.ts'
import { freshId, type Robot, wordsOf } from '../../cli/robot.ts'
import { checkDeeds, checkRun, type Look } from '../forensics.ts'
import { type Deed, followDeeds } from '../history.ts'
import { hold, pause } from '../part.ts'
import { COMMIT, type Scene, working } from './scene.ts'

const tables = ['Alltag', 'Verwaltung', 'Netze', 'Wirtschaft'].map((theme) => ({
  id: freshId(),
  theme: wordsOf(theme),
  place: wordsOf(''),
  host: wordsOf(''),
  headings: [wordsOf('Bildung'), wordsOf('Mobilität')],
}))
const config = {
  tables,
  ...{ groups: 4, rounds: 12, minutes: 200, walk: 0, dealing: 'tool' },
  columns: [wordsOf('Visionen'), wordsOf('Methoden')],
}

type Said = { type: string; id?: string; text?: string | null }
/** The server adds table, round and number; what the person wrote is the text. */
const stored = (answer: Json) => {
  const { type, id, text } = answer as Said
  return type === 'card' ? { slot: `card/${id}`, value: text ?? null } : { slot: 'seat', value: 'seat' }
}
const asWritten = (look: Look): Look => {
  const cells = look.facts.cells.map((cell) => {
    const value = cell.slot === 'seat' ? 'seat' : ((cell.value as { text?: Json } | null)?.text ?? null)
    return { ...cell, value }
  })
  return { ...look, facts: { ...look.facts, cells } }
}

/** A phone that writes cards, and now and then another wording for one of its own. */
function writer(phone: Robot, cafe: string, dice: () => number): () => Promise<void> {
  const own: string[] = []
  return async () => {
    await pause(30 + dice() * 120)
    const again = own.length > 0 && dice() < 0.3 ? own[Math.floor(dice() * own.length)] : undefined
    const id = again ?? freshId()
    const text = `Idee ${Math.floor(dice() * 1e9).toString(36)}`
    const reply = await phone.say(cafe, { type: 'card', id, heading: null, column: dice() < 0.5 ? 0 : 1, text })
    const known = ['cafe.roundOver', 'cafe.corrected', 'cafe.enough', 'cafe.pausing', 'line']
    hold(reply.ok || known.includes(reply.code), `a card was refused: ${JSON.stringify(reply)}`)
    if (reply.ok && !again) own.push(id)
  }
}

/** A café: cards are written and changed, merged, moved and corrected while the groups walk from table to table. */
export const board: Scene = {
  name: 'café',
  places: COMMIT,
  async open(stage, { dice }) {
    const cafe = await stage.add({ id: freshId(), kind: 'cafe', config })
    const deeds: Deed[] = []
    const desk = stage.moderator
    followDeeds(deeds, desk, () => stage.clock())
    const phones = await stage.people(12)
    await stage.openItem(cafe)
    const act = (action: object) => desk.act({ type: 'item/do', id: cafe, action })
    await act({ type: 'start' })
    for (const phone of phones) await phone.say(cafe, { type: 'join' })
    let round = 1
    const moderate = async () => {
      await pause(20 + dice() * 80)
      const ids = desk.rows<{ table?: string }>(`${cafe}/card/`)
      const [first, card] = ids[Math.floor(dice() * ids.length)] ?? []
      const second = ids.find(([id, one]) => id !== first && one.table === card?.table)?.[0]
      const chance = dice()
      if (chance < 0.15) await act({ type: 'next', round: round + 1 }).then((reply) => void (reply.ok && (round += 1)))
      else if (!first) return
      else if (chance < 0.45 && second) {
        const words = { text: wordsOf(`Zusammen ${first}`), heading: null, column: 0 }
        await act({ type: 'merge', id: freshId(), cards: [first, second], ...words })
      } else if (chance < 0.7) await act({ type: 'move', cards: [first], column: 1 })
      else await act({ type: 'correct', card: first, text: wordsOf(`Besser ${freshId()}`) })
    }
    const finish = working(stage, [moderate, ...phones.map((phone) => writer(phone, cafe, dice))])
    const asked = { id: cafe, run: 1, secret: false, stored }
    return {
      deeds,
      check: (look) => [...checkRun(asWritten(look), stage.history, asked), ...checkDeeds(look, deeds)],
      finish,
    }
  },
}
