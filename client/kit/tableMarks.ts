/** The eight marks of tables: each number has one colour and one shape, on phones, posters and the projector. */
export const TABLE_MARKS = 8

/** Shapes on a 100 by 100 grid, drawn so that each carries the same weight. */
const shapes = [
  'M50 5a45 45 0 1 1 0 90 45 45 0 0 1 0-90z',
  'M10 10h80v80H10z',
  'M50 4 98 90H2z',
  'M50 1 99 50 50 99 1 50z',
  'M27 8h46l25 42-25 42H27L2 50z',
  'M50 1 62.5 33 98 36 71.5 59 80 94 50 76 20 94 28.5 59 2 36 37.5 33z',
  'M50 4 98 40 80 95H20L2 40z',
  'M32 4h36v28h28v36H68v28H32V68H4V32h28z',
] as const

/** Where the letter sits in each shape, and how large it may be. */
const letters = [
  { y: 50, size: 50 },
  { y: 50, size: 50 },
  { y: 63, size: 46 },
  { y: 50, size: 42 },
  { y: 50, size: 48 },
  { y: 54, size: 40 },
  { y: 54, size: 46 },
  { y: 50, size: 42 },
] as const

export type TableMark = { index: number; shape: string; letter: { y: number; size: number }; fill: string; ink: string }

/** The mark of the n-th table, counted from 1. After eight they repeat; the number tells them apart. */
export function tableMark(table: number): TableMark {
  const at = (((Math.trunc(table) - 1) % TABLE_MARKS) + TABLE_MARKS) % TABLE_MARKS
  return {
    index: at + 1,
    shape: shapes[at] ?? shapes[0],
    letter: letters[at] ?? letters[0],
    fill: `var(--table-${at + 1})`,
    ink: `var(--table-${at + 1}-ink)`,
  }
}
