import type * as z from 'zod/mini'
import { isKind, kindOf } from '../activities/kinds.ts'
import { type Action, actionSchema } from '../workshop/actions.ts'

type Path = (string | number)[]
type Read<T> = { ok: true; value: T } | { ok: false; path: Path }
/** Stands in for an erased text while a schema looks at it. */
const BLANK = '–'

/** One action of a file, read by the same schemas as at the door. `kinds` learns what kind each item is. */
export function readAction(raw: unknown, kinds: Map<string, string>): Read<Action> {
  const erased = new Set<string>()
  const read = through(actionSchema, filled(raw, erased), [])
  if (!read.ok) return read
  const action = read.value
  if (action.type !== 'item/add' && action.type !== 'item/edit' && action.type !== 'item/do')
    return whole(action, erased)

  if (action.type === 'item/add') {
    if (!isKind(action.kind)) return { ok: false, path: ['kind'] }
    kinds.set(action.id, action.kind)
  }
  const name = kinds.get(action.id)
  if (name === undefined) return { ok: false, path: ['id'] }
  const kind = kindOf(name)
  if (action.type === 'item/do') {
    const inner = through(kind.action, action.action, ['action'])
    return inner.ok ? whole({ ...action, action: inner.value }, erased) : inner
  }
  const config = through(kind.config, action.config, ['config'])
  if (!config.ok) return config
  if (action.secrecy !== undefined && !kind.secrecies.includes(action.secrecy)) return { ok: false, path: ['secrecy'] }
  return whole({ ...action, config: config.value }, erased)
}

function through<T>(schema: z.ZodMiniType<T>, raw: unknown, at: Path): Read<T> {
  const read = schema.safeParse(raw)
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, path: [...at, ...((read.error.issues[0]?.path ?? []) as Path)] }
}

const whole = (action: Action, erased: ReadonlySet<string>): Read<Action> => ({
  ok: true,
  value: erased.size > 0 ? (emptied(action, erased) as Action) : action,
})

/** A text that was erased for good is empty: no door would let it in, but the story around it stays. */
function filled(value: unknown, erased: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => filled(one, erased))
  if (typeof value !== 'object' || value === null) return value
  const { id, text } = value as Record<string, unknown>
  if (typeof id === 'string' && text === '') {
    erased.add(id)
    return { ...value, text: BLANK }
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, erased)]))
}

function emptied(value: unknown, erased: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => emptied(one, erased))
  if (typeof value !== 'object' || value === null) return value
  const { id, text } = value as Record<string, unknown>
  if (typeof id === 'string' && text === BLANK && erased.has(id)) return { ...value, text: '' }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, emptied(one, erased)]))
}
