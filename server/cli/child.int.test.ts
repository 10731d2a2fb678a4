import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from './child.ts'

const block = (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
/** Says it is there, waits for leave, and refuses to start. */
const refusing = `
  const { existsSync, renameSync, writeFileSync } = require('node:fs')
  writeFileSync(process.env.DATA_DIR + '/pid', String(process.pid))
  renameSync(process.env.DATA_DIR + '/pid', process.env.DATA_DIR + '/here')
  const look = setInterval(() => {
    if (!existsSync(process.env.DATA_DIR + '/go')) return
    process.stderr.write('Der Datenträger ist voll.')
    process.exit(1)
  }, 5)`

describe('a server that is started as a child', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'tr-child-'))))
  afterAll(() => rmSync(folder, { recursive: true }))

  // Found by the proof (disk, seed 104, case 12): ends are told in the turn in which any signal is, words in the next one.
  it.runIf(process.platform === 'linux')('is quoted to its last word when it refuses to start', async () => {
    const bundle = join(folder, 'refuses.cjs')
    writeFileSync(bundle, refusing)
    const start = startServer(folder, { bundle }).catch((error: Error) => error.message)
    await expect.poll(() => existsSync(join(folder, 'here')), { timeout: 20_000, interval: 5 }).toBe(true)
    const pid = readFileSync(join(folder, 'here'), 'utf8')
    const gone = () => / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

    // The signal goes to this whole process, so this test needs one of its own (not a thread).
    let told = false
    process.once('SIGUSR2', () => (told = true))
    const heard = new Promise<{ gone: boolean; told: boolean }>((done) => {
      const end = new Socket()
      const begin = () => {
        end.write('x')
        process.kill(process.pid, 'SIGUSR2')
      }
      let there = 0
      const line = createServer((socket) => {
        if (++there === 2) begin()
        // Between a signal's arrival and its turn: the child speaks and ends.
        socket.once('data', () => {
          writeFileSync(join(folder, 'go'), '')
          for (let i = 0; i < 1000 && !gone(); i++) block(5)
          done({ gone: gone(), told })
          socket.destroy()
          line.close()
        })
      }).listen(0, '127.0.0.1', () => {
        end.connect((line.address() as AddressInfo).port, '127.0.0.1', () => {
          if (++there === 2) begin()
        })
      })
    })
    expect(await heard).toEqual({ gone: true, told: false })
    expect(await start).toBe('server ended with 1: Der Datenträger ist voll.')
  })
})
