import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noShim, Shim } from './shim.ts'

const run = promisify(execFile)
let folder: string
let shim: Shim
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tr-shim-'))
  mkdirSync(join(folder, 'var'))
})
afterEach(() => {
  shim.close()
  rmSync(folder, { recursive: true, force: true })
})
/** Runs a few lines on the folder, behind the shim; `said` collects what they say. */
async function played(lines: string): Promise<unknown[]> {
  const begin = `const fs = require('node:fs'), at = '${join(folder, 'var')}/', said = []
    const code = (step) => { try { step(); return 'ok' } catch (error) { return error.code } }
    const room = () => fs.statfsSync(at).bavail * 4096;`
  const end = `; process.on('exit', () => fs.writeSync(1, JSON.stringify(said)))`
  const { stdout } = await run(process.execPath, ['-e', begin + lines + end], { env: { ...process.env, ...shim.env } })
  return JSON.parse(stdout) as unknown[]
}

describe.skipIf((await noShim()) !== null)('the disk that is played', () => {
  it('takes what fits, refuses the rest, and has room again for what was taken away', async () => {
    shim = new Shim(folder, join(folder, 'var'))
    shim.limit(2 ** 20, 2 ** 20)
    const said = await played(`
      said.push(code(() => fs.writeFileSync(at + 'a', Buffer.alloc(2 ** 19))), room())
      said.push(code(() => fs.writeFileSync(at + 'b', Buffer.alloc(2 ** 20))), fs.statSync(at + 'b').size, room())
      const a = fs.openSync(at + 'a', 'r+')
      said.push(code(() => fs.writeSync(a, 'in place', 0)), code(() => fs.writeFileSync(at + 'c', 'more')))
      fs.ftruncateSync(a, 2 ** 18)
      said.push(room())
      fs.rmSync(at + 'b')
      said.push(room())`)
    const [half, quarter] = [2 ** 19, 2 ** 18]
    expect(said).toEqual(['ok', half, 'ENOSPC', half, 0, 'ok', 'ENOSPC', quarter, half + quarter])
  })

  it('counts calls, and lets the N-th fail: once, or from then on', async () => {
    shim = new Shim(folder, join(folder, 'var'))
    const lines = `for (let i = 0; i < 4; i++) said.push(code(() => fs.writeFileSync(at + 'a', 'x' + i)))`
    const counts = await shim.counting(() => played(lines))
    expect([counts.create, counts.write, counts.sync]).toEqual([1, 4, 0])
    shim.arm({ calls: ['write'], nth: 2, error: 'EIO', forever: false })
    expect(await played(lines)).toEqual(['ok', 'EIO', 'ok', 'ok'])
    shim.arm({ calls: ['write'], nth: 3, error: 'ENOSPC', forever: true })
    expect(await played(lines)).toEqual(['ok', 'ok', 'ENOSPC', 'ENOSPC'])
    expect(shim.hits).toBe(2)
    shim.mend()
    expect(await played(lines)).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(readFileSync(join(folder, 'var/a'), 'utf8')).toBe('x3')
  })

  // Found by the proof (power, seed 105, case 1): Node closes files past the C library, and lines got their numbers.
  it('does not take a line for the file that had its number', async () => {
    shim = new Shim(folder, join(folder, 'var'))
    const lines = `const files = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => fs.openSync(at + name, 'w'))
      for (const file of files) fs.closeSync(file)
      const net = require('node:net')
      const server = net.createServer((socket) => socket.end('there')).listen('${join(folder, 'line')}', async () => {
        for await (const bytes of net.connect('${join(folder, 'line')}').end('here')) said.push(String(bytes))
        server.close()
      })`
    const counts = await shim.counting(async () => expect(await played(lines)).toEqual(['there']))
    expect([counts.create, counts.write]).toEqual([6, 0])
  })
})
