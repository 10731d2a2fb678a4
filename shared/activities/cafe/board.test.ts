import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded, shuffled } from '../../base/chance.ts'
import { sayIn } from '../../words/words.ts'
import type { CafeAction } from './actions.ts'
import { cafe } from './cafe.ts'
import { sourcesOf } from './count.ts'
import { card, codeOf, hostOf, MINUTE, play, played, rotate, running, W } from './playing.ts'
import { onBoard } from './types.ts'

const say = sayIn('de')

describe('steps', () => {
  test('walking first, then the round; two presses are one step', () => {
    const game = play()
    game.act({ type: 'start' })
    const { startsAt, endsAt } = game.cafe.state
    expect([startsAt, endsAt]).toEqual([game.at + 2 * MINUTE, game.at + 22 * MINUTE])
    game.at += 10
    expect(codeOf(game.act({ type: 'start' }))).toBe('ok')
    expect(codeOf(game.act({ type: 'next', round: 1 }))).toBe('ok')
    expect(game.cafe.state).toMatchObject({ round: 1, startsAt, endsAt })
    game.act({ type: 'next', round: 2 })
    const second = game.cafe.state
    game.at += 10
    expect(codeOf(game.act({ type: 'next', round: 2 }))).toBe('ok')
    expect(game.cafe.state).toEqual(second)
    expect(game.act({ type: 'next', round: 4 })).toMatchObject({ code: 'cafe.already', with: { round: 2 } })
    expect(codeOf(game.act({ type: 'next', round: 5 }))).toBe('cafe.noRound')
  })

  test('two minutes more, counted from now when time is already up; a warning starts again', () => {
    const game = play()
    expect(codeOf(game.act({ type: 'more' }))).toBe('cafe.notStarted')
    game.act({ type: 'start' })
    game.act({ type: 'warn' })
    game.at += 30 * MINUTE
    game.act({ type: 'more' })
    expect(game.cafe.state).toMatchObject({ endsAt: game.at + 2 * MINUTE, warned: false })
  })

  test('going back parks later cards and deletes none', () => {
    const game = running()
    game.say(1, card('firstround'))
    rotate(game)
    game.say(1, card('secondround'))
    game.act({ type: 'back', round: 1 })
    expect(game.result().cards.map(({ id, parked }) => [id, parked])).toEqual([
      ['firstround', false],
      ['secondround', true],
    ])
    expect(Object.keys(cafe.view(game.cafe, game.result(), 'participant'))).not.toContain('card/secondround')
    expect(cafe.view(game.cafe, game.result(), 'host')['card/secondround']).toMatchObject({ parked: true })
    game.say(1, card('fromthefuture', 'x', { round: 2 }))
    expect(game.result().cards.find(({ id }) => id === 'fromthefuture')?.parked).toBe(true)
    rotate(game)
    expect(game.result().cards.every(({ parked }) => !parked)).toBe(true)
  })

  test('after the end no more rounds, but back into one', () => {
    const game = running()
    game.act({ type: 'finish' })
    expect(codeOf(game.act({ type: 'next', round: 2 }))).toBe('cafe.finished')
    expect(codeOf(game.act({ type: 'back', round: 1 }))).toBe('ok')
    expect(game.cafe.state.finished).toBe(false)
  })

  test('steps are the moderator’s, boards also the host’s, and only at the own table', () => {
    expect(cafe.mayAct('host', { type: 'next', round: 2 })).toBe(false)
    expect(cafe.mayAct('participant', { type: 'unmerge', id: 'samplemerge1' })).toBe(false)
    const game = running()
    game.say(1, card('cardofalpha'))
    const core = { type: 'core', table: 'cafetable1', text: W('coreword01') } as const
    expect(codeOf(game.act(core, hostOf(2)))).toBe('cafe.otherTable')
    expect(codeOf(game.act({ type: 'hide', card: 'cardofalpha', hidden: true }, hostOf(2)))).toBe('cafe.otherTable')
    expect(codeOf(game.act(core, hostOf(1)))).toBe('ok')
    expect(codeOf(game.act(core))).toBe('ok')
  })

  test('[SPEC D14] a host whose link names no table hosts them all, and runs no round', () => {
    const game = running()
    game.say(1, card('cardofalpha'))
    const all = { role: 'host', scope: null } as const
    for (const n of [1, 2, 3, 4]) {
      const core = { type: 'core', table: `cafetable${n}`, text: W(`coreword0${n}`) } as const
      expect(codeOf(game.act(core, all))).toBe('ok')
    }
    expect(codeOf(game.act({ type: 'hide', card: 'cardofalpha', hidden: true }, all))).toBe('ok')
    expect(codeOf(game.act({ type: 'core', table: 'cafetable9', text: W('coreword09') }, all))).toBe('cafe.otherTable')
    expect(cafe.mayAct('host', { type: 'finish' })).toBe(false)
  })

  test('no host reaches another table’s headings or cards, also not by naming the own table', () => {
    const game = running()
    game.say(1, card('cardofalpha'))
    game.say(2, card('cardofbeta'))
    const theirs = game.result().headings.find(({ table }) => table === 'cafetable2')?.id ?? ''
    const at = hostOf(1)
    const head = (id: string) => ({ table: 'cafetable1', id, text: W(`${id}w`) })
    const other = 'cafe.otherTable'
    expect(codeOf(game.act({ type: 'dropHeading', table: 'cafetable1', id: theirs }, at))).toBe(other)
    expect(codeOf(game.act({ type: 'dropHeading', table: 'cafetable1', id: theirs }))).toBe(other)
    expect(codeOf(game.act({ type: 'heading', ...head(theirs) }, at))).toBe(other)
    expect(codeOf(game.act({ type: 'move', cards: ['cardofalpha'], heading: theirs }, at))).toBe(other)
    expect(codeOf(game.act({ type: 'move', cards: ['cardofbeta'], column: 1 }, at))).toBe(other)
    expect(codeOf(game.act({ type: 'hide', card: 'cardofbeta', hidden: true }, at))).toBe(other)
    expect(codeOf(game.act({ type: 'correct', card: 'cardofbeta', text: W('wordbeta1') }, at))).toBe(other)
    // Taken away by its own host, it still does not become anybody else's.
    expect(codeOf(game.act({ type: 'dropHeading', table: 'cafetable2', id: theirs }, hostOf(2)))).toBe('ok')
    expect(codeOf(game.act({ type: 'heading', ...head(theirs) }, at))).toBe(other)
    const demand = { type: 'demand', table: 'cafetable1', id: 'demandalpha' } as const
    const texts = { title: W('demandtitle'), text: W('demandtext', '') }
    expect(codeOf(game.act({ ...demand, ...texts, cards: ['cardofalpha'] }, at))).toBe('ok')
    expect(codeOf(game.act({ ...demand, ...texts, cards: ['cardisgone', 'cardofbeta'] }, at))).toBe(other)
    expect(codeOf(game.act({ ...demand, ...texts, cards: ['cardisgone', 'cardofalpha'] }, at))).toBe('ok')
  })
})

describe('merging', () => {
  const merge = (id: string, cards: string[]) =>
    ({
      type: 'merge',
      id,
      cards,
      heading: 'cafehead10',
      column: 1,
      text: W(`${id}w`, `aus ${cards.join('+')}`),
    }) as const

  test('a merged card carries rounds, sources and reactions; taking it apart restores the same board', () => {
    const game = running()
    game.say(1, card('cardone1'))
    game.say(5, card('cardtwo2'))
    rotate(game)
    game.say(4, card('cardthree'))
    game.say(4, { type: 'react', card: 'cardone1', react: 'supports' })
    game.say(4, { type: 'react', card: 'cardtwo2', react: 'supports' })
    const before = game.result()
    expect(codeOf(game.act(merge('mergeone', ['cardone1', 'cardtwo2']), hostOf(1)))).toBe('ok')
    expect(codeOf(game.act(merge('mergetwo', ['mergeone', 'cardthree']), hostOf(1)))).toBe('ok')
    const result = game.result()
    const merged = result.cards.find(({ id }) => id === 'mergetwo')
    expect(merged).toMatchObject({ table: 'cafetable1', rounds: [1, 2], round: 2, reactions: { supports: 1 } })
    expect(sourcesOf(result, 'mergetwo').map(({ id }) => id)).toEqual(['cardone1', 'cardtwo2', 'cardthree'])
    expect(result.cards.filter(onBoard).map(({ id }) => id)).toEqual(['mergetwo'])
    expect(codeOf(game.act({ type: 'unmerge', id: 'mergeone' }, hostOf(1)))).toBe('cafe.cardGone')
    expect(codeOf(game.act(merge('mergethree', ['cardone1', 'cardthree']), hostOf(1)))).toBe('cafe.cardGone')
    game.act({ type: 'unmerge', id: 'mergetwo' }, hostOf(1))
    game.act({ type: 'unmerge', id: 'mergeone' }, hostOf(1))
    expect(game.result()).toEqual(before)
  })

  test('only two or more cards of one table', () => {
    const game = running()
    game.say(1, card('cardone1'))
    game.say(2, card('cardtwo2'))
    expect(codeOf(game.act(merge('mergeone', ['cardone1', 'cardtwo2'])))).toBe('cafe.otherTable')
    expect(codeOf(game.act(merge('mergeone', ['cardone1', 'cardone1'])))).toBe('cafe.twoCards')
    expect(codeOf(game.act(merge('mergeone', ['cardone1', 'nosuchcard'])))).toBe('cafe.cardGone')
  })

  test('demands keep table, rounds and what was really written; what is hidden stays hidden', () => {
    const game = played()
    const [demand] = cafe.demands?.(game.cafe, game.result()) ?? []
    expect(demand).toMatchObject({ id: 'sampledemand', title: 'Ein Technik-Lotse in jeder Gemeinde' })
    expect(demand?.from).toEqual({
      table: 'Digitalisierung im Alltag',
      cards: ['samplecard02', 'samplecard03', 'samplecard01'],
      rounds: [1],
      texts: [
        'Kinder unterrichten Senioren',
        'Schülerinnen und Schüler zeigen Älteren das Tablet',
        'Lernportale für alle Generationen, einfach zugänglich',
      ],
    })
    game.act({ type: 'hide', card: 'samplecard01', hidden: true }, hostOf(1))
    expect(cafe.demands?.(game.cafe, game.result())[0]?.from.cards).toEqual(['samplecard02', 'samplecard03'])
  })

  test('a corrected wording stands, the written one is kept, and the guest cannot overwrite it', () => {
    const game = running()
    game.say(1, card('cardone1', 'Tipfehler'))
    game.act({ type: 'correct', card: 'cardone1', text: W('coreword01', 'Tippfehler') }, hostOf(1))
    expect(game.result().cards[0]).toMatchObject({ text: 'Tippfehler', original: 'Tipfehler' })
    expect(codeOf(game.say(1, card('cardone1', 'neu')))).toBe('cafe.corrected')
    expect(codeOf(game.say(1, card('cardone1', '', { text: null })))).toBe('ok')
  })

  test('moving changes what it names; a dropped heading leaves its cards below none', () => {
    const game = running()
    game.say(1, card('cardone1', 'x', { heading: 'cafehead10' }))
    game.act({ type: 'move', cards: ['cardone1'], column: 1 }, hostOf(1))
    game.act({ type: 'move', cards: ['cardone1'], heading: 'cafehead11' }, hostOf(1))
    expect(game.result().cards[0]).toMatchObject({ heading: 'cafehead11', column: 1 })
    game.act({ type: 'dropHeading', table: 'cafetable1', id: 'cafehead11' }, hostOf(1))
    expect(game.result().cards[0]?.heading).toBe(null)
    game.act({ type: 'heading', table: 'cafetable1', id: 'cafehead11', text: W('headword1', 'Wieder da') }, hostOf(1))
    expect(game.result().headings.map(({ text }) => text)).toContain('Wieder da')
    expect(game.result().cards[0]?.heading).toBe('cafehead11')
  })

  test('a handover is for those who come next: also when it is written while they walk', () => {
    const game = running()
    const handover = { type: 'handover', table: 'cafetable1', points: [W('pointone1', 'Erstens')] } satisfies CafeAction
    game.act(handover, hostOf(1))
    game.act({ type: 'next', round: 2 })
    game.act({ ...handover, points: [W('pointtwo2', 'Zweitens')] }, hostOf(1))
    expect(game.cafe.state.handovers['cafetable1']).toEqual({ '1': [W('pointtwo2', 'Zweitens')] })
    expect(cafe.view(game.cafe, null, 'participant')['handover/cafetable1/1']).toBeUndefined()
    expect(cafe.view(game.cafe, game.result(), 'participant')['handover/cafetable1/1']).toEqual({
      points: ['Zweitens'],
    })
  })
})

describe('result', () => {
  test('counting ignores the order of cells and survives none, and ids that look like words of the language', () => {
    const game = played()
    const cells = game.cells()
    const expected = cafe.count(game.cafe, cells)
    const seed = Date.now() % 2 ** 31
    console.info(`cafe count seed ${seed}`)
    fc.assert(
      fc.property(fc.integer(), (n) => {
        expect(cafe.count(game.cafe, shuffled(cells, seeded(n)))).toEqual(expected)
      }),
      { seed },
    )
    expect(cafe.count(game.cafe, []).cards.map(({ id }) => id)).toEqual(['samplemerge1'])
    const odd = running()
    expect(codeOf(odd.say(1, card('constructor')))).toBe('malformed')
    const value = { table: 'cafetable1', round: 1, group: 0, heading: null, column: 0, text: 'x', no: 1, late: false }
    const stored = cafe.count(odd.cafe, [{ slot: 'card/constructor', voter: 1, value }])
    expect(stored.cards[0]).toMatchObject({ hidden: false, original: null, column: 0 })
  })

  test('notes stand under their card in the record; a hidden one only with those who work there', () => {
    const game = running()
    game.say(1, card('cardone1', 'Karte eins'))
    game.say(5, card('cardtwo2', 'Karte zwei'))
    rotate(game)
    game.say(4, { type: 'react', card: 'cardone1', react: 'adds', text: 'auch abends' })
    game.say(8, { type: 'react', card: 'cardone1', react: 'objects', text: 'Unsinn' })
    const record = () => JSON.stringify(cafe.record?.(game.cafe, game.result(), say))
    const notesOf = (id = 'cardone1') => game.result().cards.find((one) => one.id === id)?.notes ?? []
    expect(record()).toContain(JSON.stringify('\nergänzt: auch abends\nwiderspricht: Unsinn').slice(1, -1))
    const note = notesOf().find(({ text }) => text === 'Unsinn')?.key ?? ''
    expect(note).not.toContain('nsinn')
    const hide = { type: 'hideNote', card: 'cardone1', note, hidden: true } as const
    expect(codeOf(game.act(hide, hostOf(2)))).toBe('cafe.otherTable')
    game.say(2, card('cardofbeta'))
    expect(codeOf(game.act({ ...hide, card: 'cardofbeta' }, hostOf(2)))).toBe('cafe.otherTable')
    expect(codeOf(game.act(hide, hostOf(1)))).toBe('ok')
    expect(record()).not.toContain('Unsinn')
    const seen = (audience: 'participant' | 'host') => JSON.stringify(cafe.view(game.cafe, game.result(), audience))
    expect(seen('participant')).toContain('auch abends')
    expect(seen('participant')).not.toContain('Unsinn')
    expect(seen('host')).toContain('Unsinn')
    const merge = {
      type: 'merge',
      id: 'mergeone',
      cards: ['cardone1', 'cardtwo2'],
      heading: null,
      column: 0,
    } satisfies Partial<CafeAction>
    game.act({ ...merge, text: W('mergewords') }, hostOf(1))
    expect(notesOf('mergeone').map(({ text, hidden }) => [text, hidden])).toEqual([
      ['auch abends', false],
      ['Unsinn', true],
    ])
    game.act({ ...hide, card: 'mergeone', hidden: false }, hostOf(1))
    expect(record()).toContain('Unsinn')
  })

  test('the record holds every visible card exactly once, also of a table that is gone', () => {
    const game = played()
    game.act({ type: 'hide', card: 'samplecard06', hidden: true })
    const check = () => {
      const result = game.result()
      const cells = (cafe.record?.(game.cafe, result, say) ?? []).flatMap((block) =>
        block.type === 'table' ? block.rows.flat() : [],
      )
      for (const one of result.cards) {
        const times = cells.filter((cell) => cell === one.text || cell.startsWith(`${one.text} (`)).length
        expect(times, one.text).toBe(onBoard(one) ? 1 : 0)
      }
    }
    check()
    const { config } = game.cafe
    game.cafe = { ...game.cafe, config: { ...config, tables: config.tables.slice(1), groups: 3 } }
    check()
  })

  test('figures survive an empty café and show tables by rounds', () => {
    const game = play()
    expect(cafe.figures(game.cafe, game.result(), say).map(({ type }) => type)).toEqual(['bars', 'matrix'])
    const full = played()
    expect(full.result().grid).toEqual([
      [4, 1, 0, 0],
      [3, 1, 0, 0],
      [1, 0, 0, 0],
      [1, 1, 0, 0],
    ])
  })

  test('no view names a voter; guests see no hidden, merged or parked card, minutes see nothing', () => {
    const game = played()
    game.act({ type: 'hide', card: 'samplecard05', hidden: true })
    const rows = cafe.view(game.cafe, game.result(), 'participant')
    for (const key of ['card/samplecard02', 'card/samplecard05', 'core/cafetable1', 'demand/sampledemand', 'sizes'])
      expect(rows[key], key).toBeUndefined()
    expect(rows['card/samplemerge1']).toMatchObject({ merged: 2 })
    expect(cafe.view(game.cafe, game.result(), 'minutes')).toEqual({})
    expect(cafe.view(game.cafe, game.result(), 'host')['card/samplecard05']).toMatchObject({ hidden: true })
    game.act({ type: 'finish' })
    expect(cafe.view(game.cafe, game.result(), 'participant')['core/cafetable1']).toBeDefined()
    for (const audience of ['participant', 'projector', 'moderator', 'host'] as const)
      expect(JSON.stringify(cafe.view(game.cafe, game.result(), audience))).not.toContain('voter')
  })

  test('mine: the seat, own cards, own marks', () => {
    const game = played()
    expect(cafe.mine?.(game.cafe, game.mine(8))).toEqual({
      seat: { group: 3 },
      own: {
        cards: {},
        headings: {},
        reacts: {
          samplecard01: { react: 'adds', text: 'auch in einfacher Sprache' },
          samplecard04: { react: 'objects', text: '' },
        },
      },
    })
  })
})
