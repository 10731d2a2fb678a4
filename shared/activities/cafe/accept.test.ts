import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cafe } from './cafe.ts'
import { card, codeOf, config, hostOf, MINUTE, play, rotate, running, sized } from './playing.ts'

const cardsOf = (game: ReturnType<typeof play>) => game.result().cards

describe('seats', () => {
  test('late-comers go to the smallest group; sizes stay within one of each other', () => {
    const seed = Date.now() % 2 ** 31
    console.info(`cafe seats seed ${seed}`)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }),
        (g, people) => {
          const game = play(sized(4, g, 4))
          for (const voter of people) game.say(voter, { type: 'join' })
          const { sizes } = game.result()
          expect(sizes.length).toBe(g)
          expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(new Set(people).size)
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        },
      ),
      { seed },
    )
  })

  test('asking again keeps the seat', () => {
    const game = running()
    const before = game.mine(3).get('seat')
    game.say(9, { type: 'join' })
    game.say(3, { type: 'join' })
    expect(game.mine(3).get('seat')).toEqual(before)
  })

  test('with letters on badges the phone says the letter, and may correct it', () => {
    const game = play(config({ dealing: 'badge' }))
    expect(codeOf(game.say(1, { type: 'join' }))).toBe('cafe.noGroup')
    expect(codeOf(game.say(1, { type: 'join', group: 4 }))).toBe('cafe.noGroup')
    game.say(1, { type: 'join', group: 2 })
    game.say(1, { type: 'join', group: 3 })
    expect(game.result().sizes).toEqual([0, 0, 0, 1])
  })

  test('hosts take no seat, and neither do moderators, minutes or projectors', () => {
    expect(codeOf(running().say(9, { type: 'join' }, hostOf(1)))).toBe('notAllowed')
    for (const role of ['host', 'minutes', 'moderator', 'projector'] as const)
      expect(cafe.mayAnswer(role, { type: 'join' })).toBe(false)
    expect(cafe.mayAnswer('host', { type: 'react', card: 'samplecard01', react: 'adds' })).toBe(false)
    expect(cafe.mayAnswer('minutes', card('samplecard01'))).toBe(false)
    expect(cafe.mayAnswer('host', card('samplecard01'))).toBe(true)
  })
})

describe('cards', () => {
  test('a card carries table, round and group', () => {
    const game = running()
    game.say(2, card('cardofbeta', 'Text', { heading: 'cafehead20', column: 1 }))
    expect(cardsOf(game)[0]).toMatchObject({
      table: 'cafetable2',
      round: 1,
      group: 1,
      heading: 'cafehead20',
      column: 1,
    })
  })

  test('not before the start, not without a seat, not at another table, not in a round to come', () => {
    const game = play()
    game.say(1, { type: 'join' })
    expect(codeOf(game.say(1, card('cardofalpha')))).toBe('cafe.notStarted')
    game.act({ type: 'start' })
    expect(codeOf(game.say(9, card('cardofnobody')))).toBe('cafe.noSeat')
    expect(codeOf(game.say(1, card('cardofalpha', 'x', { table: 'cafetable2' })))).toBe('cafe.otherTable')
    expect(codeOf(game.say(1, card('cardofalpha', 'x', { round: 2 })))).toBe('cafe.noRound')
    expect(codeOf(game.say(1, card('cardofalpha', 'x', { table: 'cafetable1' })))).toBe('ok')
  })

  test('own cards may be edited and withdrawn, those of others never', () => {
    const game = running()
    game.say(1, card('cardofalpha', 'Erst'))
    expect(codeOf(game.say(5, card('cardofalpha', 'Fremd')))).toBe('cafe.notYours')
    expect(codeOf(game.say(5, card('cardofalpha', '', { text: null })))).toBe('cafe.notYours')
    game.say(1, card('cardofalpha', 'Dann', { column: 1 }))
    expect(cardsOf(game)).toMatchObject([{ text: 'Dann', column: 1, no: 1 }])
    game.say(1, card('cardofalpha', '', { text: null }))
    expect(cardsOf(game)).toEqual([])
    expect(codeOf(game.say(1, card('cardofalpha', '', { text: null })))).toBe('ok')
  })

  test('begun before the change: while walking on time, afterwards handed in late', () => {
    const game = running()
    game.act({ type: 'next', round: 2 })
    game.at += MINUTE
    game.say(1, card('whilewalking', 'a', { round: 1 }))
    game.say(1, card('alreadythere', 'b', { round: 2 }))
    game.at += 2 * MINUTE
    game.say(1, card('afterwalking', 'c', { round: 1 }))
    expect(cardsOf(game).map(({ id, table, round, late }) => [id, table, round, late])).toEqual([
      ['whilewalking', 'cafetable1', 1, false],
      ['alreadythere', 'cafetable2', 2, false],
      ['afterwalking', 'cafetable1', 1, true],
    ])
  })

  test('when the next round runs, earlier own cards stay as they are', () => {
    const game = running()
    game.say(1, card('cardofalpha', 'Erst'))
    rotate(game)
    expect(codeOf(game.say(1, card('cardofalpha', 'Zweit')))).toBe('cafe.roundOver')
    expect(codeOf(game.say(1, card('cardofalpha', '', { text: null })))).toBe('cafe.roundOver')
  })

  test('a phone that was offline during the change hands in what it wrote before', () => {
    const game = running()
    rotate(game)
    rotate(game)
    game.say(4, card('fromoffline', 'Aus der Tasche', { round: 1 }))
    expect(cardsOf(game)).toMatchObject([{ table: 'cafetable4', round: 1, late: true }])
  })

  test('a group that pauses writes nothing, but still hands in late', () => {
    const game = running(sized(2, 3, 3))
    expect(codeOf(game.say(3, card('pausingcard')))).toBe('cafe.pausing')
    rotate(game)
    expect(codeOf(game.say(1, card('pausingcard')))).toBe('cafe.pausing')
    expect(codeOf(game.say(1, card('pausingcard', 'x', { round: 1 })))).toBe('ok')
  })

  test('[SPEC D14] who hosts all tables says which one a card is for', () => {
    const game = play()
    const all = { role: 'host', scope: null } as const
    expect(codeOf(game.say(90, card('hostcard03'), all))).toBe('cafe.otherTable')
    expect(codeOf(game.say(90, card('hostcard03', 'x', { table: 'cafetable9' }), all))).toBe('cafe.otherTable')
    expect(codeOf(game.say(90, card('hostcard03', 'x', { table: 'cafetable2' }), all))).toBe('ok')
    expect(codeOf(game.say(90, { type: 'heading', id: 'hosthead01', table: 'cafetable4', text: 'Neu' }, all))).toBe(
      'ok',
    )
    expect(cardsOf(game)).toMatchObject([{ table: 'cafetable2', group: null }])
  })

  test('hosts write for their own table at any time, without a seat', () => {
    const game = play()
    expect(codeOf(game.say(90, card('hostcard01'), hostOf(3)))).toBe('ok')
    expect(codeOf(game.say(90, card('hostcard02', 'x', { table: 'cafetable1' }), hostOf(3)))).toBe('cafe.otherTable')
    game.act({ type: 'start' })
    game.act({ type: 'finish' })
    expect(codeOf(game.say(90, card('hostcard01', 'neu'), hostOf(3)))).toBe('ok')
    expect(cardsOf(game)).toMatchObject([{ table: 'cafetable3', group: null, text: 'neu', late: false }])
    expect(game.result().sizes).toEqual([0, 0, 0, 0])
  })

  test('too long, empty and too many are refused with the number', () => {
    const game = running()
    expect(game.say(1, card('cardofalpha', 'x'.repeat(281)))).toMatchObject({ code: 'tooLong', with: { max: 280 } })
    expect(codeOf(game.say(1, card('cardofalpha', '  ')))).toBe('empty')
    for (let n = 10; n < 90; n++) game.say(1, card(`cardnumber${n}`))
    expect(game.say(1, card('cardofalpha'))).toMatchObject({ code: 'cafe.enough', with: { max: 80 } })
  })
})

describe('headings and reactions', () => {
  test('guests add headings at the table where they sit', () => {
    const game = running()
    game.say(2, { type: 'heading', id: 'newheading', text: 'Beteiligung' })
    expect(game.result().headings.at(-1)).toMatchObject({ table: 'cafetable2', text: 'Beteiligung', by: 'guest' })
    expect(codeOf(game.say(6, { type: 'heading', id: 'newheading', text: 'Meins' }))).toBe('cafe.notYours')
    expect(codeOf(game.say(6, { type: 'heading', id: 'cafehead20', text: 'Meins' }))).toBe('cafe.notYours')
  })

  test('cards of earlier rounds at the own table can be marked, once per person', () => {
    const game = running()
    game.say(1, card('cardofalpha'))
    expect(codeOf(game.say(5, { type: 'react', card: 'cardofalpha', react: 'supports' }))).toBe('cafe.tooEarly')
    rotate(game)
    expect(codeOf(game.say(1, { type: 'react', card: 'cardofalpha', react: 'supports' }))).toBe('cafe.otherTable')
    expect(codeOf(game.say(4, { type: 'react', card: 'nosuchcard', react: 'supports' }))).toBe('cafe.cardGone')
    game.say(4, { type: 'react', card: 'cardofalpha', react: 'supports' })
    game.say(4, { type: 'react', card: 'cardofalpha', react: 'adds', text: 'auch sonntags' })
    game.say(8, { type: 'react', card: 'cardofalpha', react: 'objects' })
    expect(cardsOf(game)[0]).toMatchObject({
      reactions: { supports: 0, adds: 1, objects: 1 },
      notes: [{ react: 'adds', text: 'auch sonntags' }],
    })
    game.say(8, { type: 'react', card: 'cardofalpha', react: null })
    expect(cardsOf(game)[0]?.reactions.objects).toBe(0)
  })
})
