import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Fake } from './fake.ts'

/** A fake behind a real address, for a whole server to speak to. */
export async function serveFake(fake: Fake): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((req, res) => {
    const parts: Buffer[] = []
    req.on('data', (part: Buffer) => parts.push(part))
    req.on('end', () => {
      const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]))
      const body = parts.length > 0 ? { body: Buffer.concat(parts).toString() } : {}
      const address = `http://fake.example${req.url ?? '/'}`
      fake
        .fetch(address, { method: req.method ?? 'GET', headers, ...body })
        .then(async (answer) => {
          res.writeHead(answer.status, Object.fromEntries(answer.headers))
          res.end(await answer.text())
        })
        // As when somebody pulls the plug.
        .catch(() => req.destroy())
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  }
}
