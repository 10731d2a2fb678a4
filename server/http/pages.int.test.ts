import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../bench/server.ts'
import { type Child, startServer } from '../cli/child.ts'

const folder = mkdtempSync(join(tmpdir(), 'tr-pages-'))
let server: Child
beforeAll(async () => {
  server = await startServer(join(folder, 'var'))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('[SPEC D6] an address that cannot be read is refused, and leaves no trace in the log', async () => {
  const before = server.output()
  for (const path of ['/%c0%ae', '/%', '/o/%00%c1'])
    expect([path, (await ask(server.url, 'GET', path)).status]).toEqual([path, 400])
  // Among the built files whatever is not there is gone.
  expect((await ask(server.url, 'GET', '/assets/%ff')).status).toBe(404)
  expect((await ask(server.url, 'GET', '/healthz')).code).toBe('ok')
  expect(server.output()).toBe(before)
})
