import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOf, similarPairs, similarTo, stemOf, type Told } from './similar.ts'

const told = (titles: readonly (string | [string, string])[]): Told[] =>
  titles.map((one, at) => ({
    id: `idea${at}`,
    title: typeof one === 'string' ? one : one[0],
    text: typeof one === 'string' ? '' : one[1],
  }))

/** As they come in from a workshop, a survey of firms and a youth group. */
const REGION = told([
  'Mitfahrbänke mit digitaler Anzeige',
  'Eine Mitfahrbank an jedem Dorfplatz',
  'Ladesäulen für E-Autos',
  'Mehr Ladesäulennetz im Kreis',
  ['Bus auf Ruf', 'Nach 20 Uhr fährt kein Bus mehr. Ein Rufbus, den man mit dem Telefon bestellt.'],
  ['Rufbus am Abend', 'Ein Bus, den man bestellen kann, wenn keiner mehr fährt.'],
  'Telemedizin in der Hausarztpraxis',
  'Glasfaser bis in jedes Haus',
  'Onlineanträge im Bürgeramt',
  'Offenes WLAN auf Marktplätzen',
])
const partner = (id: string) => similarTo(indexOf(REGION), id)[0]?.other

describe('similar ideas', () => {
  it.each([
    ['Bänke', 'Bank'],
    ['Meldungen', 'melden'],
    ['Häusern', 'Haus'],
    ['Straßen', 'Strasse'],
    ['Schulen', 'Schule'],
    ['Ladesäulen', 'Ladesäule'],
  ])('%s and %s have one stem', (a, b) => expect(stemOf(a)).toBe(stemOf(b)))

  it('finds other forms of a word, words within words, and the same told in another way', () => {
    expect([partner('idea0'), partner('idea1')]).toEqual(['idea1', 'idea0'])
    expect([partner('idea2'), partner('idea3')]).toEqual(['idea3', 'idea2'])
    expect([partner('idea4'), partner('idea5')]).toEqual(['idea5', 'idea4'])
    expect(similarTo(indexOf(REGION), 'idea0')[0]?.words).toContain('Mitfahrbänke')
  })

  it('suggests nothing where only everyday words meet', () => {
    for (const id of ['idea6', 'idea7', 'idea8', 'idea9']) expect(similarTo(indexOf(REGION), id)).toEqual([])
    const plain = told(['Digitale Angebote für alle in der Region', 'Mehr digitale Angebote für die Gemeinden'])
    expect(similarPairs(indexOf(plain))).toEqual([])
  })

  it('names every pair once, the likeliest first', () => {
    const pairs = similarPairs(indexOf([...REGION, { ...(REGION[2] as Told), id: 'again' }]))
    expect(pairs[0]).toMatchObject({ one: 'idea2', other: 'again' })
    expect(pairs[0]?.score).toBeCloseTo(1)
    expect(new Set(pairs.map(({ one, other }) => [one, other].sort().join())).size).toBe(pairs.length)
  })

  it('knows that alike is mutual and never more than the same', () => {
    const word = fc.constantFrom(
      'Bus',
      'Rufbus',
      'Bänke',
      'Mitfahrbank',
      'Ärzte',
      'im',
      'Dorf',
      'Dörfer',
      'constructor',
    )
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), (list) => {
        const index = indexOf(told(list))
        for (const { one, other, score } of similarPairs(index, 0.05)) {
          expect(score).toBeLessThanOrEqual(1.0001)
          expect(similarTo(index, other, 0.05).find((back) => back.other === one)?.score).toBeCloseTo(score)
        }
      }),
    )
  }, 60_000)
})
