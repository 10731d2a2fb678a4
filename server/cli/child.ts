import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { localAddress } from '../config.ts'
import { projectFolder } from '../paths.ts'

/** A real server as a child process; on this machine's loopback only, unless it is told otherwise. */
export type Child = {
  /** Where this machine reaches it. */
  url: string
  /** What it tells people: stands in links and QR codes. */
  address: string
  port: number
  /** The secret of the one-time set-up link, at the first start of a data folder. */
  setUp: string | null
  process: ChildProcess
  output: () => string
  /** Asks it to stop, or kills it at once. Resolves with its exit code when it is gone. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

const running = new Map<ChildProcess, string>()

/** Kills the servers started here whose data lie in a folder: whoever started them has been given up. */
export function endServersIn(folder: string): void {
  for (const [child, dataDir] of running) if (dataDir.startsWith(folder)) child.kill('SIGKILL')
}

/** Starts the server on a data folder. `built` runs the bundle, as people do; otherwise the sources; `bundle` another one. */
export async function startServer(
  dataDir: string,
  options: { port?: number; built?: boolean; bundle?: string; env?: Record<string, string> } = {},
): Promise<Child> {
  const root = projectFolder()
  const built = options.bundle ?? join(root, 'dist/server/main.js')
  const bundle = (options.built ?? true) && existsSync(built)
  const args = bundle ? [built] : ['--import', 'tsx', join(root, 'server/main.ts'), '--no-pages']
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    LANG: 'de',
    PORT: String(options.port ?? 0),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    ...options.env,
  }
  const here = localAddress(0, env.HOST).replace(/0$/, '')
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.set(child, dataDir)
  child.once('exit', () => running.delete(child))
  let output = ''
  // Not at its exit: its last words may still lie in the pipe then.
  const gone = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  const port = await new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const at = output.indexOf(here)
      const printed = at < 0 ? undefined : /^(\d+)\s/.exec(output.slice(at + here.length))?.[1]
      const found = printed && (Number(env.PORT) || printed)
      // The set-up link is the last thing printed at a first start; a later start ends with the addresses.
      if (found) setTimeout(() => resolve(Number(found)), 80)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    void gone.then((code) => reject(new Error(`server ended with ${code}: ${output}`)))
  })
  return {
    url: `${here.replace('//localhost:', env.HOST === 'localhost' ? '//localhost:' : '//127.0.0.1:')}${port}`,
    address: /https?:\/\/\S+/.exec(output)?.[0] ?? `${here}${port}`,
    port,
    setUp: /\/setup#([a-z0-9]{32})/.exec(output)?.[1] ?? null,
    process: child,
    output: () => output,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return gone
    },
  }
}
