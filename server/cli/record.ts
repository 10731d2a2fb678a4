import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { LANGS } from '#shared/words/say.ts'
import { readConfig } from '../config.ts'
import { brandIn } from '../files/brand.ts'
import { orderIn } from '../files/downloads.ts'
import { openHouse } from '../house.ts'
import { backUp } from '../store/backup.ts'
import { careLine, stopWith } from './careLine.ts'

// `npm run record -- --room ID --file record.pdf --out FILE`: beside a running server, from one moment of its database.
const { values } = parseArgs({
  options: {
    room: { type: 'string' },
    file: { type: 'string', default: 'record.pdf' },
    lang: { type: 'string' },
    out: { type: 'string' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'tafelrunde-record-'))
let failure: unknown = null
try {
  const config = readConfig(process.env, [])
  await backUp(config.dataDir, join(folder, 'tafelrunde.sqlite'))
  const house = openHouse({ ...config, dataDir: folder, ballast: 0 }, pino({ level: 'silent' }), () => [])
  const record = house.directory.rooms().find(({ id }) => id === values.room)
  if (record) {
    const room = await house.rooms.get(record.id)
    const lang = LANGS.find((one) => one === values.lang) ?? record.lang
    const order = room && orderIn(room, record.type, values.file, lang, house.now(), brandIn(house.directory))
    if (order?.ok) {
      const out = resolve(values.out ?? values.file)
      const made = await house.press.make(order.value)
      if ('ok' in made) failure = made
      // What is there already stays.
      else {
        writeFileSync(out, made.body, { flag: 'wx' })
        careLine('care.record.done', { file: out })
      }
    } else failure = 'care.record.noFile'
  } else {
    failure = 'care.record.how'
    for (const { id, type, title } of house.directory.rooms()) process.stderr.write(`${id}  ${type}  ${title}\n`)
  }
  await house.close()
} catch (error) {
  failure = error
}
rmSync(folder, { recursive: true, force: true })
if (failure !== null) stopWith(failure)
