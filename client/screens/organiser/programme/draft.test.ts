import { describe, expect, test } from 'vitest'
import { cafeSample } from '#shared/activities/cafe/sample.ts'
import { pollSample } from '#shared/activities/poll/sample.ts'
import type { ItemRow } from '../../../net/rows.ts'
import { draftOf, freshDraft, isOvertaken, linesOf, reset, savingOf, timesOf } from './draft.ts'

const row = (index: number, title: string): ItemRow => ({
  ...{ index, kind: 'poll', title, minutes: 5, phase: 'draft', run: 1, secrecy: 'changeable', sealed: false },
  ...{ shown: { projector: false, phones: false }, skipped: false, endsAt: null, openedAt: null },
  edit: { title: { id: 'title001', text: title }, notes: { id: 'notes001', text: '' }, config: pollSample.config },
})

describe('drafts of the programme', () => {
  test('an unchanged title keeps its id, a changed one gets a new id', () => {
    const before = row(0, 'Erste Frage')
    const same = savingOf('item0001', draftOf(before), before)
    expect(same).toMatchObject({ ok: true, value: { type: 'item/edit', title: { id: 'title001' } } })
    const other = savingOf('item0001', { ...draftOf(before), title: 'Zweite Frage' }, before)
    expect(other).toMatchObject({ ok: true, value: { title: { text: 'Zweite Frage' } } })
    expect(JSON.stringify(other)).not.toContain('title001')
  })

  test('without a title, minutes or complete settings nothing is sent', () => {
    const good = draftOf(row(0, 'Frage'))
    expect(savingOf('item0001', { ...good, title: ' ' }, undefined)).toMatchObject({ code: 'org.noTitle' })
    expect(savingOf('item0001', { ...good, minutes: null }, undefined)).toMatchObject({ code: 'org.minutes' })
    const config = {
      ...pollSample.config,
      options: [
        { id: 'option01', text: 'A' },
        { id: 'option02', text: ' ' },
      ],
    }
    expect(savingOf('item0001', { ...good, config }, undefined)).toMatchObject({ code: 'org.incomplete' })
  })

  test('a new item is added behind the one it was made at', () => {
    const draft = { ...freshDraft('poll', pollSample.config, 'item0001'), title: 'Neu' }
    expect(savingOf('item0009', draft, undefined)).toMatchObject({ value: { type: 'item/add', after: 'item0001' } })
    const lines = linesOf(
      [
        ['item0002', row(1, 'B')],
        ['item0001', row(0, 'A')],
      ],
      { item0009: draft },
    )
    expect(lines.map((line) => line.id)).toEqual(['item0001', 'item0009', 'item0002'])
  })

  test('the minutes of a café follow its rounds, with what was planned beyond them, unless typed by hand', () => {
    const settings = { ...cafeSample.config, rounds: 4, minutes: 20, walk: 2 }
    const draft = { ...freshDraft('cafe', settings, null), title: 'Café' }
    expect(draft.minutes).toBe(88)
    expect(reset({ ...draft, minutes: 95 }, { ...settings, rounds: 3 }).minutes).toBe(73)
    expect(reset({ ...draft, minutes: 95 }, { ...settings, minutes: 25 }).minutes).toBe(115)
    expect(reset({ ...draft, minutes: 95, byHand: true }, { ...settings, rounds: 3 }).minutes).toBe(95)
    expect(reset({ ...draft, minutes: 60 }, { ...settings, rounds: 3 }).minutes).toBe(60)
    expect(reset(freshDraft('poll', pollSample.config, null), { ...pollSample.config, live: true }).minutes).toBe(10)
  })

  test('a change from elsewhere is noticed while somebody types', () => {
    const draft = draftOf(row(0, 'Frage'))
    expect(isOvertaken(draft, row(0, 'Frage'))).toBe(false)
    expect(isOvertaken(draft, row(0, 'Frage, berichtigt'))).toBe(true)
    expect(isOvertaken(draft, row(3, 'Frage'))).toBe(false)
  })

  test('items begin when those before them are over; skipped ones take no time', () => {
    const lines = linesOf(
      [
        ['item0001', row(0, 'A')],
        ['item0002', { ...row(1, 'B'), skipped: true }],
        ['item0003', row(2, 'C')],
      ],
      {},
    )
    const { timed, total } = timesOf(lines)
    expect(timed.map((one) => one.begins)).toEqual([0, 5, 5])
    expect(total).toBe(10)
  })
})
