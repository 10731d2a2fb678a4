import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectFolder } from '../paths.ts'
import { fontFiles } from './fonts.ts'

/** What we use of the typesetter. It is compiled code: a package per platform, each with the same face. */
type Compiler = {
  mapShadow(path: string, content: Buffer): void
  resetShadow(): void
  evictCache(age: number): void
  pdf(main: { mainFilePath: string } | Pages, options?: { pdfStandard?: 'ua-1'; creationTimestamp?: number }): Buffer
  compile(main: { mainFilePath: string }): { result: Pages | null; takeError(): unknown }
  query(pages: Pages, of: { selector: string; field: string }): unknown
}
type Pages = { readonly numOfPages: number }
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

/** Calls with a compiler that knows the layout and the files it reads, by name, and nothing else. */
function withFiles<T>(
  layout: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  use: (compiler: Compiler, main: { mainFilePath: string }) => T,
): T {
  compiler ??= load().NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontPaths: fontFiles().map(({ file }) => file) }],
  })
  compiler.resetShadow()
  const main = join(WORKSPACE, 'main.typ')
  compiler.mapShadow(main, Buffer.from(layout))
  for (const [name, content] of files) compiler.mapShadow(join(WORKSPACE, name), Buffer.from(content))
  try {
    return use(compiler, { mainFilePath: main })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(2)
  }
}
/** Nothing in the file tells when or where it was made. */
const options = (strict: boolean) => ({ ...(strict ? { pdfStandard: 'ua-1' as const } : {}), creationTimestamp: 0 })

/** Sets pages: `layout` and the files it reads, by name. Throws what the typesetter has to say. */
export const typeset = (layout: string, files: ReadonlyMap<string, string | Uint8Array>, strict: boolean): Uint8Array =>
  withFiles(layout, files, (setter, main) => new Uint8Array(setter.pdf(main, options(strict))))

/** Sets pages without writing them: how many they are, and what the layout tells under a label. */
export function laidOut(
  layout: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  label: string,
): { pages: number; told: unknown[] } {
  return withFiles(layout, files, (setter, main) => {
    const compiled = setter.compile(main)
    if (!compiled.result) throw new Error(`the layout cannot be set: ${JSON.stringify(compiled.takeError())}`)
    const told = setter.query(compiled.result, { selector: `<${label}>`, field: 'value' })
    return { pages: compiled.result.numOfPages, told: told as unknown[] }
  })
}
