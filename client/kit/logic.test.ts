import { expect, it } from 'vitest'
import { clockText, timeState } from './clock.ts'
import { qrPath } from './qrPath.ts'
import { PAUSE, queue, silence, speak } from './speech.ts'
import { TABLE_MARKS, tableMark } from './tableMarks.ts'

it('speaks at once, then at most once in five seconds, and says the rest together', () => {
  const first = speak(queue(silence, 'Gespeichert.'), 1000)
  expect(first.say).toBe('Gespeichert.')
  const waiting = queue(queue(queue(first.speech, 'Noch 5 Minuten.'), 'Neue Frage.'), 'Neue Frage.')
  const early = speak(waiting, 2000)
  expect(early).toMatchObject({ say: null, wait: PAUSE - 1000 })
  expect(speak(early.speech, 1000 + PAUSE).say).toBe('Noch 5 Minuten. Neue Frage.')
})

it('keeps only the latest three that wait', () => {
  const full = ['1', '2', '3', '4'].reduce(queue, silence)
  expect(full.waiting).toEqual(['2', '3', '4'])
})

it.each([
  [245_000, '4:05'],
  [60_000, '1:00'],
  [59_001, '1:00'],
  [900, '0:01'],
  [0, '0:00'],
  [-400, '0:00'],
  [-42_300, '+0:42'],
  [-3_600_000, '+60:00'],
])('writes %i ms left as %s', (left, text) => {
  expect(clockText(left)).toBe(text)
})

it('knows the last minute and the end', () => {
  expect([61_000, 60_000, 0, -1].map(timeState)).toEqual(['calm', 'last', 'last', 'over'])
})

it('gives eight tables eight marks and repeats them after that', () => {
  const shapes = Array.from({ length: TABLE_MARKS }, (_, table) => tableMark(table + 1).shape)
  expect(new Set(shapes).size).toBe(TABLE_MARKS)
  expect(tableMark(11)).toEqual(tableMark(3))
  expect(tableMark(0).index).toBe(8)
})

it('draws a QR code as one path of closed runs within its square', () => {
  const { path, width } = qrPath('https://tafelrunde.example/w/K7PQ4MX')
  expect(width).toBeGreaterThanOrEqual(21)
  expect(path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
  expect(path.startsWith('M0 0h7v1h-7z')).toBe(true)
})
