import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../../paths.ts'
import { asOn } from './days.ts'

type CardRef = [heading: number, column: 'visions' | 'methods', card: number]
/** `data/demo.json`: what is said on the demo day. */
export type Content = {
  workshop: { title: string; subtitle: string; place: string; date: string; organiser: string }
  talks: {
    title: string
    speaker: string
    minutes: number
    keyMessage: string
    questions: { text: string; oral: boolean; answer: string; mergeInto?: number }[]
  }[]
  panel: {
    title: string
    speakers: string[]
    questions: { text: string; answers: { speaker: number; text: string }[] }[]
  }
  cafe: {
    title: string
    columns: [string, string]
    tables: {
      theme: string
      place: string
      host: string
      coreMessage: string
      handovers: string[][]
      headings: { title: string; visions: string[]; methods: string[] }[]
      demands: { title: string; text: string; from: CardRef[] }[]
    }[]
  }
  words: { question: string; answers: string[] }
  poll: { title: string; options: string[] }
  feedback: {
    scales: { text: string; low: string; high: string }[]
    texts: string[]
    comments: [string[], string[]]
  }
  reactions: { type: 'supports' | 'adds' | 'objects'; text: string }[]
  breaks: string[]
  /** Dates, contacts by role and links, one in a line. */
  outlook: { title: string; text: string[] }
  agenda: { title: string; fields: string[] }
}

/** What is said, with all dates as they are when the workshop is on that day. */
export const readContent = (day: string): Content =>
  asOn(JSON.parse(readFileSync(join(dataFolder(), 'demo.json'), 'utf8')) as Content, day)
