import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../start.mjs'
import { pinLoad } from './contestant.ts'
import { circumstances, machine, printed, type Report } from './figures.ts'
import { benchExports } from './exports.ts'
import { benchGrowth } from './growth.ts'
import { benchJoin } from './join.ts'
import { benchPhone } from './phoneTable.ts'
import { onBench } from './scene.ts'
import { benchVisible } from './visible.ts'
import { benchVote } from './vote.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    runs: { type: 'string' },
    sizes: { type: 'string' },
  },
})
const quick = values.quick
const runs = Number(values.runs ?? (quick ? 1 : 3))
const sizes = values.sizes?.split(',').map(Number) ?? (quick ? [500] : [500, 2000, 5000])

const BENCHES: Record<string, () => Promise<Report>> = {
  join: () => onBench((bench) => benchJoin(bench, { runs, sizes })),
  vote: () => onBench((bench) => benchVote(bench, { runs, people: 1000 })),
  visible: () => onBench((bench) => benchVisible(bench, { runs, sizes, seconds: quick ? 4 : 5 })),
  growth: () => benchGrowth({ quick }),
  exports: () => onBench((bench) => benchExports(bench, { runs })),
  phone: () => benchPhone({ runs }),
}
const wanted = values.only?.split(',') ?? Object.keys(BENCHES)
const stranger = wanted.find((name) => !Object.hasOwn(BENCHES, name))
if (stranger !== undefined) {
  process.stderr.write(`--only ${stranger}: there are ${Object.keys(BENCHES).join(', ')}.\n`)
  process.exit(2)
}

buildIfNeeded()
const about = machine(pinLoad())
const { cpu, cores, node, load, pinned } = about
process.stdout.write(
  `${cpu}, ${cores} cores, Node ${node}, load before ${load}${pinned ? ', server on core 0, load on core 1' : ''}\n` +
    `Medians of ${runs} alternating runs (least-most). Read the ratios, not the numbers.\n\n`,
)
const reports: Record<string, Report> = {}
for (const name of wanted) {
  pinLoad(name === 'phone' ? 'all' : 'second')
  const began = performance.now()
  const report = await BENCHES[name]?.()
  if (!report) continue
  report.table.notes.push(`This ${circumstances(began)}.`)
  reports[name] = report
  process.stdout.write(`${printed(report)}\n`)
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine: about, runs, reports }, null, 2)}\n`)
