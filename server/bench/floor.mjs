// What the product is measured against: the same messages without rules, without validation and without a disk.
// `node floor.mjs ws`: a raw WebSocket server; `node floor.mjs socket.io`: a bare Socket.IO server.
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { WebSocketServer } from 'ws'

const TICK_MS = 100
let script = { welcome: { ok: true }, patch: ['', { rev: 0, put: {}, drop: [] }], turnout: '' }
let rev = 0
let votes = 0
let dirty = false
globalThis.benchScript = (next) => {
  script = next
  votes = 0
}
function heard() {
  votes += 1
  dirty = true
  return { ok: true }
}
function nextPatch() {
  dirty = false
  rev += 1
  const [epoch, patch] = script.patch
  return [epoch, { ...patch, rev, put: { ...patch.put, [script.turnout]: { n: votes, of: votes } } }]
}

const http = createServer()
if (process.argv[2] === 'ws') {
  const lines = new Set()
  const server = new WebSocketServer({ server: http, perMessageDeflate: false })
  server.on('connection', (line) => {
    lines.add(line)
    line.on('close', () => lines.delete(line))
    line.on('message', (/** @type {Buffer} */ data) => {
      const text = data.toString()
      if (text === '40') return line.send('40{}')
      const [, id, json] = /^42(\d+)(.*)$/s.exec(text) ?? []
      if (!json) return
      const [event] = JSON.parse(json)
      line.send(`43${id}${JSON.stringify([event === 'hello' ? script.welcome : heard()])}`)
    })
  })
  setInterval(() => {
    if (!dirty) return
    const frame = Buffer.from(`42${JSON.stringify(['patch', ...nextPatch()])}`)
    for (const line of lines) line.send(frame, { binary: false })
  }, TICK_MS)
} else {
  // Set as the product sets it, as far as it costs anything.
  const io = new Server(http, {
    ...{ serveClient: false, perMessageDeflate: false, pingInterval: 10_000, pingTimeout: 10_000 },
  })
  io.on('connection', (line) => {
    line.on('hello', (_, ack) => {
      void line.join('hall')
      ack(script.welcome)
    })
    line.on('say', (_, ack) => ack(heard()))
  })
  setInterval(() => {
    if (dirty) io.to('hall').emit('patch', ...nextPatch())
  }, TICK_MS)
}
http.listen(0, '127.0.0.1', () => process.stdout.write(`http://localhost:${http.address().port}\n`))
