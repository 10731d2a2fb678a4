import { describe, expect, it } from 'vitest'
import { decoded, rowsOf } from '../base/csv.ts'
import { LANGS } from '../words/say.ts'
import { sayIn } from '../words/words.ts'
import type { AgendaAction } from './actions.ts'
import { started, w } from './book.ts'
import { DIRECTORIES, isMail, LISTED_KEYS, type Plain, plainOf, type Showing } from './directory.ts'
import { publicOf } from './publicPage.ts'
import { readDirectory } from './readDirectory.ts'

const plain = (title: string, more: Partial<Plain> = {}): Plain => ({
  ...{ title, body: '', about: '', name: '', mail: '', link: '' },
  ...more,
})
const said = (one: Plain) => ({
  ...{ title: w(one.title), body: w(one.body), about: w(one.about) },
  ...{ name: w(one.name), mail: w(one.mail), link: w(one.link) },
})
const setting = (id: string, one: Plain, was = 0, shown: Showing = 'no'): AgendaAction => ({
  ...{ type: 'directory/set', was, id, list: 'contact', ...said(one), shown },
})
const lab = plain('Digital-Lab', { body: 'Kreis', about: 'Beratung', name: 'Erika Probe', mail: 'lab@kreis.example' })

describe('the directories of an agenda', () => {
  it('hold entries that nobody overwrites unseen, and none twice', () => {
    const book = started()
    expect(book.code(setting('listedaa', lab))).toBe('ok')
    const at = book.state.seq
    expect(book.code(setting('listedbb', plain('  digital-LAB ', { body: 'kreis' })))).toBe('directory.twice')
    expect(book.code({ ...setting('listedbb', lab), list: 'provider' } as AgendaAction)).toBe('ok')
    expect(book.code(setting('listedaa', plain('Labor'), 0))).toBe('agenda.fieldChanged')
    expect(book.code(setting('listedaa', plain('Labor'), at))).toBe('ok')
    expect(book.code(setting('listedzz', plain('Weg'), 3))).toBe('directory.gone')
    expect(book.code({ type: 'directory/remove', ids: ['listedaa', 'listedzz'] })).toBe('ok')
    expect(book.code({ type: 'directory/remove', ids: ['listedaa'] })).toBe('directory.gone')
    expect(book.state.directory.map((one) => one.id)).toEqual(['listedbb'])
  })

  it('take addresses that are some, and a list only once', () => {
    const book = started()
    expect(book.code(setting('listedaa', plain('A', { mail: 'nicht so' })))).toBe('directory.notAMail')
    expect(book.code(setting('listedaa', plain('A', { link: 'javascript:alert(1)' })))).toBe('agenda.notALink')
    const taking = (...ids: string[]): AgendaAction => ({
      ...{ type: 'directory/take', list: 'funding' },
      entries: ids.map((id, n) => ({ id, ...said(plain(`Programm ${n}`)) })),
    })
    expect(book.code(taking('listedaa', 'listedbb'))).toBe('ok')
    expect(book.code(taking('listedcc', 'listeddd'))).toBe('directory.nothingNew')
    expect(book.state.directory.map(({ shown }) => shown)).toEqual(['no', 'no'])
    for (const [text, good] of [
      ['', true],
      ['a@b.example', true],
      ['a@b', false],
      ['a b@c.example', false],
      ['a@b.example?cc=x@y.example', false],
      ['a?cc=x@y.example', false],
    ] as const)
      expect([text, isMail(text)]).toEqual([text, good])
  })

  it('are for organisers; whoever writes in profiles chooses roles and programmes, and reads nobody’s name', () => {
    const book = started()
    book.do(setting('listedaa', lab))
    const group = book.rows('host')
    expect(group['choices']).toEqual({ contact: ['Digital-Lab'], funding: [] })
    for (const audience of ['host', 'minutes', 'projector', 'participant'] as const)
      expect(JSON.stringify(book.rows(audience))).not.toMatch(/Erika|lab@kreis/)
    expect(book.rows()['listed/listedaa']).toMatchObject({
      list: 'contact',
      shown: 'no',
      name: { text: 'Erika Probe' },
    })
  })

  it('cannot be taken back, because what is removed is forgotten', () => {
    const book = started()
    book.do(setting('listedaa', lab))
    expect(book.code({ type: 'undo', seq: book.state.seq })).toBe('undo.nothing')
  })

  it('stand on the public page as far as the organiser has ticked it', () => {
    const book = started()
    book.do({ type: 'page/set', was: 0, on: true, index: false, intro: w('') })
    const shownAs = (shown: Showing) => {
      book.do(setting('listedaa', lab, book.state.directory[0]?.at ?? 0, shown))
      return publicOf(book.state, '2026-11-22')?.directory
    }
    expect(shownAs('no')).toEqual([])
    expect(shownAs('role')).toEqual([{ list: 'contact', ...lab, name: '', mail: '' }])
    expect(shownAs('all')).toEqual([{ list: 'contact', ...lab }])
  })
})

describe('reading a directory from a file', () => {
  const known = [lab, plain('Ordnungsamt')]
  const read = (file: string, list: (typeof DIRECTORIES)[number] = 'contact') => readDirectory(file, list, known)
  const fates = (file: string) => {
    const result = read(file)
    return result.ok ? result.value.map(({ line, fate, why }) => [line, fate, why?.code ?? '']) : result.code
  }

  it('says of every line what would become of it', () => {
    const file = [
      'Rolle;Organisation;Zuständig für;Name;E-Mail;Webseite',
      'Digital-Lab;Kreis;Beratung;Erika Probe;lab@kreis.example;',
      'ordnungsamt;;;;amt@kreis.example;',
      'Breitbandbüro;Land;"Netze;\nFörderung";;;https://netz.example',
      ';;;;wer@kreis.example;',
      ' ;;;;;',
      'Breitbandbüro;Land;;;;',
      'Wirtschaftsförderung;;;;keine Adresse;',
      'Kreisarchiv;;;;;archiv.example',
      `${'x'.repeat(201)};;;;;`,
    ].join('\r\n')
    expect(fates(file)).toEqual([
      [2, 'same', ''],
      [3, 'differs', ''],
      [4, 'new', ''],
      [5, 'refused', 'empty'],
      [7, 'differs', ''],
      [8, 'refused', 'directory.notAMail'],
      [9, 'refused', 'agenda.notALink'],
      [10, 'refused', 'tooLong'],
    ])
    expect(fates('Vorname;Alter\nAda;7')).toBe('directory.noColumns')
    expect(fates('')).toBe('directory.noColumns')
    expect(fates('Rolle')).toBe('directory.noColumns')
  })

  it('reads what spreadsheets of every kind write', () => {
    const bytes = (...codes: number[]) => Uint8Array.from(codes)
    const latin = (text: string) => bytes(...[...text].map((sign) => sign.charCodeAt(0)))
    expect(decoded(latin('Rolle;Zuständig für'))).toBe('Rolle;Zuständig für')
    expect(decoded(bytes(0x80, 0x20, 0x96))).toBe('€ –')
    expect(decoded(new TextEncoder().encode('﻿Rolle\nBüro'))).toBe('Rolle\nBüro')
    expect(decoded(bytes(0xff, 0xfe, 0x52, 0x00, 0xfc, 0x00))).toBe('Rü')
    expect(rowsOf('﻿a,b\n"1;2",3')).toEqual([
      ['a', 'b'],
      ['1;2', '3'],
    ])
    expect(rowsOf('sep=|\r\na|b')).toEqual([['a', 'b']])
    expect(rowsOf('a\tb')).toEqual([['a', 'b']])
  })

  it('knows its own columns in every language, and takes the sign before a formula off again', () => {
    for (const lang of LANGS)
      for (const list of DIRECTORIES) {
        const say = sayIn(lang)
        const head = LISTED_KEYS.map((key) => say(`directory.${list}.${key}`))
        const cells = [`'=SUM(A1)`, 'Körperschaft', `'- erstens`, 'Stelle', 'a@b.example', 'https://b.example']
        const result = readDirectory([head, cells].map((row) => row.join(',')).join('\n'), list, [])
        expect(result.ok && result.value.map(({ entry }) => entry)).toEqual([
          plain('=SUM(A1)', {
            ...{ body: 'Körperschaft', about: '- erstens', name: 'Stelle' },
            ...{ mail: 'a@b.example', link: 'https://b.example' },
          }),
        ])
      }
  })

  it('compares with what is there in its own words', () => {
    const book = started()
    book.do(setting('listedaa', lab))
    const own = book.state.directory.map(plainOf)
    expect(own).toEqual([lab])
  })
})
