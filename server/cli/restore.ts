import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { restore } from '../care/restore.ts'
import { readConfig } from '../config.ts'
import { careLine, stopWith } from './careLine.ts'

// `npm run restore -- --from FILE`: into an empty data folder, while no server runs on it.
const { values } = parseArgs({ options: { from: { type: 'string' } } })
if (!values.from) stopWith('care.restore.how')
const { dataDir } = readConfig(process.env, [])
try {
  careLine('care.restore.done', { folder: dataDir, ...(await restore(resolve(values.from ?? ''), dataDir)) })
  careLine('care.restore.mind', {})
} catch (error) {
  stopWith(error)
}
