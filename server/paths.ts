import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder: the nearest one above this file that holds `package.json` (sources and bundle differ in depth). */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}
export const dataFolder = () => join(projectFolder(), 'data')
export const clientFolder = () => join(projectFolder(), 'dist/client')
