import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { backUp } from '../store/backup.ts'
import { readConfig } from '../config.ts'
import { careLine, stopWith } from './careLine.ts'

// `npm run backup -- --out FILE`: beside a running server, or without one.
const { values } = parseArgs({ options: { out: { type: 'string' } } })
if (!values.out) stopWith('care.backup.how')
const out = resolve(values.out ?? '')
try {
  careLine('care.backup.done', { file: out, ...(await backUp(readConfig(process.env, []).dataDir, out)) })
} catch (error) {
  stopWith(error)
}
