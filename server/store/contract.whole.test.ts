import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Shelf, shelf, STORES } from '../bench/hall.ts'
import { type Batch, emptyBatch, type Facts, JournalConflict, type Store, type StoredCell } from './store.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const [A, B] = ['roomaaaaaaaaaaaa', 'roombbbbbbbbbbbb'] as const
const entry = (seq: number, action: unknown = { type: 'x' }, id = `entry${seq}`) => ({
  ...{ seq, id, at: 1_900_000_000_000 + seq, by: 'moderator:link', scope: null, action },
})
const cell = (tag: string, value: unknown, more: Partial<StoredCell> = {}): StoredCell => ({
  ...{ activity: 'poll0001', run: 1, tag, slot: '', n: 1, name: null, value },
  ...more,
})
const mark = (tag: string, run = 1) => ({ activity: 'poll0001', run, tag, request: `r-${tag}` })
const ballot = (id: string, value: unknown = ['a'], run = 1) => ({ activity: 'poll0001', run, id, value })
const batch = (parts: Partial<Batch>): Batch => ({ ...emptyBatch(), ...parts })
const seal = (...rename: [string, string | null, string][]) => ({ activity: 'poll0001', run: 1, rename })

/** Facts without order (and without the history, which the directory keeps). */
function sorted({ history: _history, ...facts }: Facts) {
  const by = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one, keys(one))).sort()
  const keys = (one: unknown) => Object.keys(one as object).sort()
  const { entries, texts, cells, marks, ballots } = facts
  const flat = (one: StoredCell) => ({ ...one, value: JSON.stringify(one.value) })
  return {
    ...{ entries, texts: by(texts), cells: by(cells.map(flat)), marks: by(marks) },
    ballots: by(ballots.map((one) => ({ ...one, value: JSON.stringify(one.value) }))),
  }
}
const read = async (store: Store, room: string = A) => sorted(await store.load(room))
const filled = batch({
  entries: [entry(1), entry(2, { type: 'y', words: { $text: 1, id: 'text0001' } })],
  texts: [{ id: 'text0001', text: 'Breitband' }],
  cells: [cell('tag1', ['a']), cell('tag2', ['b'], { n: 2 ** 53 - 1, name: 'Änne', slot: 'card/x' })],
  marks: [mark('m1'), mark('m2')],
  ballots: [ballot('b1'), ballot('b2', [])],
  crowd: [{ activity: 'poll0001', run: 1, seen: 104 }],
})

describe.each(STORES)('[SPEC S1] every store keeps the same promises: %s', (sort) => {
  let at: Shelf
  let store: Store
  beforeEach(() => {
    at = shelf(sort)
    store = at.store
  })
  afterEach(() => at.drop())

  it('[SPEC S1] knows nothing of a room in which nothing happened', async () => {
    const { entries, texts, cells, marks, ballots } = await store.load('nobodywashere00')
    expect([entries, texts, cells, marks, ballots]).toEqual([[], [], [], [], []])
  })

  it('[SPEC S1] gives back what was committed, to this room alone', async () => {
    await store.commit(A, filled)
    const facts = await store.load(A)
    expect(facts.entries).toEqual(filled.entries)
    expect(facts.texts).toEqual(filled.texts)
    expect(facts.cells).toEqual(expect.arrayContaining(filled.cells))
    expect(facts.marks).toHaveLength(2)
    expect([facts.ballots, facts.crowd]).toEqual([expect.arrayContaining(filled.ballots), filled.crowd])
    expect(await read(store, B)).toEqual(sorted({ ...emptyBatch(), history: '' }))
  })

  it('[SPEC S1] keeps no hand on what it was given or has given', async () => {
    const mine = structuredClone(filled)
    await store.commit(A, mine)
    const before = await read(store)
    Object.assign(mine.cells[0] ?? {}, { value: ['z'] })
    ;(await store.load(A)).cells.splice(0)
    expect(await read(store)).toEqual(before)
  })

  it('[SPEC S2] refuses a number that is taken or skipped, and leaves nothing of the batch', async () => {
    await store.commit(A, filled)
    const before = await read(store)
    const rest = { texts: [{ id: 'text0002', text: 'neu' }], cells: [cell('tag9', ['z'])], marks: [mark('m9')] }
    for (const entries of [[entry(2)], [entry(4)], [entry(3), entry(3)], [entry(3), entry(5)]]) {
      const fresh = entries.map((one, i) => ({ ...one, id: `fresh${i}` }))
      await expect(store.commit(A, batch({ ...rest, entries: fresh }))).rejects.toThrow(JournalConflict)
      expect(await read(store)).toEqual(before)
    }
    await store.commit(A, batch({ entries: [entry(3)], ...rest }))
    await store.commit(B, batch({ entries: [entry(1)] }))
    expect((await store.load(A)).entries).toHaveLength(3)
  })

  it.each([
    ['a request written already', { entries: [entry(3, { type: 'z' }, 'entry1')] }],
    ['a device marked already', { marks: [mark('m3'), mark('m1')] }],
    ['the same mark twice', { marks: [mark('m3'), mark('m3')] }],
    ['a ballot cast already', { ballots: [ballot('b3'), ballot('b1')] }],
  ])('[SPEC S2] is all or nothing: %s', async (_name, parts: Partial<Batch>) => {
    await store.commit(A, filled)
    const before = await read(store)
    const much = {
      texts: [{ id: 'text0002', text: 'neu' }],
      cells: [cell('tag1', ['changed'])],
      clear: 'entries' in parts,
    }
    await expect(store.commit(A, batch({ ...much, ...parts }))).rejects.toThrow()
    expect(await read(store)).toEqual(before)
  })

  it('[SPEC S5] forgets a text with the step that took it away, and no other version of it', async () => {
    await store.commit(A, filled)
    const texts = [
      { id: 'text0001.2', text: 'Glasfaser' },
      { id: 'text0002', text: 'im selben Schritt' },
    ]
    await store.commit(A, batch({ entries: [entry(3)], texts, forget: ['text0001', 'text0002'] }))
    expect((await store.load(A)).texts.filter(({ text }) => text !== '')).toEqual([texts[0]])
  })

  it('[SPEC A1] overwrites a cell, keeps the one of another slot, run or activity, and remembers a withdrawal', async () => {
    await store.commit(
      A,
      batch({ cells: [cell('t', ['a']), cell('t', ['s'], { slot: 'x' }), cell('t', ['r'], { run: 2 })] }),
    )
    await store.commit(A, batch({ cells: [cell('t', ['b'], { n: 7 }), cell('t', ['o'], { activity: 'poll0002' })] }))
    await store.commit(A, batch({ cells: [cell('t', null, { slot: 'x', n: 8 })] }))
    const { cells } = await store.load(A)
    expect(cells).toHaveLength(4)
    expect(cells).toContainEqual(cell('t', ['b'], { n: 7 }))
    expect(cells).toContainEqual(cell('t', null, { slot: 'x', n: 8 }))
  })

  it('[SPEC A1] takes the last of two values for one cell in one batch', async () => {
    await store.commit(A, batch({ cells: [cell('t', ['a']), cell('t', ['b'], { n: 2 })] }))
    expect((await store.load(A)).cells).toEqual([cell('t', ['b'], { n: 2 })])
  })

  it('[SPEC S6] seals whole people or single cells, forgets marks and device counters, and leaves other runs alone', async () => {
    const cells = [cell('p', ['1']), cell('p', ['2'], { slot: 'x' }), cell('q', ['3']), cell('p', ['4'], { run: 2 })]
    await store.commit(A, batch({ cells, marks: [mark('p'), mark('q'), mark('p', 2)], ballots: [ballot('b1')] }))
    await store.commit(A, batch({ seals: [seal(['p', '', '~1'], ['p', 'x', '~2'], ['q', null, '~3'])] }))
    const facts = await store.load(A)
    expect(facts.cells.map(({ tag, slot, value, n }) => [tag, slot, value, n]).sort()).toEqual([
      ['p', '', ['4'], 1],
      ['~1', '', ['1'], 0],
      ['~2', 'x', ['2'], 0],
      ['~3', '', ['3'], 0],
    ])
    expect(facts.marks).toEqual([mark('p', 2)])
    expect(facts.ballots).toHaveLength(1)
  })

  it('[SPEC S6] seals what came in the same batch, and keeps what one person said together', async () => {
    const cells = [cell('p', ['1']), cell('p', ['2'], { slot: 'x' })]
    await store.commit(A, batch({ cells, marks: [mark('p')], seals: [seal(['p', null, '~1'])] }))
    const facts = await store.load(A)
    expect(facts.cells.map(({ tag }) => tag)).toEqual(['~1', '~1'])
    expect(facts.marks).toEqual([])
  })

  it('[SPEC J6] clears all that people said and keeps the story, with what the same batch says afterwards', async () => {
    await store.commit(A, filled)
    await store.commit(B, filled)
    await store.commit(
      A,
      batch({ clear: true, entries: [entry(3)], cells: [cell('after', ['n'])], marks: [mark('m1')] }),
    )
    const facts = await store.load(A)
    expect(facts.entries).toHaveLength(3)
    expect(facts.texts).toEqual(filled.texts)
    expect(facts.cells).toEqual([cell('after', ['n'])])
    expect([facts.marks, facts.ballots]).toEqual([[mark('m1')], []])
    expect((await store.load(B)).cells).toHaveLength(2)
  })

  it('[SPEC S5] forgets a text and the answers in a slot, in every run, and nothing else', async () => {
    await store.commit(A, filled)
    await store.commit(A, batch({ cells: [cell('t', ['gone'], { slot: 'card/x', run: 2 })] }))
    await store.commit(A, batch({ texts: [{ id: 'text0002', text: 'bleibt' }] }))
    await store.forget(A, { texts: ['text0001'], cells: [{ activity: 'poll0001', slot: 'card/x' }] })
    const facts = await store.load(A)
    expect(facts.texts).toEqual([{ id: 'text0002', text: 'bleibt' }])
    expect(facts.cells).toEqual([cell('tag1', ['a'])])
    expect(facts.entries).toEqual(filled.entries)
    await store.forget(B, { texts: ['text0001'] })
  })

  it('[SPEC S5] replaces a text under its id', async () => {
    await store.commit(A, filled)
    await store.commit(A, batch({ texts: [{ id: 'text0001', text: '' }] }))
    expect((await store.load(A)).texts).toEqual([{ id: 'text0001', text: '' }])
  })

  it('[SPEC S5] destroys a room wholly, and no other', async () => {
    await store.commit(A, filled)
    await store.commit(B, filled)
    await store.destroy(A)
    expect(await read(store)).toEqual(sorted({ ...emptyBatch(), history: '' }))
    expect((await store.load(B)).entries).toEqual(filled.entries)
    await store.commit(A, filled)
  })

  it('[SPEC A8] does not care in which order answers of one moment come', async () => {
    const reversed = { ...filled, cells: filled.cells.toReversed(), ballots: filled.ballots.toReversed() }
    await store.commit(A, filled)
    await store.commit(B, { ...reversed, marks: filled.marks.toReversed() })
    expect(await read(store, B)).toEqual(await read(store, A))
  })
})

const tag = fc.constantFrom('t1', 't2', 't3', '~1', '~2')
const value = fc.oneof(fc.constant(null), fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }), fc.jsonValue())
const someCell = fc
  .record({ tag, run: fc.constantFrom(1, 2), slot: fc.constantFrom('', 'x', 'y'), n: fc.nat(), value })
  .map(({ tag: who, value: said, ...more }) => cell(who, said, more))
const step = fc.record({
  entries: fc.array(fc.integer({ min: -1, max: 1 }), { maxLength: 3 }),
  texts: fc.array(fc.record({ id: fc.constantFrom('text0001', 'text0002'), text: fc.string() }), { maxLength: 2 }),
  cells: fc.array(someCell, { maxLength: 5 }),
  marks: fc.array(tag, { maxLength: 2 }),
  ballots: fc.array(fc.constantFrom('b1', 'b2', 'b3', 'b4', 'b5', 'b6'), { maxLength: 2 }),
  seal: fc.option(fc.tuple(tag, fc.constantFrom(null, '', 'x'))),
  clear: fc.boolean(),
  forget: fc.option(fc.constantFrom('', 'x', 'text0001')),
})

describe('both stores agree', () => {
  it(`[SPEC S1] on every random story (SEED=${seed})`, async () => {
    const shelves = STORES.map(shelf)
    let stories = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const room = `story${String(stories++).padStart(11, '0')}`
        let fresh = 0
        for (const one of steps) {
          const last = ((await shelves[0]?.store.load(room))?.entries.length ?? 0) + 1
          const next = batch({
            ...{ texts: one.texts, cells: one.cells, clear: one.clear },
            // Mostly the right numbers; sometimes one that is taken or skipped.
            entries: one.entries.map((odd, i) => ({ ...entry(last + i + (i === 0 ? odd : 0)), id: `e${fresh++}` })),
            marks: one.marks.map((who) => mark(who)),
            ballots: one.ballots.map((name) => ballot(name)),
            seals: one.seal ? [seal([one.seal[0], one.seal[1], `~fresh${fresh++}`])] : [],
          })
          const done = await Promise.all(
            shelves.map(async ({ store }) => {
              const ok = await store.commit(room, next).then(
                () => true,
                () => false,
              )
              if (one.forget === 'text0001') await store.forget(room, { texts: [one.forget] })
              else if (one.forget !== null)
                await store.forget(room, { cells: [{ activity: 'poll0001', slot: one.forget }] })
              return { ok, facts: await read(store, room) }
            }),
          )
          expect(done[1]).toEqual(done[0])
        }
      }),
      { seed, numRuns: Number(process.env['RUNS'] ?? 60) },
    )
    for (const one of shelves) await one.drop()
  }, 30_000)
})
