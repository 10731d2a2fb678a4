import { connect, type Socket } from 'node:net'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startServer } from './cli/child.ts'

const HALL = 1500
const longest = () => {
  try {
    return Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'))
  } catch {
    return 0
  }
}

it.skipIf(longest() < HALL)(
  'a hall that knocks at once waits in the queue, even while the server is busy',
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tafelrunde-storm-'))
    const server = await startServer(dataDir, { built: false })
    const lines: Socket[] = []
    try {
      server.process.kill('SIGSTOP')
      let here = 0
      for (let n = 0; n < HALL; n++) {
        const line = connect(server.port, '127.0.0.1', () => (here += 1))
        line.on('error', () => undefined)
        lines.push(line)
      }
      // Without a place in the queue the first attempt is lost, and the next one comes after a second.
      await new Promise((done) => setTimeout(done, 800))
      expect(here).toBe(HALL)
    } finally {
      for (const line of lines) line.destroy()
      server.process.kill('SIGCONT')
      await server.stop('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
)
