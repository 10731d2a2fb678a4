import { beforeEach, describe, expect, it } from 'vitest'
import { refuse } from '#shared/base/result.ts'
import { closeOutbox, heard, leaves, openOutbox, post, settle, waiting } from './outbox.ts'
import { putAside, textsOf } from './refused.ts'
import { emptyNet, useNet } from './store.ts'

const rows = { 'item/words1': { title: 'Ein Wort', run: 1 } }
let room = ''
const words = (...list: string[]) => ({ type: 'words', words: list })
const net = () => useNet.getState()
function fresh(history = 'h1') {
  closeOutbox()
  useNet.setState({ ...emptyNet, history, mirror: { epoch: 'e', rev: 1, rows } })
  openOutbox(room, history)
}

beforeEach(() => {
  room = `room${Math.random()}`
  fresh()
})

describe('a refused answer', () => {
  it('is kept with its text over a reload until it is put aside', () => {
    settle(post('words1', 1, words('Mut', 'Zeit')), refuse('activity.notOpen'))
    expect(waiting()).toEqual([])
    fresh()
    expect(net().refused).toMatchObject([{ title: 'Ein Wort', answer: words('Mut', 'Zeit') }])
    expect(net().sent['words1/']).toMatchObject({ state: 'refused', run: 1 })
    putAside('words1', '')
    expect(net().refused).toEqual([])
    expect(net().sent['words1/']).toBeUndefined()
    fresh()
    expect(net().refused).toEqual([])
  })

  it('is forgotten when the same thing is said anew, but not in another run', () => {
    settle(post('words1', 1, words('Mut')), refuse('activity.notOpen'))
    post('words1', 2, words('Zeit'))
    expect(net().refused).toHaveLength(1)
    post('words1', 1, words('Mut'))
    expect(net().refused).toHaveLength(0)
  })

  it('is not told when the phone said it by itself', () => {
    settle(post('cafe1', 1, { type: 'join' }, { slot: 'seat', quiet: true }), refuse('activity.notOpen'))
    expect(net().refused).toEqual([])
    expect(net().sent['cafe1/seat']?.state).toBe('refused')
  })

  it('is one over which the server has failed five times; the others go on', () => {
    const letter = post('words1', 1, words('Mut'))
    for (let n = 0; n < 4; n++) expect(settle(letter, refuse('server'))).toBe('again')
    for (let n = 0; n < 9; n++) expect(settle(letter, refuse('notSaved'))).toBe('again')
    expect(settle(letter, refuse('server'))).toBe('done')
    expect(net().refused).toMatchObject([{ answer: words('Mut') }])
  })
})

describe('[SPEC A12] an answer whose run was sealed before it was acknowledged', () => {
  const told = () => net().refused.map(({ refusal }) => refusal.code)
  const retried = (code: string) => {
    const [letter] = waiting()
    if (!letter) throw new Error('nothing waits')
    leaves(letter)
    return settle(letter, refuse(code))
  }

  it.each(['activity.sealed', 'activity.otherRun', 'room.ended'])(
    'is perhaps counted if it went out before (%s)',
    (code) => {
      leaves(post('words1', 1, words('Mut')))
      expect(retried(code)).toBe('done')
      expect(told()).toEqual(['activity.perhaps'])
      expect(net().sent['words1/']).toMatchObject({ state: 'refused', refusal: { code: 'activity.perhaps' } })
      fresh()
      expect(told()).toEqual(['activity.perhaps'])
      expect(net().sent['words1/']).toMatchObject({ refusal: { code: 'activity.perhaps' } })
    },
  )

  it('is perhaps counted, too, when the page was loaded anew in between', () => {
    leaves(post('words1', 1, words('Mut')))
    fresh()
    retried('activity.sealed')
    expect(told()).toEqual(['activity.perhaps'])
  })

  it('is refused if this is its first try, or the earlier ones were answered', () => {
    post('words1', 1, words('Mut'))
    expect(retried('tooFast')).toBe('again')
    expect(retried('notJoined')).toBe('again')
    fresh()
    retried('activity.sealed')
    expect(told()).toEqual(['activity.sealed'])
  })

  it('is in doubt after a word that leaves it open', () => {
    post('words1', 1, words('Mut'))
    expect(retried('notSaved')).toBe('again')
    fresh()
    expect(retried('tooFast')).toBe('again')
    retried('activity.sealed')
    expect(told()).toEqual(['activity.perhaps'])
  })

  it('is refused by a server that still knows, however often it went out', () => {
    for (const code of ['activity.notOpen', 'activity.voted']) {
      leaves(post('words1', 1, words('Mut')))
      retried(code)
      expect(told()).toEqual([code])
    }
  })

  it('is another one when it was changed meanwhile: what never went out is refused', () => {
    leaves(post('words1', 1, words('Mut')))
    post('words1', 1, words('Zeit'))
    retried('activity.sealed')
    expect(told()).toEqual(['activity.sealed'])
  })
})

describe('another history', () => {
  it('keeps texts, not states', () => {
    settle(post('poll1', 1, { type: 'abstain' }), { ok: true })
    post('words1', 1, words('Mut'))
    openOutbox(room, 'h2')
    expect(waiting()).toEqual([])
    expect(net().sent['poll1/']).toBeUndefined()
    expect(net().sent['words1/']?.state).toBe('none')
    expect(net().refused).toMatchObject([{ refusal: { code: 'history' }, answer: words('Mut') }])
  })

  it('is noticed after a reload too, by the letters themselves', () => {
    post('words1', 1, words('Mut'))
    fresh('h2')
    expect(waiting()).toEqual([])
    expect(net().refused).toHaveLength(1)
  })
})

it('finds what was typed in an answer of any kind', () => {
  expect(textsOf(words('Mut', ' '))).toEqual(['Mut'])
  expect(textsOf({ type: 'feedback', values: { f1: 3, f2: 'Gut.' } })).toEqual(['Gut.'])
  expect(textsOf({ type: 'card', id: 'c', heading: 'h', column: 0, text: 'Karte' })).toEqual(['Karte'])
  expect(textsOf({ type: 'pick', picks: ['option01'] })).toEqual([])
})

it('two tabs of one phone keep each other’s letters', () => {
  post('words1', 1, words('hier'))
  const place = `tr:out:${room}`
  const [here] = JSON.parse(localStorage.getItem(place) ?? '[]') as { slot: string; say: object }[]
  const there = { slot: 'card/x', say: { ...here?.say, id: 'othertab00000000' } }
  localStorage.setItem(place, JSON.stringify([here, there]))
  for (const letter of waiting()) settle(letter, { ok: true })
  expect(JSON.parse(localStorage.getItem(place) ?? '')).toEqual([there])
  fresh()
  expect(waiting()).toEqual([there])
})

it('the last word of a phone counts, also when another tab of it has spoken', () => {
  settle(post('words1', 1, words('hier')), { ok: true })
  heard({}, { 'words1/words': ['hier'] })
  expect(net().sent['words1/']?.answer).toEqual(words('hier'))
  heard({ 'words1/words': ['hier'] }, { 'words1/words': ['hier'], 'other/vote': ['a'] })
  expect(net().sent['words1/']?.answer).toEqual(words('hier'))
  heard({ 'words1/words': ['hier'] }, { 'words1/words': ['dort'] })
  expect(net().sent['words1/']).toEqual({ state: 'saved', run: 1, told: true })
  const letter = post('words1', 1, words('hier'))
  heard({ 'words1/words': ['dort'] }, { 'words1/words': ['hier'] })
  settle(letter, { ok: true })
  heard({ 'words1/words': ['hier'] }, { 'words1/words': ['dort'] })
  expect(net().sent['words1/']?.answer).toBeUndefined()
})

it('what was said stays on the screen when the link to it is cut', () => {
  settle(post('words1', 1, words('hier')), { ok: true })
  heard({}, { 'words1/words': ['hier'] })
  heard({ 'words1/words': ['hier'] }, {})
  expect(net().sent['words1/']?.answer).toEqual(words('hier'))
})
