import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../paths.ts'

/** A server under test: a process of its own on the first core, and a line to ask how it fares. */
export type Contestant = {
  name: string
  port: number
  output: () => string
  cpu: () => Promise<number>
  memory: () => Promise<number>
  watch: () => Promise<void>
  delay: () => Promise<{ p99: number; max: number }>
  /** What a floor is to say. */
  script: (script: object) => Promise<void>
  stop: () => Promise<void>
}

const canPin = spawnSync('taskset', ['-V']).status === 0
/** The load runs on the second core, a browser on all of them; `false` where cores cannot be told apart. */
export function pinLoad(where: 'second' | 'all' = 'second'): boolean {
  const cores = where === 'second' ? '1' : `0-${cpus().length - 1}`
  return canPin && spawnSync('taskset', ['-acp', cores, String(process.pid)]).status === 0
}

async function start(name: string, args: string[], env: Record<string, string>): Promise<Contestant> {
  const here = join(projectFolder(), 'server/bench')
  const node = ['--expose-gc', '--import', join(here, 'probe.mjs'), ...args]
  const [command = '', ...rest] = [...(canPin ? ['taskset', '-c', '0'] : []), process.execPath, ...node]
  const child: ChildProcess = spawn(command, rest, {
    cwd: projectFolder(),
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  const gone = new Promise<void>((done) => child.once('close', () => done()))
  const port = await new Promise<number>((done, fail) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = /localhost:(\d+)/.exec(output)?.[1]
      // What stands after the address belongs to the same greeting.
      if (found) setTimeout(() => done(Number(found)), 80)
    })
    child.stderr?.on('data', (chunk: Buffer) => void (output += chunk.toString()))
    child.once('close', (code) => fail(new Error(`${name} ended with ${code}: ${output}`)))
  })
  const waiting = new Map<number, (value: unknown) => void>()
  let asked = 0
  child.on('message', ({ id, value }: { id: number; value: unknown }) => waiting.get(id)?.(value))
  function ask<T>(question: string, script?: object): Promise<T> {
    asked += 1
    const id = asked
    return new Promise((done) => {
      waiting.set(id, (value) => {
        waiting.delete(id)
        done(value as T)
      })
      child.send({ id, ask: question, script })
    })
  }
  return {
    ...{ name, port, output: () => output },
    cpu: () => ask('cpu'),
    memory: () => ask('memory'),
    watch: () => ask('watch'),
    delay: () => ask('delay'),
    script: (script) => ask('', script),
    stop() {
      child.kill('SIGTERM')
      return gone
    },
  }
}

/** Until a server has nothing left to do, so that the end of one measurement is not part of the next. */
export async function settled({ cpu }: Contestant): Promise<void> {
  for (let round = 0; round < 40; round++) {
    const before = await cpu()
    await new Promise((done) => setTimeout(done, 250))
    if ((await cpu()) - before < 12_000) return
  }
}

export type Floor = 'ws' | 'socket.io'
export const startFloor = (kind: Floor): Promise<Contestant> =>
  start(kind, [join(projectFolder(), 'server/bench/floor.mjs'), kind], {})

/** The product as it is built, on a data folder. */
export const startProduct = (dataDir: string): Promise<Contestant> =>
  start('Tafelrunde', [join(projectFolder(), 'dist/server/main.js')], {
    ...{ LANG: 'en', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, PUBLIC_URL: '', MAX_DEVICES: '20000' },
  })
