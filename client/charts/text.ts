/** The words a figure needs, given by the screen that shows it. */
export type FigureText = {
  /** For numbers: de, en. */
  locale: string
  /** One sentence that says what the figure shows. */
  sentence: string
  /** Opens the table: "Als Tabelle". */
  table: string
  label: string
  value: string
  /** The percent column: "Anteil". */
  share: string
  hands: string
  mean: string
  median: string
  place: string
  shared: string
  /** "Kopf an Kopf" */
  close: string
  /** "von" in "87 von 104" */
  of: string
  note: string
  /** Nothing to show yet. */
  none: string
  /** At the line of a places figure: "Bis hier gehen die Forderungen in die Agenda". */
  line?: string | undefined
}

export type FigureSize = 'phone' | 'desk' | 'board'

/** Writes numbers as the language does. */
export function numbers(locale: string) {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const part = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return { plain: (value: number) => plain.format(value), part: (value: number) => part.format(value) }
}
