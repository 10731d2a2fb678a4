import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { id } from '../bench/hall.ts'
import { ask, type Bench, openBench } from '../bench/server.ts'
import { drawnLogo } from '../files/drawnLogo.ts'
import { sizeOf } from '../files/logo.ts'

vi.setConfig({ testTimeout: 60_000 })
let bench: Bench
beforeAll(async () => {
  bench = await openBench()
}, 60_000)
afterAll(() => bench.stop())

const base64 = (data: Uint8Array) => Buffer.from(data).toString('base64')
type Brand = { name: string; colour: string; version: string; logo: string | null }
const now = () => bench.organiser.must<Brand>('GET', '/api/brand')
async function save(change: object): Promise<string> {
  const { name, colour, version } = await now()
  const cookie = bench.organiser.cookie()
  const body = JSON.stringify({ was: version, name, colour, ...change })
  return (await ask(bench.url, 'POST', '/api/brand', { cookie, body })).code
}
const get = (path: string, headers: Record<string, string> = {}) => ask(bench.url, 'GET', path, { headers })

describe('[SPEC D17] the branding of an organisation', () => {
  it('is refused in parts that do not fit, and then nothing has changed', async () => {
    const before = await now()
    expect(await save({ name: 'Amt', logo: base64(new TextEncoder().encode('<svg onload="alert(1)"/>')) })).toBe(
      'brand.kind',
    )
    const damaged = drawnLogo(200, 100)
    damaged.fill(0, 40)
    expect(await save({ name: 'Amt', logo: base64(damaged) })).toBe('brand.unreadable')
    expect(await save({ name: 'Amt', logo: base64(drawnLogo(20, 20)) })).toBe('brand.small')
    expect(await save({ name: '', logo: base64(drawnLogo(200, 100)) })).toBe('brand.name')
    expect(await save({ colour: 'red;}body{display:none' })).toBe('malformed')
    expect(await save({ was: 'something else', name: 'Amt' })).toBe('brand.other')
    expect(await now()).toEqual(before)
    expect((await get('/brand/logo.png')).status).toBe(404)
    expect(await get('/brand/page.css')).toMatchObject({ status: 200, text: '' })
  })

  it('is served from here as what it is, and asked about every time', async () => {
    expect(await save({ name: 'Landkreis', colour: '#ffcc00', logo: base64(drawnLogo(1200, 400, 'jpeg')) })).toBe('ok')
    const { logo, version } = await now()
    expect(logo).toBe(`/brand/logo.png?v=${version}`)
    const { status, headers } = await get(logo ?? '')
    expect([status, headers['content-type'], headers['x-content-type-options'], headers['cache-control']]).toEqual([
      ...[200, 'image/png', 'nosniff', 'public, no-cache'],
    ])
    const again = await get(logo ?? '', { 'if-none-match': String(headers['etag']) })
    expect([again.status, again.text]).toEqual([304, ''])
    const kept = bench.house.directory.brand()
    expect([sizeOf(kept.logo ?? new Uint8Array()), kept.width]).toEqual([{ width: 900, height: 300 }, 900])
    const sheet = await get(`/brand/page.css?v=${version}`)
    expect(sheet.headers['content-type']).toMatch(/^text\/css/)
    // The colour was too light for white letters; it comes darkened.
    expect(sheet.text).toMatch(/--page:#[0-9a-f]{6};--ink:#ffffff/)
    expect(sheet.text).not.toContain('#ffcc00')
  })

  it('stands on public pages under the same rules as before, and changes with the next reading', async () => {
    const room = bench.house.rooms.create('agenda', 'Region 2030', 'de').id
    const who = { role: 'organiser' as const, scope: null, grant: null, device: 'organiser000000000000000' }
    const live = await bench.house.rooms.get(room)
    const intro = { id: id(), text: '' }
    const action = { type: 'page/set', was: 0, on: true, index: false, intro }
    expect(await live?.submit({ type: 'act', who, id: id(), saw: null, action })).toMatchObject({ ok: true })
    const { text, headers } = await get(`/a/${room}`)
    const { version } = await now()
    expect(text).toContain(`<img src="/brand/logo.png?v=${version}" width="900" height="300" alt="Logo: Landkreis">`)
    expect(text).toContain(`<link rel="stylesheet" href="/brand/page.css?v=${version}">`)
    expect(headers['content-security-policy']).toContain("style-src 'self'")
    expect(headers['content-security-policy']).toContain("img-src 'self'")
    expect(await save({ name: '<b>Kreis</b>', logo: null, colour: '' })).toBe('ok')
    const later = await get(`/a/${room}`)
    expect(later.text).not.toContain('/brand/')
    expect(later.text).toContain('&lt;b&gt;Kreis&lt;/b&gt;')
  })

  it('outlives a restart', async () => {
    const { sqliteDirectory } = await import('../store/directory.ts')
    await save({ name: 'Landkreis', colour: '#00695c', logo: base64(drawnLogo(300, 100)) })
    const read = sqliteDirectory(bench.house.db).brand()
    expect(read).toMatchObject({ name: 'Landkreis', colour: '#00695c', width: 300, height: 100 })
    expect(Buffer.from(read.logo ?? []).equals(Buffer.from(bench.house.directory.brand().logo ?? []))).toBe(true)
  })
})
