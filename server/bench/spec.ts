import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../paths.ts'

/** The page of rules, as tests read it. */
export const specText = (): string => readFileSync(join(projectFolder(), 'shared/SPEC.md'), 'utf8')

/** The ids of all rules, in the order of the page. */
export const ruleIds = (): string[] =>
  [...specText().matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map((found) => found[1] ?? '')

/** The rows of the first table below a heading, each as cells by the name of its column. */
export function tableBelow(heading: string): Record<string, string>[] {
  const lines = specText().split('\n')
  const from = lines.findIndex((line) => line === heading)
  if (from < 0) throw new Error(`no heading ${heading}`)
  const start = lines.findIndex((line, i) => i > from && line.startsWith('|'))
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'))
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''))
  const [head = '', , ...rows] = lines.slice(start, end < 0 ? undefined : end)
  const names = cells(head)
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, i) => [names[i] ?? '', cell])))
}
