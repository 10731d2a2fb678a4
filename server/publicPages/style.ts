import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientFolder } from '../paths.ts'

/** Where the sheet lies in the sources; the build's own list says what it is called there. */
const SHEET = 'screens/publicPages/page.css'
let known: string | null | undefined

/** The address of the public pages' style sheet; null where nothing has been built: a page reads without it, too. */
export function sheet(dev: boolean): string | null {
  if (dev) return `/${SHEET}`
  known ??= built()
  return known
}

function built(): string | null {
  const file = join(clientFolder(), '.vite', 'manifest.json')
  if (!existsSync(file)) return null
  const list = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { file?: string }>
  const name = list[SHEET]?.file
  return name === undefined ? null : `/${name}`
}
