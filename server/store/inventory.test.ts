import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGS } from '#shared/words/say.ts'
import { STORED, storedTexts } from '#shared/words/stored.ts'
import { sayIn } from '#shared/words/words.ts'
import { listedColumns, realColumns } from '../proof/privacy/storage.ts'
import { COLUMNS, FILES } from './inventory.ts'
import { openDatabase } from './open.ts'

const places = [...Object.values(COLUMNS).flatMap((columns) => Object.values(columns)), ...FILES]

describe('the list of what is stored', () => {
  it('names every column of the database and no other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tr-list-'))
    const db = openDatabase(join(folder, 'test.sqlite'))
    try {
      expect(listedColumns().sort()).toEqual(realColumns(db).sort())
    } finally {
      db.close()
      rmSync(folder, { recursive: true })
    }
  })

  it('is the one on the privacy page, in German and English', () => {
    expect(new Set(places.map(({ group }) => group))).toEqual(new Set(STORED))
    for (const lang of LANGS)
      for (const group of STORED)
        for (const part of ['what', 'until'] as const)
          expect(sayIn(lang)(`stored.${group}.${part}`)).toBe(storedTexts[`stored.${group}.${part}`][lang])
    for (const { holds } of places) expect(holds).not.toBe('')
  })
})
