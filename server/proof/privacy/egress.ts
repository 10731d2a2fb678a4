import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { hold } from '../part.ts'

/** Loaded into the server before itself: says in its output whenever it begins a connection or sends a datagram. */
const HOOK = `
import net from 'node:net'
import dgram from 'node:dgram'
const told = (what) => process.stdout.write('egress: ' + what + '\\n')
for (const [of, name] of [[net.Socket, 'connect'], [dgram.Socket, 'send'], [dgram.Socket, 'bind']]) {
  const before = of.prototype[name]
  of.prototype[name] = function (...all) {
    told(name + ' ' + JSON.stringify(all[0]))
    return before.apply(this, all)
  }
}
told('watched')
`
/** What the environment of a watched server must say. */
export const watched = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(HOOK)}` }

const LOOP = /^(0100007F|[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/
const NONE = /^0+$/
const lines = (path: string) => readFileSync(path, 'utf8').split('\n').slice(1)

/** Sockets and files that a process holds, as the kernel knows them. */
function heldBy(pid: number): { sockets: Set<string>; files: string[] } {
  const sockets = new Set<string>()
  const files: string[] = []
  for (const fd of readdirSync(`/proc/${pid}/fd`))
    try {
      const target = readlinkSync(`/proc/${pid}/fd/${fd}`)
      const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
      if (inode) sockets.add(inode)
      const flags = /flags:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0'
      if (target.startsWith('/') && (Number.parseInt(flags, 8) & 3) !== 0) files.push(target)
    } catch {
      // It was closed while we looked.
    }
  return { sockets, files }
}

/** Looks again and again whom a server is connected with, and which files it writes. */
export class EgressWatch {
  looks = 0
  private readonly strange = new Set<string>()
  private readonly timer: NodeJS.Timeout
  private readonly pid: number
  private readonly folder: string
  constructor(pid: number, folder: string) {
    this.pid = pid
    this.folder = folder
    this.timer = setInterval(() => this.look(), 100)
  }
  private look(): void {
    try {
      const { sockets, files } = heldBy(this.pid)
      for (const table of ['tcp', 'tcp6', 'udp', 'udp6'])
        for (const line of lines(`/proc/net/${table}`)) {
          const [, , remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/)
          const [address = ''] = remote.split(':')
          if (!sockets.has(inode)) continue
          if (table.startsWith('udp') || !(LOOP.test(address) || NONE.test(address)))
            this.strange.add(`${table} ${remote}`)
        }
      for (const file of files)
        if (!file.startsWith(this.folder) && !file.startsWith('/dev/')) this.strange.add(`writes ${file}`)
      this.looks += 1
    } catch {
      // It has ended.
    }
  }
  stop(): void {
    clearInterval(this.timer)
  }
  /** Nobody was called but who may be; and the watch was awake. */
  check(output: string, allowed: string): void {
    const [first, ...told] = output.split('\n').filter((line) => line.startsWith('egress: '))
    hold(first === 'egress: watched' && this.looks > 5, 'nobody watched what the server asks of others')
    const { hostname, port } = new URL(allowed)
    const may = new RegExp(`^egress: connect .*"port":"?${port}"?[,}]`)
    // A thread that makes files is watched like the rest.
    const calls = told.filter((line) => line !== first)
    const strange = calls.filter((line) => !may.test(line) || !line.includes(`"${hostname}"`))
    hold(calls.length > strange.length, 'the watch did not see that the ticket system was called')
    hold(strange.length === 0, `the server calls somebody: ${strange.slice(0, 3).join('; ')}`)
    hold(this.strange.size === 0, `the server is connected with others: ${[...this.strange].join('; ')}`)
  }
}
