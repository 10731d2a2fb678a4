import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectFolder } from '../paths.ts'
import { fontFiles } from './fonts.ts'

/** What we use of the typesetter. It is compiled code: a package per platform, each with the same face. */
type Compiler = {
  mapShadow(path: string, content: Buffer): void
  resetShadow(): void
  evictCache(age: number): void
  pdf(main: { mainFilePath: string }, options?: { pdfStandard?: 'ua-1'; creationTimestamp?: number }): Buffer
}
type Typesetter = { NodeCompiler: { create(options: object): Compiler } }

/** What they are called. Those for Linux on x64 come with `npm ci`; the others are used where somebody has added them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'linux x64': ['linux-x64-gnu', 'linux-x64-musl'],
  'linux arm64': ['linux-arm64-gnu', 'linux-arm64-musl'],
  'linux arm': ['linux-arm-gnueabihf'],
  'darwin arm64': ['darwin-arm64'],
  'darwin x64': ['darwin-x64'],
  'win32 x64': ['win32-x64-msvc'],
  'win32 arm64': ['win32-arm64-msvc'],
}
const require = createRequire(import.meta.url)
/** The packages made for a kind of machine; the first that is there is taken. */
export const packagesFor = (platform: string, arch: string): string[] =>
  (PACKAGES[`${platform} ${arch}`] ?? []).map((name) => `@myriaddreamin/typst-ts-node-compiler-${name}`)
/** The package made for this kind of machine; null where there is none. */
const fitting = (): string | null =>
  packagesFor(process.platform, process.arch).find((name) => {
    try {
      require.resolve(name)
      return true
    } catch {
      return false
    }
  }) ?? null
/** Can pages be set on this machine? */
export const canTypeset = (): boolean => fitting() !== null

function load(): Typesetter {
  const name = fitting()
  if (name === null) throw new Error(`no typesetter for ${process.platform} ${process.arch}`)
  return require(name) as Typesetter
}

let compiler: Compiler | null = null
/** Where files would be looked for: a place that does not exist. All there is comes in as shadows. */
const WORKSPACE = join(projectFolder(), 'server/files')

/** Sets pages: `layout` and the files it reads, by name. Throws what the typesetter has to say. */
export function typeset(layout: string, files: ReadonlyMap<string, string | Uint8Array>, strict: boolean): Uint8Array {
  compiler ??= load().NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontPaths: fontFiles().map(({ file }) => file) }],
  })
  compiler.resetShadow()
  const main = join(WORKSPACE, 'main.typ')
  compiler.mapShadow(main, Buffer.from(layout))
  for (const [name, content] of files) compiler.mapShadow(join(WORKSPACE, name), Buffer.from(content))
  try {
    // Nothing in the file tells when or where it was made.
    return new Uint8Array(
      compiler.pdf({ mainFilePath: main }, { ...(strict ? { pdfStandard: 'ua-1' } : {}), creationTimestamp: 0 }),
    )
  } finally {
    compiler.resetShadow()
    compiler.evictCache(2)
  }
}
