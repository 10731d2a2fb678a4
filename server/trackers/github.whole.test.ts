import { afterAll, describe, expect, it } from 'vitest'
import { openDesk } from './bench.ts'
import { trackerContract } from './contract.ts'
import { described, githubDescription } from './fakes/described.ts'
import { fakeGithub } from './fakes/issues.ts'

/**
 * GitHub's own description of its interface (taken from the npm package `@octokit/openapi` 23.0.2, MIT licence) stands
 * between our client and the fake: every path, parameter and body that is sent, and every status and body that comes
 * back, must be in it.
 */
describe('GitHub, as it describes itself', () => {
  const github = described(fakeGithub(), githubDescription())
  trackerContract(() => Promise.resolve(github))

  it('is asked for nothing that it does not describe, and is believed in nothing that it does not say', () => {
    expect(github.faults).toEqual([])
    expect([...github.used].toSorted()).toEqual([
      'GET /repos/{owner}/{repo}',
      'GET /repos/{owner}/{repo}/issues',
      'GET /repos/{owner}/{repo}/issues/{issue_number}',
      'GET /search/issues',
      'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
      'POST /repos/{owner}/{repo}/issues',
    ])
  })
  it('keeps to it also where an account may not set labels, and where it says no', async () => {
    const weak = described(fakeGithub({ weak: true }), githubDescription())
    const desk = openDesk(weak)
    desk.write(0, 'Rufbus')
    expect((await desk.run()).verdicts).toBe('create')
    desk.write(0, 'Rufbus per App')
    expect((await desk.run()).verdicts).toBe('update')
    expect(weak.faults).toEqual([])
    desk.close()
  })

  afterAll(() => expect(github.asked.length).toBeGreaterThan(10))
})

describe('a description', () => {
  it('finds what is wrong with a request', async () => {
    const github = described(fakeGithub(), githubDescription())
    const headers = { authorization: 'Bearer github-token', accept: 'application/vnd.github+json' }
    const ask = (method: string, path: string, body?: object) =>
      github.fetch(`https://api.github.example${path}`, {
        ...{ method, headers, ...(body ? { body: JSON.stringify(body) } : {}) },
      })
    await ask('POST', '/repos/kreis/agenda/issues', { title: 'x', labels: 'bug', prio: 1 })
    await ask('GET', '/repos/kreis/agenda/issues?state=done&label=x')
    await ask('DELETE', '/repos/kreis/agenda/issues/1')
    expect(github.faults.map((one) => one.split(':')[0])).toEqual([
      'POST /repos/{owner}/{repo}/issues body labels',
      'POST /repos/{owner}/{repo}/issues',
      'GET /repos/{owner}/{repo}/issues ?state ',
      'GET /repos/{owner}/{repo}/issues',
      'no such operation',
    ])
  })
})
