import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { type House, openHouse } from '../house.ts'
import { projectFolder } from '../paths.ts'

const folder = mkdtempSync(join(tmpdir(), 'tr-record-'))
const DATA_DIR = join(folder, 'data')
let house: House
beforeAll(() => {
  house = openHouse(readConfig({ DATA_DIR, BALLAST_MB: '0' }, []), pino({ level: 'silent' }), () => [])
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})
const record = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(projectFolder(), 'server/cli/record.ts'), ...args], {
    cwd: projectFolder(),
    env: { ...process.env, DATA_DIR, LANG: 'de' },
    encoding: 'utf8',
  })

it('writes a file by command line while a server holds the folder, and replaces nothing', async () => {
  const { id } = house.rooms.create('workshop', 'Saal', 'de')
  expect(await house.rooms.get(id)).not.toBeNull()
  const out = join(folder, 'saal.pdf')
  const told = record('--room', id, '--out', out)
  expect([told.status, told.stdout, told.stderr]).toEqual([0, `Geschrieben: ${out}\n`, ''])
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  expect(record('--room', id, '--out', out).status).not.toBe(0)
  expect(record().stderr).toContain(`${id}  workshop  Saal`)
  expect(record('--room', id, '--file', 'nichts.pdf').stderr).toContain('record.docx')
})
