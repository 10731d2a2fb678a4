import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from './child.ts'

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
const block = (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
/** Says it is there, waits for leave, and refuses to start. */
const refusing = `
  const { existsSync, writeFileSync } = require('node:fs')
  writeFileSync(process.env.DATA_DIR + '/here', String(process.pid))
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
    while (!existsSync(join(folder, 'here'))) await wait(5)
    const pid = readFileSync(join(folder, 'here'), 'utf8')
    const gone = () => / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

    const heard = new Promise<boolean>((done) => {
      const line = createServer((socket) => {
        // Between a signal's arrival and its turn: the child speaks and ends.
        socket.once('data', () => {
          writeFileSync(join(folder, 'go'), '')
          for (let i = 0; i < 1000 && !gone(); i++) block(5)
          done(gone())
          socket.destroy()
          line.close()
        })
      }).listen(0, '127.0.0.1', () => {
        const end = connect((line.address() as AddressInfo).port, '127.0.0.1')
        setTimeout(() => {
          end.write('x')
          process.kill(process.pid, 'SIGUSR2')
        }, 100)
      })
    })
    process.once('SIGUSR2', () => undefined)
    expect(await heard).toBe(true)
    expect(await start).toBe('server ended with 1: Der Datenträger ist voll.')
  })
})
