/** Decides when a live region may speak: at most once in a pause, the rest waits and is said together. */
export type Speech = { waiting: readonly string[]; next: number }

export const silence: Speech = { waiting: [], next: 0 }
export const PAUSE = 5000

/** Queues a text; the same text twice is said once, and at most three wait. */
export function queue(speech: Speech, text: string): Speech {
  const waiting = [...speech.waiting.filter((each) => each !== text), text].slice(-3)
  return { ...speech, waiting }
}

/** What to say now, if anything, and how long to wait before asking again. */
export function speak(speech: Speech, now: number): { say: string | null; speech: Speech; wait: number | null } {
  if (speech.waiting.length === 0) return { say: null, speech, wait: null }
  if (now < speech.next) return { say: null, speech, wait: speech.next - now }
  return { say: speech.waiting.join(' '), speech: { waiting: [], next: now + PAUSE }, wait: null }
}
