/** One bar; `hand` counts raised hands, which are always shown apart from devices. */
export type Bar = { label: string; value: number; hand?: number; place?: number; note?: string }

/** Data with labels: the same thing is drawn on the projector, read aloud, printed and exported. */
export type Figure =
  | { type: 'bars'; title: string; bars: Bar[]; of: number; unit?: 'votes' | 'points' | 'percent' | 'cards' }
  | {
      type: 'scale'
      title: string
      from: number
      to: number
      low: string
      high: string
      counts: number[]
      mean: number | null
      median: number | null
      voters: number
    }
  | { type: 'cloud'; title: string; words: { text: string; weight: number }[] }
  | { type: 'list'; title: string; items: { text: string; weight?: number; note?: string }[] }
  | {
      type: 'places'
      title: string
      places: { place: number; label: string; value?: string; shared: boolean; close: boolean }[]
      line?: number
    }
  | { type: 'matrix'; title: string; rows: string[]; columns: string[]; cells: (string | number)[][] }
  | { type: 'number'; title: string; value: number; of?: number }

/** A piece of the record. Built by kinds and reports, rendered to Markdown here and to other formats on the server. */
export type Block =
  /** `part`: under this name the organiser may word it differently or leave it out; a heading goes with its section. */
  | { type: 'heading'; level: 1 | 2 | 3 | 4; text: string; part?: string }
  /** `quiet`: about what follows (how answers were kept), not part of it. */
  | { type: 'text'; text: string; quiet?: boolean; part?: string }
  | { type: 'quote'; text: string; by?: string; part?: string }
  | { type: 'bullets'; items: string[] }
  /** `board`: columns side by side; what stands in one row does not belong together. */
  | { type: 'table'; columns: string[]; rows: string[][]; board?: true }
  | { type: 'figure'; figure: Figure }
