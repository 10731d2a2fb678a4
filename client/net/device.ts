import { type Bytes, newId, newSecret } from '#shared/base/ids.ts'

/** Random bytes that also work on plain HTTP, where `crypto.subtle` and `randomUUID` are missing. */
export const randomBytes: Bytes = (count) => crypto.getRandomValues(new Uint8Array(count))
export const freshId = () => newId(randomBytes)

const memory = new Map<string, string>()

/** Whether what is stored here outlives the page. */
export function lasts(): boolean {
  try {
    localStorage.setItem('tr:lasts', '')
    localStorage.removeItem('tr:lasts')
    return true
  } catch {
    return false
  }
}

/** Local storage that survives being blocked: then it lasts as long as the page. */
export const storage = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key) ?? memory.get(key) ?? null
    } catch {
      return memory.get(key) ?? null
    }
  },
  set(key: string, value: string): void {
    memory.set(key, value)
    try {
      localStorage.setItem(key, value)
    } catch {
      // Storage is blocked or full: the copy in memory has to do.
    }
  },
  remove(key: string): void {
    memory.delete(key)
    try {
      localStorage.removeItem(key)
    } catch {
      // As above.
    }
  },
}

const KEY = 'tr:key:'
/** Whether this browser was ever let in anywhere. */
export function knowsRooms(): boolean {
  const isKey = (name: string) => name.startsWith(KEY)
  try {
    if (Object.keys(localStorage).some(isKey)) return true
  } catch {
    // Blocked: what this page knows is all there is.
  }
  return [...memory.keys()].some(isKey)
}

let unused: string | null = null
/** The key that the next room without one will get: who has shown it and heard nothing shows it again. */
export const nextKey = (): string => (unused ??= newSecret(randomBytes))

/** The key by which this browser is known to one workshop, and to no other. */
export function deviceKey(room: string): string {
  const name = KEY + room
  const known = storage.get(name)
  if (known) return known
  const fresh = nextKey()
  unused = null
  storage.set(name, fresh)
  return fresh
}
export const setDeviceKey = (room: string, key: string) => storage.set(KEY + room, key)
