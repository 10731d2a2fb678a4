import { KIND_NAMES, type KindName, kindOf } from '#shared/activities/kinds.ts'
import type { Dice } from '#shared/base/chance.ts'
import { disturb, odd } from '../../bench/nonsense.ts'
import { wordsOf } from '../../cli/robot.ts'
import { frame, textFrame } from './rawLine.ts'

/** Who sends it: a line that never came in, a phone of the hall, or staff of another workshop. */
export const SENDERS = ['stranger', 'guest', 'staff'] as const
export type Sender = (typeof SENDERS)[number]
export type Packet = { by: Sender; bytes: Buffer }
/** What those who attack know: the ids on their screens, and what they guess. */
export type Target = { rooms: string[]; items: { id: string; kind: string }[]; grants: string[]; history: string }

export const pick = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T
const upTo = (dice: Dice, n: number) => Math.floor(dice() * n)

/** Names that plain objects have already, and what would pollute all others. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', '0', '']
const POLLUTION = ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}']
const deep = (n: number, open = '[', close = ']') => open.repeat(n) + close.repeat(n)
const wide = (n: number) => `{${Array.from({ length: n }, (_, i) => `"k${i}":${i}`).join(',')}}`

const id = (dice: Dice) => pick(dice, ['constructor', 'aaaaaaaa', 'tostring', '__proto__', 'hasownproperty'])
const actionsOf = (kind: KindName): unknown[] =>
  [...(kindOf(kind).sample.before ?? []), ...kindOf(kind).sample.actions].map(({ action }) => action)

/** Something right, in full: it is made wrong afterwards, most of the time. */
function right(dice: Dice, { rooms, items, grants, history }: Target): { event: string; body: object } {
  const what = dice()
  const item = pick(dice, items)
  const kind = KIND_NAMES.find((name) => name === item.kind) ?? 'poll'
  const one = dice() < 0.9 ? item.id : id(dice)
  const message = { id: `hostile${upTo(dice, 1e9).toString(36)}aa`.slice(0, 16) }
  if (what < 0.12) {
    const role = { role: pick(dice, ['moderator', 'organiser', 'host']), scope: 'table/cafetable1' }
    const key = { key: `hostile${upTo(dice, 1e9).toString(36)}`.padEnd(24, 'a') }
    const grant = dice() < 0.5 ? { grant: pick(dice, [...grants, 'organiser', 'constructor']) } : {}
    const room = pick(dice, [...rooms, 'constructor', 'hasOwnProperty', 'toString'])
    return { event: 'hello', body: { protocol: 1, room, ...key, ...grant, ...role, epoch: 'x', rev: upTo(dice, 99) } }
  }
  if (what < 0.65) {
    const answer = pick<unknown>(dice, [...kindOf(kind).sample.answers.map((said) => said.answer), {}])
    const n = Date.now() + upTo(dice, 1e6)
    return { event: 'say', body: { ...message, activity: one, run: 1, n, history, name: 'Wir', answer } }
  }
  return { event: 'act', body: { ...message, action: actionOf(dice, one, kind), role: 'organiser', scope: null } }
}
function actionOf(dice: Dice, one: string, kind: KindName): object {
  const steps = actionsOf(kind)
  const texts = { title: wordsOf('Angriff'), notes: wordsOf('') }
  const item = { minutes: 5, ...texts, kind, config: kindOf(kind).sample.config }
  return pick<() => object>(dice, [
    ...Array<() => object>(6).fill(() => ({ type: 'item/do', id: one, action: pick(dice, steps) ?? {} })),
    () => ({ type: 'item/add', id: id(dice), after: one, ...item }),
    () => ({ type: 'item/edit', id: one, ...item }),
    () => ({ type: 'item/move', id: one, after: id(dice) }),
    () => ({ type: 'item/open', id: one, run: upTo(dice, 5) }),
    () => ({ type: 'item/close', id: one, seen: 1e6 }),
    () => ({ type: 'item/reveal', id: one, projector: true, phones: true, sure: true }),
    () => ({ type: 'item/seal', id: one, run: 1 }),
    () => ({ type: 'device/remove', device: id(dice) }),
    () => ({ type: 'undo', seq: upTo(dice, 300) }),
    () => ({ type: 'rehearsal/end', from: 0 }),
  ])()
}

/** Up to three places of it wrong; then the text itself, sometimes. */
function wrong(dice: Dice, value: object): string {
  let root: unknown = structuredClone(value)
  for (let n = upTo(dice, 4); n > 0; n--) {
    const by = dice() < 0.2 ? JSON.parse(pick(dice, POLLUTION)) : pick(dice, odd)
    root = disturb(root, { place: upTo(dice, 1e6), what: pick(dice, ['set', 'set', 'drop', 'twin']), by })
  }
  const text = JSON.stringify(root) ?? 'null'
  const how = dice()
  if (how < 0.1) {
    const names = [...text.matchAll(/"(\w*)":/g)]
    const found = names.length > 0 ? pick(dice, names) : null
    if (!found) return text
    return `${text.slice(0, found.index)}"${pick(dice, KEYS)}":${text.slice(found.index + found[0].length)}`
  }
  if (how < 0.14) return text.replace(/(\d+|"[^"]*"|null|true)/, deep(1 + upTo(dice, 3000)))
  if (how < 0.16) return text.replace(/(\d+|"[^"]*"|null|true)/, () => wide(900))
  return how < 0.2 ? text.slice(0, upTo(dice, text.length)) : text
}
/** A body for a door of HTTP, or for an event: what is right there, made wrong. */
export const wrongly = wrong

/** A whole message with its envelope: event, callback, binary parts. */
function message(dice: Dice, target: Target): Buffer {
  const { event, body } = right(dice, target)
  const text = wrong(dice, body)
  const how = dice()
  const ack = how < 0.75 ? String(upTo(dice, 1e6)) : how < 0.9 ? '' : pick(dice, ['99999999999999999999', '-1', '0'])
  if (how > 0.98) {
    const held = `{"_placeholder":true,"num":${pick(dice, ['0', '1', '-1', '1e9', '"__proto__"', 'null'])}}`
    const parts = upTo(dice, 3)
    const attached = Array.from({ length: parts }, () => frame(Buffer.from('\u0000binary'), 2))
    return Buffer.concat([textFrame(`45${1 + upTo(dice, 2)}-${ack}["${event}",${held}]`), ...attached])
  }
  const extra = how > 0.95 ? pick(dice, [',1', ',{}', ',null,null']) : ''
  return textFrame(`42${ack}["${event}",${text}${extra}]`)
}

/** What no client of Socket.IO would send. */
const STRANGE: readonly ((dice: Dice) => Buffer)[] = [
  (dice) => textFrame(pick(dice, ['', '0', '1', '2', '2probe', '3', '3probe', '4', '5', '6', '7', 'x', 'bAAAA'])),
  (dice) => textFrame(pick(dice, ['40', '41', '42', '43', '44', '45', '46', '47', '49', '4x', '42[', '42[]', '42{}'])),
  (dice) => textFrame(`42${pick(dice, ['null', '[null]', '[1]', '[{}]', '[[]]', '"hello"', '["hello"]', '7["say"]'])}`),
  (dice) => textFrame(`40/${pick(dice, ['admin', '__proto__', 'constructor', '..', '?x=1'])},{"token":1}`),
  (dice) => textFrame(`42/${pick(dice, ['admin', '__proto__'])},1["hello",{}]`),
  (dice) => textFrame(`43${upTo(dice, 9)}[${deep(upTo(dice, 900))}]`),
  (dice) => textFrame(`45${pick(dice, ['1', '9', '99999999', '-1', 'x'])}-["say",{"_placeholder":true,"num":0}]`),
  (dice) => textFrame(`42${upTo(dice, 99)}${deep(1 + upTo(dice, 7000))}`),
  (dice) =>
    textFrame(
      `42${upTo(dice, 99)}["${pick(dice, ['connect', 'disconnect', 'error', 'disconnecting', 'newListener', 'removeListener', 'patch', 'mine', 'again', 'join', '__proto__', 'constructor', 'erase'])}",{}]`,
    ),
  (dice) => frame(Buffer.from(Array.from({ length: upTo(dice, 60) }, () => upTo(dice, 256))), 1 + upTo(dice, 2)),
  (dice) => textFrame(`421["hello","${'a'.repeat(pick(dice, [100, 15_000, 16_370]))}"]`),
]
/** What no WebSocket would send; the line does not survive most of it. */
const BROKEN: readonly ((dice: Dice) => Buffer)[] = [
  (dice) => frame(Buffer.from('4'), 3 + upTo(dice, 5)),
  (dice) => frame(Buffer.from([3, 232 + upTo(dice, 20)]), 8),
  (dice) => frame(Buffer.alloc(upTo(dice, 200)), 9),
  () => Buffer.from([0x81, 5, 52, 50, 91, 93, 48]),
  () => Buffer.concat([Buffer.from([0x81, 0xff]), Buffer.alloc(8, 0xff), Buffer.alloc(4)]),
  () => textFrame(`421["say","${'a'.repeat(20_000)}"]`),
  () => Buffer.concat([frame(Buffer.from('42'), 1, false), frame(Buffer.from('["hello",{}]'), 0)]),
  () => frame(Buffer.from([0x34, 0x32, 0xc3, 0x28, 0xff]), 1),
  (dice) => Buffer.from(Array.from({ length: 1 + upTo(dice, 40) }, () => upTo(dice, 256))),
]

/** The next thing somebody sends who means no good. */
export function packet(dice: Dice, target: Target): Packet {
  const by = pick(dice, ['stranger', 'guest', 'guest', 'guest', 'staff', 'staff'] as const)
  const what = dice()
  if (what < 0.86) return { by, bytes: message(dice, target) }
  return { by, bytes: pick(dice, what < 0.99 ? STRANGE : BROKEN)(dice) }
}
