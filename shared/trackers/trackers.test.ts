import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agenda, Project } from '../agenda/agenda.ts'
import { emptyAgenda, startingProject } from '../agenda/agenda.ts'
import { inertMarkdown, inertRedmine, inertTitle, plainText, seen } from './inert.ts'
import { FIELDS, itemOf, markerOf, plainBody, sentTo, SHORT } from './item.ts'
import { agreed, type Base, planFor, type Prints, stateOf } from './plan.ts'
import { isAllowed, originOf, TRACKERS } from './target.ts'

const w = (text: string) => ({ id: 'text0000', text })
const MARKER = markerOf('6f1c0000-1111-4222-8333-444455556666')
const project = (title: string, text: string): Project => ({
  ...startingProject,
  ...{ id: 'project1', title: w(title), text: w(text), field: null, origin: w('Burg 2019'), lineage: null },
})
const agenda = (one: Project): Agenda => ({ ...emptyAgenda, projects: [one] })
const item = (title: string, text = '') => {
  const one = project(title, text)
  return itemOf(agenda(one), one, undefined, MARKER, 'de')
}
const HOSTILE = [
  '/close',
  'gut\n  /assign @all\n/label ~bug',
  '@all bitte #1 und !2 und ~3 $4 %5 &6 ^7 [vulnerability:8]',
  '{{include(x)}} {{macro_list}} [[Wiki]] project:x user:login commit:abc',
  '![b](http://boese.example/x.png) <img src=x onerror=alert(1)> !http://boese.example/x.png!',
  '# Titel\n* Liste\n1. eins\n2) zwei\n- drei\n> Zitat\n|a|b|\n```\ncode\n```',
  'fixes #3, GH-12, owner/repo#4, www.boese.example, a@b.example',
  '=1+1\n$`x`$ $$y$$',
]
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...'/#@!~%$&^{}[]()<>*_`|:.-=+ \n\t\r12aäGH', 'www.', 'GH-'), { maxLength: 40 })
    .map((one) => one.join('')),
  fc.constantFrom(...HOSTILE),
)
/** Blanks at the beginning of a line may have become ones that are not eaten; nothing else may look different. */
const blank = (text: string) => text.replaceAll('\t', ' ').replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
const look = (text: string) => blank(plainText(text))

describe("participants' words in other systems", () => {
  it('[SPEC T5] look the same, and nothing that could do something is left', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const inert of [inertRedmine, inertMarkdown]) {
          const out = inert(text)
          expect(blank(seen(out))).toBe(look(text))
          const bare = out.replace(/&#\d+;/g, 'X')
          expect(bare).not.toMatch(/[!"#%&*+<=>@[\\\]^_`{|}~]|^[ \t]|:\S|\bwww\./m)
        }
        expect(inertMarkdown(text).replace(/&#\d+;/g, 'X')).not.toMatch(/[$/]|^\d{1,9}[.)](\s|$)|GH-\d/m)
      }),
    )
  })

  it('begin no line with a command, wherever they stand', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, text) => {
        fc.pre(title.trim() !== '')
        const one = item(title, text)
        for (const kind of ['github', 'gitlab', 'openproject'] as const) {
          const sent = sentTo(kind, one)
          expect(sent.body).not.toMatch(/^\s*\//m)
          expect(sent.title).not.toMatch(/^\s*\/|[@#!~](?=[^\s\u2060])|\n/)
        }
        expect(sentTo('redmine', one).title).not.toMatch(/^\s*\/|\n/)
      }),
    )
  })

  it('in a title begin no line as a command, whichever system it is', () => {
    // Found by the proof with hostile words, seed 91: Redmine's titles were not taken in.
    for (const kind of TRACKERS) {
      const { title } = sentTo(kind, item('/close 256', ''))
      expect(title).toMatch(/^\u2060\/close 256$/)
      expect(seen(title)).toBe('/close 256')
    }
  })

  it('stay readable: German text is hardly touched', () => {
    expect(inertRedmine('Rufbus per App für Anger-Straße, bis 2027.')).toBe(
      'Rufbus per App für Anger-Straße, bis 2027.',
    )
    expect(inertMarkdown('Für alle: 24-Stunden-Rufbus.')).toBe('Für alle: 24-Stunden-Rufbus.')
    expect(inertTitle('Bus & Bahn @ Burg')).toBe('Bus & Bahn @ Burg')
    expect(seen(inertTitle('@all: #1'))).toBe('@all: #1')
  })
})

describe('an item', () => {
  it('ends with its marker and carries a long title whole', () => {
    for (const kind of TRACKERS) {
      const long = sentTo(kind, item('Ü'.repeat(300), 'Text'))
      expect(long.title.length).toBeLessThanOrEqual(SHORT)
      expect(seen(long.body)).toContain('Ü'.repeat(300))
      expect(long.body.split('\n').at(-1)).toBe(MARKER)
    }
    expect(plainBody(item('T', 'a\r\nb'))).toBe(`a\nb\n\nHerkunft: Burg 2019\n\n${MARKER}`)
    expect(() => markerOf('x')).toThrow()
  })

  it('never cuts a sign in two', () => {
    for (let n = 250; n < 260; n++)
      expect(sentTo('redmine', item(`${'a'.repeat(n)}😀😀😀`)).title.isWellFormed()).toBe(true)
  })

  it('has the priority of its group: the first is high, the last is low', () => {
    const one = project('T', '')
    const tiers = ['tier0001', 'tier0002', 'tier0003'].map((id) => ({ id, title: w(id), limit: null }))
    const ranked = (tier: string | null) =>
      ({
        project: one.id,
        parts: [],
        score: 1,
        done: 1,
        asked: 1,
        spread: null,
        place: 1,
        tier,
        computed: tier,
        reason: null,
      }) as const
    const prio = (tier: string | null) => itemOf({ ...agenda(one), tiers }, one, ranked(tier), MARKER, 'de').priority
    expect([...tiers.map((tier) => prio(tier.id)), prio(null)]).toEqual(['high', 'normal', 'low', null])
  })
})

const print = fc.constantFrom('a', 'b', 'c')
const prints = fc.record({ title: print, body: print, priority: fc.constantFrom('', 'a', 'b') })
const base = fc.record(Object.fromEntries(FIELDS.map((field) => [field, fc.record({ ours: print, theirs: print })])), {
  requiredKeys: [],
}) as fc.Arbitrary<Base>
/** What the other system holds after a plan was carried out as it says. */
const after = (ours: Prints, theirs: Prints, fields: Record<string, string>): Prints =>
  Object.fromEntries(FIELDS.map((field) => [field, fields[field] === 'ours' ? ours[field] : theirs[field]])) as Prints

describe('what is written', () => {
  it('follows who changed what', () => {
    const known = { ours: 'a', theirs: 'a' }
    expect(stateOf(known, 'a', 'a')).toBe('same')
    expect(stateOf(known, 'b', 'a')).toBe('ours')
    expect(stateOf(known, 'a', 'b')).toBe('kept')
    expect(stateOf(known, 'b', 'c')).toBe('conflict')
    expect(stateOf(known, 'b', 'b')).toBe('same')
    expect([stateOf(known, 'b', 'c', 'ours'), stateOf(known, 'b', 'c', 'theirs')]).toEqual(['ours', 'kept'])
    expect(stateOf(undefined, 'b', 'c')).toBe('conflict')
  })

  it('[SPEC T2] never overwrites a field that was changed over there, unless somebody said so', () => {
    fc.assert(
      fc.property(base, prints, prints, (known, ours, theirs) => {
        const { fields } = planFor(known, ours, theirs)
        for (const field of FIELDS) if (known[field]?.theirs !== theirs[field]) expect(fields[field]).not.toBe('ours')
      }),
    )
  })

  it('twice is once: after a push nothing is left to do but what is undecided or theirs', () => {
    fc.assert(
      fc.property(base, prints, prints, (known, ours, theirs) => {
        const plan = planFor(known, ours, theirs)
        if (plan.verdict === 'conflict') return
        const now = after(ours, theirs, plan.fields)
        const again = planFor(agreed(known, ours, theirs, now, plan), ours, now)
        expect(['unchanged', 'kept']).toContain(again.verdict)
      }),
    )
  })

  it('a decision holds until one of both changes it again', () => {
    fc.assert(
      fc.property(base, prints, prints, fc.constantFrom('ours', 'theirs'), (known, ours, theirs, side) => {
        const decided = { title: side, body: side, priority: side } as const
        const plan = planFor(known, ours, theirs, decided)
        expect(plan.verdict).not.toBe('conflict')
        const now = after(ours, theirs, plan.fields)
        const settled = agreed(known, ours, theirs, now, plan, decided)
        expect(planFor(settled, ours, now).verdict).not.toMatch(/conflict|update/)
        if (side === 'theirs' && plan.fields.title === 'kept')
          expect(planFor(settled, { ...ours, title: 'new' }, now).fields.title).toBe('ours')
      }),
    )
  })

  it('what did not arrive is tried again', () => {
    const [ours, theirs] = [
      { title: 'b', body: 'a', priority: '' },
      { title: 'a', body: 'a', priority: 'n' },
    ]
    const known = { title: { ours: 'a', theirs: 'a' } }
    const plan = planFor(known, ours, theirs)
    expect(planFor(agreed(known, ours, theirs, theirs, plan), ours, theirs).verdict).toBe('update')
  })

  it('what they change while we write is seen as theirs', () => {
    const [ours, theirs] = [
      { title: 'b', body: 'a', priority: '' },
      { title: 'a', body: 'a', priority: 'n' },
    ]
    const known = { title: { ours: 'a', theirs: 'a' }, body: { ours: 'a', theirs: 'a' } }
    const plan = planFor(known, ours, theirs)
    const now = { title: 'b', body: 'theirs', priority: 'n' }
    const next = planFor(agreed(known, ours, theirs, now, plan), { ...ours, body: 'mine' }, now)
    expect(next.fields.body).toBe('conflict')
  })
})

describe('the hosts that are spoken to', () => {
  it('are those an administrator has named, by https where nothing else is said', () => {
    const hosts = ['redmine.example.org', 'http://127.0.0.1:3001', 'https://git.example.org:8443']
    for (const good of ['https://redmine.example.org/x', 'https://REDMINE.example.org:443', 'http://127.0.0.1:3001/a'])
      expect([good, isAllowed(good, hosts)]).toEqual([good, true])
    for (const bad of [
      ...[
        'http://redmine.example.org',
        'https://redmine.example.org.evil.example',
        'https://evil.example/redmine.example.org',
      ],
      ...[
        'https://redmine.example.org@evil.example',
        'http://127.0.0.1:3002',
        'file:///etc',
        'https://git.example.org',
        '',
      ],
    ])
      expect([bad, isAllowed(bad, hosts)]).toEqual([bad, false])
    expect(originOf('https://a.example')).toBe('https://a.example')
  })
})
