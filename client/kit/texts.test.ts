import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { texts } from '#shared/words/words.ts'

/** What a phone loads, read off the files themselves: a sentence that stayed on the server would be an empty place. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const resolve = (from: string, spec: string) =>
  spec.startsWith('#shared/') ? spec.slice(1) : spec.startsWith('.') ? normalize(join(dirname(from), spec)) : null

/** All that comes with a file at once: no types, nothing that is loaded late. */
function reach(from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from) || !/\.tsx?$/.test(from) || !existsSync(join(root, from))) return seen
  seen.add(from)
  for (const found of read(from).matchAll(/^(?:import|export) (?!type\b)(?:[^'"]*? from )?'([^']+)'/gm)) {
    const next = resolve(from, found[1] ?? '')
    if (next) reach(next, seen)
  }
  return seen
}
const isText = (file: string) => file.startsWith('shared/words/')
const keys = Object.keys(texts)
const keysIn = (files: Iterable<string>) =>
  new Set([...files].filter(isText).flatMap((file) => [...read(file).matchAll(/^ {2}'([\w.-]+)':/gm)].map((f) => f[1])))

/** Keys as they stand in the code; of those that are put together, all that begin alike. */
function keysSaid(file: string): string[] {
  const plain = [...read(file).matchAll(/['"`]([a-z]\w*(?:\.\w+)+)['"`]/g)].flatMap(({ 1: key = '' }) =>
    Object.hasOwn(texts, key) ? [key] : [],
  )
  const begun = [...read(file).matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(({ 1: start = '' }) => start)
  return [...plain, ...keys.filter((key) => begun.some((start) => key.startsWith(start)))]
}

const base = reach('client/main.tsx')
const late = [...read('client/activities/phones.ts').matchAll(/import\('\.\/([^']+)'\)/g)].map(
  (found) => `client/activities/${found[1]}`,
)
late.push('client/screens/legal/LegalPage.tsx', 'client/kit/QrCode.tsx')

describe('the sentences of a phone', () => {
  it('looks at what there is', () => expect([base.size > 40, late.length]).toEqual([true, 10]))

  test.each(['client/main.tsx', ...late])('come with %s', (part) => {
    const files = new Set([...base, ...reach(part)])
    const there = keysIn(files)
    // The name of a refusal or a step is known when it comes.
    const said = [...files].filter((file) => !isText(file)).flatMap(keysSaid)
    const missing = said.filter((key) => !/^(refusal|step|legal)\./.test(key) && !there.has(key))
    expect([...new Set(missing)]).toEqual([])
  })

  it('are not those of desks, and no schema comes along', () => {
    for (const part of ['client/main.tsx', ...late]) {
      const files = [...base, ...reach(part)]
      expect(
        files.filter((file) => /words\/(words|desk|agenda|report|help|steps)\.ts|base\/schema\.ts/.test(file)),
      ).toEqual([])
      expect(
        files.filter((file) => /from '(zod|react-router|qrcode)/.test(read(file)) && !/kit\/qr/.test(file)),
      ).toEqual([])
    }
  })
})

it('late parts are named as the build names them', () => {
  const named = /(?:part|latePage)\(\s*'([^']+)',\s*\(\) =>\s*import\('([^']+)'\)/g
  const places = ['activities/phones.ts', 'main.tsx', 'screens/DeskRoutes.tsx', 'screens/organiser/OrganiserRoutes.tsx']
  const found = [...places, 'screens/participant/Menu.tsx'].flatMap((file) =>
    [...read(`client/${file}`).matchAll(named)].map(([, name, spec = '']) => [
      `client/${name}`,
      resolve(`client/${file}`, spec),
    ]),
  )
  expect(found.length).toBeGreaterThan(18)
  for (const [name, file] of found) expect(name).toBe(file)
})
