import { MUTANTS } from './mutants.ts'
import { hold, NotHere, type Part } from './part.ts'
import { runPart } from './runner.ts'

/** The part that proves the others: each mistake made on purpose must be caught by the part that should catch it. */
export const mutation = (parts: readonly Part[]): Part => ({
  name: 'mutants',
  what: 'deliberately broken builds: each is caught by the part that should catch it',
  unit: 'broken builds',
  units: { full: MUTANTS.length, quick: 4, smoke: 1 },
  perCase: 1,
  lanes: 2,
  seconds: 300,
  async run(one) {
    // What takes longer to show is left to the longer runs.
    const list = one.mode === 'smoke' ? MUTANTS.filter(({ mode }) => mode === undefined) : MUTANTS
    const mutant = list[(one.number + one.base) % list.length]
    const part = parts.find(({ name }) => name === mutant?.part)
    hold(mutant && part, `no part for ${mutant?.name ?? 'nothing'}`)
    const quiet = { tell: () => undefined, only: mutant.case ?? null, most: null, first: true }
    const outcome = await runPart(part, { mode: mutant.mode ?? 'smoke', seed: one.seed, mutant: mutant.name, ...quiet })
    if (outcome.skipped !== null) throw new NotHere(`${mutant.name}: ${outcome.skipped}`)
    const [first] = outcome.failed
    hold(first, `${mutant.name} (${mutant.what}) was not caught by ${part.name}`)
    // Only a broken promise counts: a proof that breaks down proves nothing.
    hold(first.fault, `${mutant.name}: ${part.name} broke down: ${first.message}`)
    one.count('caught')
  },
})
