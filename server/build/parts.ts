import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { commonTexts } from '../../shared/words/common.ts'

/** What a bundler says about a piece it has made, as far as it matters here. */
export type Chunk = {
  type: string
  fileName: string
  name?: string
  isEntry?: boolean
  moduleIds?: string[]
  imports?: string[]
  viteMetadata?: { importedCss?: Set<string> }
}
export type Parts = { files: string[]; parts: Record<string, number[]> }

/** Which files each late part of the pages needs beyond those that every page has loaded. */
export function partsOf(bundle: Record<string, Chunk>, root: string, isLate: (module: string) => boolean): Parts {
  const reach = (name: string, seen = new Set<string>()): Set<string> => {
    const chunk = bundle[name]
    if (seen.has(name) || !chunk) return seen
    seen.add(name)
    for (const css of chunk.viteMetadata?.importedCss ?? []) seen.add(css)
    for (const next of chunk.imports ?? []) reach(next, seen)
    return seen
  }
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const always = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName }) => [...reach(fileName)]))
  const files: string[] = []
  const number = (file: string) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1)
  const parts: Parts['parts'] = {}
  for (const { fileName, moduleIds = [] } of chunks) {
    const own = [...reach(fileName)].filter((file) => !always.has(file))
    for (const id of moduleIds.filter(isLate))
      parts[relative(root, id).replaceAll('\\', '/')] = own.map((file) => number(`/${file}`))
  }
  return { files, parts }
}

/**
 * Writes the list into the page, as data: nothing there is run. The early script stands before the rest, so that it
 * does not wait for it. Whoever waits long is told so in both languages: no code is there yet that knows the reader's.
 */
export function finishPage(folder: string, parts: Parts, early: string | null): void {
  const page = join(folder, 'index.html')
  const data = `<script type="application/json" id="parts">${JSON.stringify(parts)}</script>`
  const script = early ? `<script type="module" crossorigin src="/${early}"></script>\n    ` : ''
  const { de, en } = commonTexts['common.loadingLong']
  const hint = `<p class="loading-hint">${de}<br /><span lang="en">${en}</span></p>`
  const html = readFileSync(page, 'utf8')
    .replace('<script type="module"', `${script}<script type="module"`)
    .replace('<!--loading-->', hint)
    .replace('</body>', `  ${data}\n  </body>`)
  writeFileSync(page, html)
}
