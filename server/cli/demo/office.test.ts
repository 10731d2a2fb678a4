import { describe, expect, it } from 'vitest'
import { DIRECTORIES, isMail, keyOf } from '#shared/agenda/directory.ts'
import { isWebLink } from '#shared/agenda/publishing.ts'
import { readIdeas } from '#shared/agenda/readIdeas.ts'
import { indexOf, similarPairs } from '#shared/agenda/similar.ts'
import { readable } from '#shared/reports/colour.ts'
import { logoFits } from '../../files/logo.ts'
import { readContent } from './content.ts'
import { readEvening } from './eveningContent.ts'
import { regionLogo } from './logo.ts'

const DAY = '2027-04-15'
const { directory, projects, groups, ideas, merges, apart, look } = readEvening(DAY)

describe('what the demo shows beside its projects', () => {
  it('has entries in every directory, some of them public, each once, and offices instead of people', () => {
    for (const name of DIRECTORIES) {
      const own = directory.filter(({ list }) => list === name)
      expect(own.length).toBeGreaterThanOrEqual(5)
      expect(new Set(own.map(keyOf)).size).toBe(own.length)
      expect(own.filter(({ shown }) => shown !== 'no').length).toBeGreaterThanOrEqual(3)
      expect(own.filter(({ shown }) => shown === 'no').length).toBeGreaterThanOrEqual(2)
    }
    for (const { mail, link } of directory) {
      expect(isMail(mail) && isWebLink(link).ok).toBe(true)
      expect(mail).toMatch(/^$|\.example$/)
      expect(link).toMatch(/^$|^https:\/\/(example\.org|[a-z]+\.example)(\/|$)/)
    }
  })

  it('names roles and programmes as the profiles do', () => {
    const leads = new Set([...projects, ...groups].map(({ contact }) => contact))
    const programmes = new Set(projects.map(({ programme }) => programme))
    for (const { list, title } of directory)
      if (list !== 'provider') expect(list === 'contact' ? leads : programmes).toContain(title)
  })

  it('leaves one pair of similar ideas to decide about, one of them from the survey', () => {
    const demands = readContent(DAY).cafe.tables.flatMap((table) => table.demands)
    const merged = new Set(merges.map(([, idea]) => idea))
    const came = ideas.map(({ csv }) => {
      const read = readIdeas(csv)
      return read.ok ? read.value.ideas.filter(({ title }) => !merged.has(title)) : []
    })
    const all = [...demands, ...came.flat()].map(({ title, text }) => ({ id: title, title, text }))
    expect(all).toHaveLength(34)
    const told = new Set(apart.map((pair) => pair.toSorted().join('/')))
    const open = similarPairs(indexOf(all)).filter(({ one, other }) => !told.has([one, other].toSorted().join('/')))
    expect(open).toHaveLength(1)
    expect(came[0]?.map(({ title }) => title)).toContain(open[0]?.other)
  })

  it('has a look that is taken: a name, a colour that can be read, a logo', () => {
    expect(look.name).not.toBe('')
    expect(readable(look.colour).ink).toBe(look.colour)
    expect(logoFits(regionLogo()).ok).toBe(true)
    expect(look.imprint.join('\n')).toContain('gibt es nicht')
  })
})
