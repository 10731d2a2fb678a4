import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** The rules of the house, read off the files themselves. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const skipped = new Set(['node_modules', 'dist', 'e2e', 'help', 'public', 'cases'])
const walk = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (statSync(join(root, path)).isDirectory()) return skipped.has(name) ? [] : walk(path)
    return /\.(ts|tsx|mjs|css)$/.test(name) ? [path] : []
  })
const files = ['shared', 'server', 'client'].flatMap(walk)
const code = files.filter((file) => /\.(ts|tsx)$/.test(file))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const isTest = (file: string) => /\.(int\.)?test\.tsx?$/.test(file)

/** Who may import what: the first line that fits a file decides. `$1` is the kind's own folder. */
const MAY: [from: RegExp, to: RegExp][] = [
  [/^shared\/(base|counting|words)\//, /^shared\/(base|$1)\/|^zod\/mini$/],
  [/^shared\/(protocol|figures)\//, /^shared\/(base|protocol|figures)\/|^zod\/mini$/],
  [
    /^shared\/activities\/parts\//,
    /^shared\/(base|protocol|figures|words|counting|activities\/(parts\/|kind\.ts))|^zod\/mini$/,
  ],
  [/^shared\/activities\/\w+\.ts/, /^shared\/(base|protocol|figures|words|activities)\/|^zod\/mini$/],
  [
    /^shared\/activities\/(\w+)\//,
    /^shared\/(base|protocol|figures|words|counting|activities\/(kind\.ts|parts\/|$1\/))|^zod\/mini$/,
  ],
  [/^shared\/room\//, /^shared\/(base|protocol|activities|room)\/|^zod\/mini$/],
  [/^shared\/workshop\//, /^shared\/(base|protocol|figures|activities|room|workshop|words)\/|^zod\/mini$/],
  [/^shared\/agenda\//, /^shared\/(base|protocol|activities|room|workshop|agenda|words)\/|^zod\/mini$/],
  [/^shared\/trackers\//, /^shared\/(base|agenda|words|trackers)\/|^zod\/mini$/],
  [/^shared\/reports\//, /^shared\/|^zod\/mini$/],
  [/^server\/store\//, /^(server\/store|shared)\/|^node:|^better-sqlite3$/],
  [/^server\/room\//, /^(server\/room|shared)\/|^server\/store\/(store|keys|directory|failpoint)\.ts|^node:|^pino$/],
  [/^server\/wire\//, /^(server\/(wire|room|store)|shared)\/|^server\/house\.ts|^node:|^socket\.io(-parser)?$/],
  [/^server\//, /^(server|shared)\/|^node:|^[@\w]/],
  [/^client\/kit\//, /^(client\/kit|shared\/(base|words))\/|^(react|react-dom|react-router|qrcode|@fontsource)/],
  [/^client\/charts\//, /^(client\/(kit|charts)|shared)\/|^react/],
  [/^client\/net\//, /^(client\/net|shared)\/|^(socket\.io-client|zustand|react)$/],
  [/^client\/activities\//, /^(client\/(activities|kit|charts|net)|shared)\/|^react/],
  [/^client\//, /^(client|shared)\/|^(react|react-dom|react-router)/],
]

const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:from|import) '([^']+)'|import\('([^']+)'\)/g)].map((found) => {
    const spec = found[1] ?? found[2] ?? ''
    if (spec.startsWith('#shared/')) return spec.slice(1)
    return spec.startsWith('.') ? normalize(join(dirname(file), spec)) : spec
  })

describe('the house', () => {
  it('has files to look at', () => expect(code.length).toBeGreaterThan(100))

  it('[SPEC H1] imports only what each room may import', () => {
    const faults = code
      .filter((file) => !isTest(file) && file !== 'shared/house.test.ts')
      .flatMap((file) => {
        const rule = MAY.find(([from]) => from.test(file))
        if (!rule) return [`${file}: lives nowhere`]
        const own = rule[0].exec(file)?.[1] ?? 'none'
        const to = new RegExp(rule[1].source.replaceAll('$1', own))
        return importsOf(file)
          .filter((target) => !to.test(target))
          .map((target) => `${file} may not import ${target}`)
      })
    expect(faults).toEqual([])
  })

  it('[SPEC H2] keeps shared pure: no clock, no dice, no I/O', () => {
    const impure = /\bDate\.now|new Date\(\)|Math\.random|\bprocess\.|\bconsole\.|\bfetch\(|crypto\.|performance\./
    const bare = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const faults = code.filter((file) => file.startsWith('shared/') && !isTest(file) && impure.test(bare(file)))
    expect(faults).toEqual([])
  })

  it('[SPEC H7] keeps files short: 250 lines; tests, and lists of texts and tokens, 450', () => {
    // Texts and tokens are lists that one looks things up in, not code that one follows.
    const isList = (file: string) => file.startsWith('shared/words/') || file === 'client/kit/tokens.css'
    const long = files
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > (isTest(file) || isList(file) ? 450 : 250))
    expect(long).toEqual([])
  })

  it('[SPEC H6] has no any, no default export, no unfinished business', () => {
    const marks = /(:|\bas|<) *any\b|@ts-ignore|@ts-nocheck|\bexport default\b|\b(TODO|FIXME|XXX|HACK)\b/
    const tests = /\b(it|test|describe)\.(skip|only|todo)\b/
    const faults = code
      .filter((file) => file !== 'shared/house.test.ts')
      .filter((file) =>
        read(file)
          .split('\n')
          .some((line) => (marks.test(line) && !line.includes('AnyKind')) || tests.test(line)),
      )
    expect(faults).toEqual([])
  })

  it('[SPEC H4] only client/net and server/wire know Socket.IO; only server/store knows SQL', () => {
    const sockets = code.filter((file) => /'socket\.io/.test(read(file)) && !isTest(file))
    const sql = code.filter((file) => /better-sqlite3|\bSELECT .+ FROM\b/.test(read(file)) && !isTest(file))
    expect(sockets.filter((file) => !/^(client\/net|server\/(wire|cli|bench|proof))\//.test(file))).toEqual([])
    // Those who judge from outside read the files as a stranger would.
    expect(sql.filter((file) => !/^server\/(store|bench|proof)\//.test(file))).toEqual([])
  })

  it("names no path of anybody's machine", () => {
    const home = /['"`]\/(home|root|Users|mnt|opt)\/\w/
    expect(files.filter((file) => home.test(read(file)))).toEqual([])
  })
})
