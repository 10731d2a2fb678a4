import { readFileSync } from 'node:fs'
import { LineRuleType } from 'docx'
import type { Lang } from '#shared/words/say.ts'
import { fontFiles } from './fonts.ts'

/** Colours that no organisation chooses. */
export const [ACCENT, FAINT, PAPER, RULE] = ['A3541F', '56606B', 'F6F2E9', 'CFC8B8'] as const
/** It comes with the app, and travels with the documents. */
export const FONT = 'Atkinson Hyperlegible Next'

/** Points as Word counts them, in halves. */
export const halves = (points: number) => Math.floor(points * 2)

/** Lines as far apart as in the PDF, whatever a machine thinks of the font's height: else a page would become two. */
export const tight = (size: number, before = 0, after = 0) => ({
  spacing: { before, after, line: Math.floor(size * 24.4), lineRule: LineRuleType.EXACT },
})

/** The fonts the pages were measured in: they travel with the document. */
export const pageFonts = () => {
  const [regular, , bold] = fontFiles()
    .filter(({ family }) => family === FONT)
    .map(({ file }) => readFileSync(file))
  if (!regular || !bold) throw new Error('the fonts are missing')
  return [{ name: FONT, data: regular, bold }]
}

const style = (id: string, name: string, run: object, paragraph: object) => ({
  ...{ id, name, basedOn: 'Normal', quickFormat: true },
  ...{ run, paragraph },
})
/** Styles that an office can restyle; `ink`: the colour of headings. */
export const pageStyles = (lang: Lang, ink: string) => ({
  default: {
    document: {
      run: { font: FONT, size: 20, language: { value: lang === 'de' ? 'de-DE' : 'en-GB' } },
      paragraph: tight(10),
    },
    heading1: { run: { size: 48, bold: true, color: ink }, paragraph: { ...tight(24, 100, 100), keepNext: true } },
    heading2: { run: { size: 17, bold: true, color: ink }, paragraph: { ...tight(9, 140), keepNext: true } },
  },
  paragraphStyles: [
    style('PageHead', 'Page Head', { size: 18, bold: true, color: FAINT }, tight(9, 90)),
    style('PageState', 'Page State', { size: 18 }, tight(9, 0, 160)),
    style('PageLead', 'Page Lead', { color: ink }, tight(11)),
    style('PageText', 'Page Text', {}, tight(10)),
    style('PageNote', 'Page Note', { size: 17, color: ACCENT }, tight(8.5, 60)),
    style('PageFoot', 'Page Foot', { size: 16, color: FAINT }, tight(8)),
    style('PageGap', 'Page Gap', { size: 4 }, tight(2)),
  ],
})
