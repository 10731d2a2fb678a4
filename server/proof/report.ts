import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Mode, type Part, quantile } from './part.ts'
import type { Outcome } from './runner.ts'

export type Report = { mode: Mode; seed: number; at: string; version: string; machine: string; outcomes: Outcome[] }

export const machine = (): string => {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} x ${first?.model.trim() ?? '?'}, ${memory} GiB, ${platform()} ${arch()}, Node ${process.version}`
}

/** Above so many trials without a loss, the rate of losses lies below this at 95 % (rule of three). */
export const boundOf = (trials: number): number => 3 / trials

/** What was counted and measured, in a line. */
export function figuresOf({ tally, absent, failed, units }: Outcome, bounds?: string): string {
  const counts = Object.entries(tally.counts).map(([what, n]) => `${n.toLocaleString('en')} ${what}`)
  const times = Object.entries(tally.times).map(([what, list]) => {
    const [half, most, top] = [0.5, 0.95, 1].map((p) => Math.round(quantile(list, p)))
    return `${what} p50 ${half} p95 ${most} max ${top} ms`
  })
  const bound = (boundOf(units) * 100).toPrecision(2)
  const holds = bounds && failed.length === 0 && units >= 100 ? [`fewer than ${bound} % ${bounds} (95 %)`] : []
  return [...holds, ...counts, ...times, ...absent.map((why) => `not run: ${why}`)].join('; ')
}
function verdictOf({ skipped, failed, units }: Outcome): string {
  if (failed.length > 0) return `${failed.length} FAILED`
  // A smoke run leaves some parts out: what was not tried does not hold.
  return skipped !== null || units === 0 ? 'not run' : 'holds'
}

/** How a failure is played again. */
export const replay = (part: string, mode: Mode, seed: number, number: number): string =>
  `npm run proof -- --mode ${mode} --part ${part} --seed ${seed}${number < 0 ? '' : ` --case ${number}`}`

/** The table for the terminal. */
export function tableOf({ outcomes }: Report, parts: readonly Part[]): string {
  const partOf = (one: Outcome) => parts.find(({ name }) => name === one.part)
  const rows = outcomes.map((one) => {
    const unit = partOf(one)?.unit ?? ''
    return [one.part, `${one.units.toLocaleString('en')} ${unit}`, verdictOf(one), `${one.seconds.toFixed(0)} s`]
  })
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return outcomes
    .map((one, i) => {
      const cells = (rows[i] ?? []).map((cell, column) => cell.padEnd(widths[column] ?? 0))
      return `${cells.join('  ')}  ${one.skipped ?? figuresOf(one, partOf(one)?.bounds)}`.trimEnd()
    })
    .join('\n')
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const html = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '')

function pageOf(report: Report, parts: readonly Part[]): string {
  const { mode, seed, at, version } = report
  const rows = report.outcomes.map((one) => {
    const part = parts.find(({ name }) => name === one.part)
    const faults = one.failed.map(
      ({ number, message }) =>
        `<li>${html(message)}<br><code>${html(replay(one.part, mode, seed, number))}</code></li>`,
    )
    const cells = [html(part?.what ?? ''), `${one.units.toLocaleString('en')} ${html(part?.unit ?? '')}`]
    const said = one.skipped ? html(one.skipped) : html(figuresOf(one, part?.bounds))
    const last = `${said}${faults.length > 0 ? `<ul>${faults.join('')}</ul>` : ''}`
    return `<tr><th scope="row">${html(one.part)}</th>${[...cells, verdictOf(one), last].map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  const heads = ['Part', 'What is done, and what must hold', 'Trials', 'Verdict', 'Counted and measured']
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Tafelrunde: proof</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.5rem 0}
th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top}
@media(prefers-color-scheme:dark){body{color:#eee;background:#111}}
</style></head><body><main>
<h1>Tafelrunde: proof</h1>
<p>Mode ${mode}, seed ${seed}, ${html(at)}, version ${html(version)}, ${html(report.machine)}</p>
<div tabindex="0" role="region" aria-label="Results" style="overflow-x:auto"><table>
<caption>Each part starts real servers and tries to break what they promise.</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></main></body></html>
`
}

/** Writes `report.json` and an accessible `report.html`; returns the folder. */
export function writeReport(folder: string, report: Report, parts: readonly Part[]): string {
  mkdirSync(folder, { recursive: true })
  const shown = report.outcomes.map(({ tally, ...one }) => {
    const times = Object.entries(tally.times).map(([what, list]) => {
      const [p50, p95, p99, max] = [0.5, 0.95, 0.99, 1].map((p) => quantile(list, p))
      return [what, { n: list.length, p50, p95, p99, max }]
    })
    return { ...one, counts: tally.counts, times: Object.fromEntries(times) as object }
  })
  const body = JSON.stringify({ ...report, outcomes: shown }, null, 2)
  writeFileSync(join(folder, 'report.json'), `${body}\n`)
  writeFileSync(join(folder, 'report.html'), pageOf(report, parts))
  return createHash('sha256').update(body).digest('hex').slice(0, 12)
}
