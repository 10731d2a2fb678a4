import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { ask } from '../bench/server.ts'
import { packFolder } from '../build/pack.ts'
import { packed, packingFor } from './packed.ts'

describe('the encoding of a file', () => {
  const both = () => true
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    // Browsers offer brotli on secure addresses only: in a hall it is gzip.
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip;q=0.9', 'gzip'],
    ['GZIP;Q=0.5,BR;Q=0.5', 'br'],
    ['br;q=0, gzip;q=0', null],
    ['*', 'br'],
    ['*;q=0.1, br;q=0', 'gzip'],
    ['identity', null],
    ['br;q=nonsense', null],
    ['', null],
    [undefined, null],
  ])('%s: %s', (accept, encoding) => expect(packingFor(accept, both)?.encoding ?? null).toBe(encoding))

  it('is never one that is not there', () => {
    expect(packingFor('br, gzip', ({ encoding }) => encoding === 'gzip')?.encoding).toBe('gzip')
    expect(packingFor('br, gzip', () => false)).toBeNull()
  })
})

describe('files with packed ones beside them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tr-packed-'))
  const long = `export const text = '${'Tafel und Runde '.repeat(200)}'`
  let http: Server
  let url = ''
  beforeAll(async () => {
    writeFileSync(join(folder, 'long.js'), long)
    writeFileSync(join(folder, 'short.js'), 'export {}')
    packFolder(folder)
    const app = express().use(packed(folder), express.static(folder, { immutable: true, maxAge: '1y' }))
    http = createServer(app)
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  })
  afterAll(() => {
    http.close()
    rmSync(folder, { recursive: true })
  })
  const get = (path: string, headers: Record<string, string>, method = 'GET') =>
    fetch(url + path, { method, headers: { 'accept-encoding': 'identity', ...headers } })

  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('asked with %s: %s, the same text, cached for ever', async (accept, encoding) => {
    const answer = await get('/long.js', { 'accept-encoding': accept })
    const { headers } = answer
    expect(headers.get('content-encoding')).toBe(encoding)
    expect(headers.get('vary')).toBe('Accept-Encoding')
    expect(headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await answer.text()).toBe(long)
    if (encoding) expect(Number(headers.get('content-length'))).toBeLessThan(long.length / 10)
  })

  it('gives each packing a name of its own, and asks for no body twice', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (accept) => {
        const first = await get('/long.js', { 'accept-encoding': accept })
        const etag = first.headers.get('etag') ?? ''
        const again = await ask(url, 'GET', '/long.js', {
          headers: { 'accept-encoding': accept, 'if-none-match': etag },
        })
        expect([again.status, again.text]).toEqual([304, ''])
        return etag
      }),
    )
    expect(new Set(tags).size).toBe(3)
  })

  it('leaves alone what is not packed, and what is not there', async () => {
    const short = await get('/short.js', { 'accept-encoding': 'br, gzip' })
    expect([short.headers.get('content-encoding'), short.headers.get('vary')]).toEqual([null, null])
    expect((await get('/none.js', { 'accept-encoding': 'br' })).status).toBe(404)
    expect((await get('/../package.json', { 'accept-encoding': 'br' })).status).toBe(404)
  })
})
