import type { Dice } from '#shared/base/chance.ts'
import { finder } from '../traces/remains.ts'
import { hold } from '../part.ts'

type Fate = 'kept' | 'never'
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** How a word could be written down so that it is not found at once. */
const forms = (word: string): string[] => {
  const bytes = Buffer.from(word)
  const bare = bytes.toString('base64').replace(/=+$/, '')
  // The last letter depends on what follows.
  return [word, word.toUpperCase(), bytes.toString('hex'), bare.slice(0, -1), bytes.toString('utf16le')]
}

/** Words that stand nowhere else, where each was put in, and which places may know it. */
export class Canaries {
  private readonly dice: Dice
  private readonly words = new Map<string, { fate: Fate; where: string }>()
  constructor(dice: Dice) {
    this.dice = dice
  }
  get count(): number {
    return this.words.size
  }
  random(length: number): string {
    return Array.from({ length }, () => LETTERS[Math.floor(this.dice() * LETTERS.length)]).join('')
  }
  /** A text that people want to be kept; it may stand where the inventory says so, and never in the log. */
  keep(where: string): string {
    return this.add('kept', where, `kan${this.random(15)}`)
  }
  /** What may stand nowhere at all. `word`: something that is secret anyway, such as a key. */
  never(where: string, word = `kan${this.random(15)}`): string {
    return this.add('never', where, word)
  }
  private add(fate: Fate, where: string, word: string): string {
    this.words.set(word, { fate, where })
    return word
  }
  kept(): string[] {
    return [...this.words].flatMap(([word, { fate }]) => (fate === 'kept' ? [word] : []))
  }
  /** These words belong to something else as well, which stays longer. */
  move(words: readonly string[], where: string): void {
    for (const word of words) if (this.words.has(word)) this.words.set(word, { fate: 'kept', where })
  }
  /** From now on these may stand nowhere any more. */
  gone(where: (of: string) => boolean): number {
    const list = [...this.words.values()].filter((one) => one.fate === 'kept' && where(one.where))
    for (const one of list) one.fate = 'never'
    return list.length
  }
  /** Looks for what may not be there, however it is written. */
  check(when: string, places: readonly (readonly [string, Buffer])[], all = false): void {
    const back = new Map<string, string>()
    for (const [word, { fate, where }] of this.words)
      if (all || fate === 'never') for (const form of forms(word)) back.set(form, `${where} (${word})`)
    const find = finder(back.keys())
    for (const [place, bytes] of places) {
      const found = [...find(bytes)].map((form) => back.get(form))
      hold(found.length === 0, `${when}: ${place} holds ${found.length}: ${[...new Set(found)].slice(0, 3).join(', ')}`)
    }
  }
}
