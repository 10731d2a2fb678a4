import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { texts } from './words.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** All sources but the texts themselves and the tests, which may name what nobody says. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return path === 'shared/words' || path === 'client/e2e' ? [] : sources(path)
    return /\.(ts|tsx|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path) ? [readFileSync(join(root, path), 'utf8')] : []
  })
}
const code = ['client', 'server', 'shared'].flatMap(sources).join('\n')

const literals = new Set([...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`$\n]*)`/g)].map(([, a, b, c]) => a ?? b ?? c))
/** `cafe.edit.${name}` in the code stands for every key that begins like this; at least so much of it must be fixed. */
const FIXED = 4
const patterns = [...code.matchAll(/`((?:[\w./]|\$\{(?:[^{}`]|`[^`]*`)*\})+)`/g)].flatMap(([, template = '']) => {
  const parts = template.split(/\$\{(?:[^{}`]|`[^`]*`)*\}/)
  if (parts.length < 2 || parts.join('').length < FIXED || !template.includes('.')) return []
  return [new RegExp(`^${parts.map((part) => part.replace(/[.]/g, '\\.')).join('[\\w./-]*')}$`)]
})
const said = (key: string) => literals.has(key) || patterns.some((pattern) => pattern.test(key))

test('every text is said somewhere', () => {
  const unused = Object.keys(texts).filter((key) => {
    // A refusal is named by its code; a step by the type of the action, checked elsewhere.
    if (key.startsWith('refusal.')) return key !== 'refusal.unknown' && !said(key.slice('refusal.'.length))
    return !/^(agenda\.)?step\./.test(key) && !said(key)
  })
  expect(unused).toEqual([])
})
