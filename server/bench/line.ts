import WebSocket from 'ws'

/** One phone on the bench: Engine.IO and Socket.IO spoken by hand, because five thousand clients must fit on a core. */
export class Line {
  bytes = 0
  messages = 0
  /** Told of every event the server sends, as it came. */
  heard: ((text: string) => void) | null = null
  private readonly socket: WebSocket
  private readonly waiting = new Map<number, (text: string) => void>()
  private asked = 0
  private ready: () => void = () => undefined

  private constructor(url: string, headers: Record<string, string>) {
    this.socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true, headers })
    this.socket.on('message', (data: Buffer) => this.receive(data))
  }

  static open(port: number, headers: Record<string, string> = {}): Promise<Line> {
    return new Promise((done, fail) => {
      const line = new Line(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, headers)
      line.ready = () => done(line)
      line.socket.once('open', () => line.socket.send('40'))
      line.socket.once('error', fail)
      line.socket.once('close', () => fail(new Error('the line was closed')))
    })
  }

  private receive(data: Buffer): void {
    this.bytes += data.length + (data.length > 125 ? 4 : 2)
    const text = data.toString('utf8')
    if (text === '2') return this.socket.send('3')
    if (text.startsWith('40')) return this.ready()
    if (text.startsWith('42')) {
      this.messages += 1
      return this.heard?.(text)
    }
    const at = text.indexOf('[')
    if (!text.startsWith('43')) return
    const id = Number(text.slice(2, at))
    this.waiting.get(id)?.(text.slice(at + 1, -1))
    this.waiting.delete(id)
  }

  /** The reply as it came. */
  ask(event: string, message: unknown): Promise<string> {
    const id = this.asked
    this.asked += 1
    return new Promise((done) => {
      this.waiting.set(id, done)
      this.socket.send(`42${id}${JSON.stringify([event, message])}`)
    })
  }
  async must<T extends object>(event: string, message: unknown): Promise<T> {
    const reply = JSON.parse(await this.ask(event, message)) as { ok: boolean }
    if (!reply.ok) throw new Error(`${event}: ${JSON.stringify(reply)}`)
    return reply as unknown as T
  }
  /** Reads nothing from now on, as a phone in a dead spot. */
  pause(): void {
    this.socket.pause()
  }
  resume(): void {
    this.socket.resume()
  }
  terminate(): void {
    this.socket.terminate()
  }
  close(): Promise<void> {
    return new Promise((done) => {
      if (this.socket.readyState === WebSocket.CLOSED) return done()
      this.socket.removeAllListeners('close')
      this.socket.once('close', () => done())
      this.socket.close()
    })
  }
}

/** Does a job for everybody, so many at a time. */
export async function each<T, R>(
  people: readonly T[],
  atOnce: number,
  job: (one: T, n: number) => Promise<R>,
): Promise<R[]> {
  const out: R[] = []
  let next = 0
  async function worker(): Promise<void> {
    for (let n = next++; n < people.length; n = next++) out[n] = await job(people[n] as T, n)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, people.length) }, worker))
  return out
}
