import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AnyAction } from '#shared/room/rules.ts'
import { id, words } from '../bench/hall.ts'
import { ask, type Bench, openBench } from '../bench/server.ts'

vi.setConfig({ testTimeout: 60_000 })
let bench: Bench
beforeAll(async () => {
  bench = await openBench()
}, 60_000)
afterAll(() => bench.stop())

const HOSTILE = '<script>alert(1)</script> & "so"'

/** An agenda with two projects, one of them written by somebody who means no good. */
async function region(lang: 'de' | 'en' = 'de') {
  const room = bench.house.rooms.create('agenda', 'Region 2030', lang).id
  const who = { role: 'organiser' as const, scope: null, grant: null, device: 'organiser000000000000000' }
  const act = async (action: object) => {
    const live = await bench.house.rooms.get(room)
    expect(await live?.submit({ type: 'act', who, id: id(), saw: null, action: action as AnyAction })).toMatchObject({
      ok: true,
    })
    // What is shown follows what is written within a tick.
    live?.publish()
  }
  const set = async (on: boolean, index = false) => {
    const state = (await bench.house.rooms.get(room))?.state as { page: { at: number } }
    await act({ type: 'page/set', was: state.page.at, on, index, intro: words(HOSTILE) })
  }
  const [good, bad] = [id(), id()]
  const meta = { title: words('Region 2030'), subtitle: words(''), place: words('Burg'), organiser: words('') }
  await act({ type: 'agenda/set', meta: { ...meta, date: '' } })
  await act({
    type: 'project/add',
    id: good,
    title: words('Bus auf Ruf'),
    text: words(''),
    field: null,
    origin: words(''),
  })
  await act({
    ...{ type: 'project/add', id: bad, title: words(HOSTILE), text: words(HOSTILE), field: null },
    origin: words(HOSTILE),
  })
  await act({ type: 'project/edit', id: good, contact: words('Erika Geheim') })
  const listed = { title: words(HOSTILE), body: words(HOSTILE), about: words(HOSTILE), name: words('Ada Geheim') }
  const ways = { mail: words('geheim@kreis.example'), link: words('https://kreis.example/?a=1&b=2') }
  await act({ type: 'directory/set', was: 0, id: id(), list: 'contact', ...listed, ...ways, shown: 'role' })
  const get = (path = '', headers: Record<string, string> = {}) =>
    ask(bench.url, 'GET', `/a/${room}${path}`, { headers })
  return { room, act, set, get, good, bad }
}

describe('[SPEC D16] the public pages of an agenda', () => {
  it('are not there until the organiser says so, and look then like those that never were', async () => {
    const { room, set, get, good } = await region()
    const gone = async (path: string) => {
      const { status, text } = await get(path)
      return [status, text] as const
    }
    const never = await ask(bench.url, 'GET', `/a/${id()}`)
    const workshop = bench.house.rooms.create('workshop', 'Saal', 'de').id
    for (const path of ['', `/p/${good}`, '/feed.atom']) expect(await gone(path)).toEqual([404, never.text])
    expect((await ask(bench.url, 'GET', `/a/${workshop}`)).text).toBe(never.text)
    await set(true)
    for (const path of ['', `/p/${good}`, '/feed.atom']) expect((await get(path)).status).toBe(200)
    expect((await get(`/p/${id()}`)).status).toBe(404)
    await set(false)
    expect(await gone('')).toEqual([404, never.text])
    bench.house.directory.putRoom({ ...(bench.house.directory.room(room) ?? ({} as never)), archived: 1 })
    expect((await get()).status).toBe(404)
  })

  it('run nothing, hold no words as markup and nobody to turn to, and keep search engines out unless they may', async () => {
    const { set, get, bad } = await region()
    await set(true)
    for (const path of ['', '?lang=en', `/p/${bad}`]) {
      const { text, headers } = await get(path)
      expect(text).not.toMatch(/<script|[Gg]eheim| style=/)
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(text).toContain('content="noindex, nofollow"')
      expect(headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'public, no-cache' })
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self';/)
      expect(headers['content-security-policy']).not.toContain('script')
    }
    await set(true, true)
    const open = await get()
    expect([open.headers['x-robots-tag'], open.text.includes('noindex')]).toEqual([undefined, false])
  })

  it('say in every cell of a wide table whose it is, for phones on which rows are stacked', async () => {
    const { set, get } = await region()
    await set(true)
    const { text } = await get()
    const [, wide = ''] =
      /<div class="scroll stacked"[^>]*aria-label="Was eingegangen ist"[^>]*>(.*?)<\/div>/s.exec(text) ?? []
    const heads = [...wide.matchAll(/<th role="columnheader" scope="col">([^<]+)</g)].map(([, head]) => head)
    expect(heads).toHaveLength(5)
    const [first = ''] = wide.match(/<tr role="row"><th role="rowheader".*?<\/tr>/s) ?? []
    expect([...first.matchAll(/<td role="cell" data-head="([^"]+)"/g)].map(([, head]) => head)).toEqual(heads.slice(1))
  })

  it('are sent once as long as nothing has changed', async () => {
    const { act, set, get, good } = await region()
    await set(true)
    const first = await get()
    const etag = String(first.headers['etag'])
    expect(await get('', { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' })
    await act({ type: 'project/edit', id: good, status: 'running' })
    const second = await get('', { 'if-none-match': etag })
    expect([second.status, second.text.includes('In Arbeit')]).toEqual([200, true])
  })

  it('come in German and English, and say which language people have written in', async () => {
    const { set, get } = await region('en')
    await set(true)
    expect((await get()).text).toContain('<html lang="en">')
    const german = (await get('?lang=de')).text
    expect(german).toContain('<html lang="de">')
    expect(german).toContain('Was daraus wurde')
    expect(german).toContain('lang="en">Bus auf Ruf')
    expect((await get('?lang=xx')).text).toContain('<html lang="en">')
  })

  it('feed readers what has changed, under names that stay', async () => {
    const { act, set, get, good, bad } = await region()
    await set(true)
    const read = async () => {
      const { text, headers } = await get('/feed.atom')
      expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
      const all = (tag: string) =>
        [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, one]) => one ?? '')
      return { ids: all('id'), updated: all('updated'), titles: all('title'), text }
    }
    const before = await read()
    expect(before.text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
    )
    expect(before.ids).toHaveLength(3)
    for (const one of before.ids)
      expect(one).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    for (const one of before.updated) expect(one).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(before.titles).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;')
    await act({ type: 'project/edit', id: good, status: 'done' })
    const after = await read()
    expect([...after.ids].sort()).toEqual([...before.ids].sort())
    expect(after.titles[1]).toBe('Bus auf Ruf')
    expect(after.text).toContain('Stand: Umgesetzt')
    await act({ type: 'page/hide', project: bad, hidden: true })
    expect((await read()).ids).toHaveLength(2)
  })
})
