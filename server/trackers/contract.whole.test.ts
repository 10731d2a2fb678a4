import { describe, expect, it } from 'vitest'
import { idOf, openDesk } from './bench.ts'
import { trackerContract } from './contract.ts'
import type { Fake } from './fakes/fake.ts'
import { fakeGithub, fakeGitlab } from './fakes/issues.ts'
import { fakeJira } from './fakes/jira.ts'
import { fakeOpenproject } from './fakes/openproject.ts'
import { fakeRedmine } from './fakes/redmine.ts'

const FAKES: Record<string, () => Fake> = {
  ...{ redmine: fakeRedmine, openproject: fakeOpenproject, gitlab: fakeGitlab, github: fakeGithub, jira: fakeJira },
}

describe.each(Object.entries(FAKES))('%s, as a fake that keeps to recorded rules', (_name, open) => {
  trackerContract(() => Promise.resolve(open()))

  /** A desk with one project on a fresh fake. */
  const fresh = (fake = open()) => {
    const desk = openDesk(fake)
    desk.write(0, 'Rufbus')
    return { fake, desk }
  }

  it('[SPEC T1] makes no second item when the answer to the first is lost', async () => {
    const { fake, desk } = fresh()
    const real = fake.fetch.bind(fake)
    let lose = true
    fake.fetch = async (url, init) => {
      const answer = await real(url, init)
      if (lose && init.method === 'POST' && answer.status < 300 && (await fake.holding(desk.marker(0))).length > 0) {
        lose = false
        throw new TypeError('fetch failed')
      }
      return answer
    }
    const pushed = await desk.run()
    expect(lose).toBe(false)
    expect([pushed.verdicts, pushed.refusal]).toEqual(['unchanged', null])
    expect(await fake.holding(desk.marker(0))).toHaveLength(1)
    desk.close()
  })

  it('stays pending when nobody knows, and waits before it asks again', async () => {
    const { fake, desk } = fresh()
    const real = fake.fetch.bind(fake)
    let late: (() => Promise<Response>) | null = null
    fake.fetch = async (url, init) => {
      const writes = init.method === 'POST' && typeof init.body === 'string' && init.body.includes(desk.marker(0))
      if (!writes || late) return real(url, init)
      late = () => real(url, init)
      throw new TypeError('fetch failed')
    }
    const first = await desk.run()
    expect(first.outcomes[0]?.refusal?.code).toBe('tracker.unknown')
    expect(desk.store.item(desk.record.room, desk.record.id, idOf(0))?.state).toBe('pending')
    // The request arrives after all, while the second press is waiting.
    const second = desk.run()
    await (late as unknown as () => Promise<Response>)()
    expect((await second).verdicts).toBe('unchanged')
    expect(await fake.holding(desk.marker(0))).toHaveLength(1)
    desk.close()
  })

  it('waits as long as it is told to, and then goes on', async () => {
    const { fake, desk } = fresh()
    fake.next.push({ method: 'GET', does: { status: 429, headers: { 'retry-after': '0' } } })
    fake.next.push({ method: 'GET', does: { status: 429, headers: { 'retry-after': '0' } } })
    expect((await desk.run()).verdicts).toBe('create')
    fake.next.push({ method: 'GET', does: { status: 429, headers: { 'retry-after': '9999' } } })
    expect((await desk.run()).refusal).toMatchObject({ code: 'tracker.tooFast', with: { seconds: 9999 } })
    desk.close()
  })

  it('[SPEC T3] stops at a wrong token, at a host nobody allowed, and where it is sent elsewhere', async () => {
    const { fake, desk } = fresh({ ...open(), token: 'wrong' })
    expect((await desk.run()).refusal?.code).toBe('tracker.key')
    desk.close()
    const closed = openDesk(fake, { hosts: ['https://elsewhere.example'] })
    const before = fake.asked.length
    expect((await closed.run()).refusal?.code).toBe('tracker.host')
    expect(fake.asked.length).toBe(before)
    closed.close()
    const { fake: sent, desk: other } = fresh()
    sent.next.push({ method: 'GET', does: { status: 302, headers: { location: 'https://evil.example/' } } })
    expect((await other.run()).refusal?.code).toBe('tracker.redirect')
    expect(sent.asked).toHaveLength(1)
    other.close()
  })

  it('goes on where it was interrupted, and one at a time works on a project', async () => {
    const { fake, desk } = fresh()
    for (let n = 1; n < 6; n++) desk.write(n, `Vorhaben ${n}`)
    const first = desk.run()
    expect((await desk.run()).refusal?.code).toBe('tracker.busy')
    await new Promise((done) => setTimeout(done, 8))
    await desk.trackers().stop()
    await first
    desk.restart()
    const rest = await desk.run()
    expect([rest.refusal, rest.outcomes.length]).toEqual([null, 6])
    for (let n = 0; n < 6; n++) expect(await fake.holding(desk.marker(n))).toHaveLength(1)
    desk.close()
  })

  it('[SPEC T4] keeps the token out of the database, the refusals and every address', async () => {
    const { fake, desk } = fresh()
    await desk.run()
    const told = JSON.stringify([desk.db.prepare('SELECT * FROM trackers').all(), desk.store.all()])
    expect(told).not.toContain(fake.token)
    expect(fake.asked.some((one) => one.path.includes(fake.token))).toBe(false)
    // Sealed for this address: whoever changes it must give the token again.
    const record = desk.store.target(desk.record.room, desk.record.id)
    if (record) desk.store.put({ ...record, target: { ...record.target, address: 'https://other.example' } })
    const { refusal } = await desk.run()
    expect(refusal?.code).toMatch(/^tracker\.(host|noToken)$/)
    desk.close()
  })
})

describe('Redmine', () => {
  it('names required fields that are not known, before anything is written', async () => {
    const fake = fakeRedmine({ required: ['Kostenstelle muss ausgefüllt werden'] })
    const desk = openDesk(fake)
    desk.write(0, 'Rufbus')
    expect((await desk.run({ mode: 'plan' })).checked?.required).toEqual(['Kostenstelle muss ausgefüllt werden'])
    const pushed = await desk.run()
    expect([pushed.refusal?.code, await fake.holding(desk.marker(0))]).toEqual(['tracker.required', []])
    desk.close()
  })

  it('says when a yes has changed nothing', async () => {
    const fake = fakeRedmine({ weak: true })
    const desk = openDesk(fake)
    desk.write(0, 'Rufbus')
    await desk.run()
    desk.write(0, 'Rufbus neu')
    expect((await desk.run()).outcomes[0]).toMatchObject({ verdict: 'update', lost: ['title'] })
    expect((await desk.run()).outcomes[0]).toMatchObject({ verdict: 'update', lost: ['title'] })
    desk.close()
  })

  it('does not believe a field that cannot be searched: everything would look like ours', async () => {
    const fake = fakeRedmine()
    const desk = openDesk({ ...fake, target: { ...fake.target, field: '99' } })
    desk.write(0, 'Rufbus')
    await fake.fetch('https://redmine.example.org/projects/agenda/issues.json', {
      ...{ method: 'POST', headers: { 'x-redmine-api-key': fake.token } },
      body: JSON.stringify({ issue: { subject: 'Fremd' } }),
    })
    expect((await desk.run()).refusal?.code).toBe('tracker.field')
    desk.close()
  })
})

describe('a form that asks for more', () => {
  it.each([
    ['OpenProject', fakeOpenproject({ required: ['customField9'] })],
    ['Jira', fakeJira({ required: ['Kostenstelle'] })],
  ])('%s names the field before anything is written', async (_name, fake) => {
    const desk = openDesk(fake)
    desk.write(0, 'Rufbus')
    expect((await desk.run({ mode: 'plan' })).checked?.required).toEqual(['Kostenstelle'])
    expect([(await desk.run()).refusal?.code, await fake.holding(desk.marker(0))]).toEqual(['tracker.required', []])
    desk.close()
  })
})

describe('OpenProject', () => {
  it('is looked at anew when somebody was faster, and what they wrote stays', async () => {
    const fake = fakeOpenproject()
    const desk = openDesk(fake)
    desk.write(0, 'Rufbus')
    await desk.run()
    desk.write(0, 'Rufbus per App')
    const [id = ''] = await fake.holding(desk.marker(0))
    const real = fake.fetch.bind(fake)
    fake.fetch = async (url, init) => {
      if (init.method === 'PATCH') {
        fake.fetch = real
        await fake.edit(id, { title: 'Anruf-Bus' })
      }
      return real(url, init)
    }
    expect((await desk.run()).verdicts).toBe('conflict')
    expect((await fake.holding(desk.marker(0))).length).toBe(1)
    desk.close()
  })
})

describe('GitHub', () => {
  it('gives no address on that is not one of the web: it becomes a link on our own screens', async () => {
    const fake = fakeGithub()
    const desk = openDesk({
      ...fake,
      async fetch(url, init) {
        const answer = await fake.fetch(url, init)
        const body = (await answer.json()) as object
        const html_url = 'javascript:alert(1)'
        return Response.json('title' in body ? { ...body, html_url } : body, { status: answer.status })
      },
    })
    desk.write(0, 'Rufbus')
    expect((await desk.run()).outcomes).toMatchObject([{ done: true, remote: '1', url: null }])
    expect(desk.store.item(desk.record.room, desk.record.id, idOf(0))?.url).toBe(null)
    desk.close()
  })

  it('finds what it made also where the account may not set labels, and says what was dropped', async () => {
    const fake = fakeGithub({ weak: true })
    const desk = openDesk(fake)
    desk.write(0, 'Rufbus')
    await desk.run()
    desk.store.remove(desk.record.room, desk.record.id)
    desk.store.put({ ...desk.record, token: desk.sealed })
    expect((await desk.run()).verdicts).toBe('unchanged')
    expect(await fake.holding(desk.marker(0))).toHaveLength(1)
    desk.close()
  })
})
