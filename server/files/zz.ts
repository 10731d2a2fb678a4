import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { pino } from 'pino'
import { newId } from '#shared/base/ids.ts'
import { emptyRanking } from '#shared/activities/ranking/config.ts'
import { gatherDemands } from '#shared/workshop/demands.ts'
import { readConfig } from '../config.ts'
import { hashOf, openHouse } from '../house.ts'
import { fileIn, filesIn } from './downloads.ts'
import { batchOf } from './importing.ts'
import { newDay } from './playedDay.ts'
import { reportKnown } from './reading.ts'
const demo = JSON.parse(readFileSync('data/demo.json', 'utf8'))
const id = () => newId(randomBytes)
const w = (text: string) => ({ id: id(), text })
const day = await newDay()
const must = (r: any, what: string) => { if (!r.ok) console.log('refused', what, r); return r }
const act = async (a: any, role: any = 'moderator', scope?: string) => must(await day.act(role, a, scope), a.type + (a.action?.type ?? ''))
let tick = 0
const rnd = (n: number) => { tick = (tick * 1103515245 + 12345) % 2147483648; return tick % n }
const add = async (kind: string, title: string, config: any, minutes = 10, secrecy?: string) => { const i = id(); await act({ type: 'item/add', id: i, kind, title: w(title), minutes, notes: w(''), config, after: null, ...(secrecy ? { secrecy } : {}) }, 'organiser'); return i }
const { workshop } = demo
await act({ type: 'workshop/set', meta: { title: w(workshop.title), subtitle: w(workshop.subtitle), place: w(workshop.place), organiser: w(workshop.organiser), date: workshop.date } }, 'organiser')
await act({ type: 'workshop/results', shown: true }, 'organiser')
const names = ['changeable', 'secret']
const poll = await add('poll', demo.poll.title, { type: 'pick', options: demo.poll.options.map(w), min: 1, max: 1, live: false }, 5)
await act({ type: 'item/open', id: poll })
const opts = (i: string) => (day.workshop().items[i]!.config as any).options.map((o: any) => o.id)
for (let by = 1; by <= 87; by++) must(await day.say(by, poll, { type: 'pick', picks: [opts(poll)[Math.floor((rnd(100) ** 2) / 2001)]] }), 'pick')
await act({ type: 'item/do', id: poll, action: { type: 'hands', counts: { [opts(poll)[0]]: 6 } } })
await act({ type: 'item/close', id: poll })
const sc = await add('poll', demo.scale.title, { type: 'scale', from: 1, to: 5, low: w(demo.scale.low), high: w(demo.scale.high), live: false }, 5)
await act({ type: 'item/open', id: sc })
for (let by = 1; by <= 90; by++) must(await day.say(by, sc, { type: 'scale', value: 1 + Math.floor(rnd(500) / 100) }), 'scale')
await act({ type: 'item/close', id: sc })
const wo = await add('words', demo.words.question, { max: 3, moderated: false }, 5)
await act({ type: 'item/open', id: wo })
for (const [i, x] of demo.words.answers.entries()) must(await day.say(i + 1, wo, { type: 'words', words: [x] }), 'words')
await act({ type: 'item/close', id: wo })
for (const t of demo.talks) {
  const i = await add('talk', t.title, { speaker: w(t.speaker), minutes: t.minutes, questions: true, perPerson: 5, moderated: true, names: 'optional' }, t.minutes)
  await act({ type: 'item/open', id: i })
  for (const [n, q] of t.questions.entries()) {
    const qid = id()
    must(await day.say(n + 1, i, { type: 'ask', id: qid, text: q.text }), 'ask')
    await act({ type: 'item/do', id: i, action: { type: 'approve', id: qid } })
    for (let by = 10; by < 10 + rnd(30); by++) await day.say(by, i, { type: 'like', id: qid, on: true })
    if (q.answer) await act({ type: 'item/do', id: i, action: { type: 'reply', id: qid, speaker: 0, words: w(q.answer) } })
  }
  await act({ type: 'item/do', id: i, action: { type: 'keyMessage', words: w(t.keyMessage) } })
  await act({ type: 'item/close', id: i })
}
const p = await add('questions', demo.panel.title, { speakers: demo.panel.speakers.map(w), perPerson: 5, moderated: true, names: 'no' }, 45)
await act({ type: 'item/open', id: p })
for (const [n, q] of demo.panel.questions.entries()) {
  const qid = id()
  must(await day.say(n + 1, p, { type: 'ask', id: qid, text: q.text }), 'ask')
  await act({ type: 'item/do', id: p, action: { type: 'approve', id: qid } })
  for (const a of q.answers) await act({ type: 'item/do', id: p, action: { type: 'reply', id: qid, speaker: a.speaker, words: w(a.text) } })
}
await act({ type: 'item/close', id: p })
await add('info', 'Mittagspause', { text: w('Suppe und Brot im Foyer.'), style: 'break', minutes: 30 }, 30)
const tables = demo.cafe.tables.map((t: any) => ({ id: id(), theme: w(t.theme), place: w(t.place), host: w(t.host), headings: t.headings.map((h: any) => w(h.title)) }))
const cafe = await add('cafe', demo.cafe.title, { tables, groups: 4, rounds: 4, minutes: 20, walk: 2, columns: demo.cafe.columns.map(w), dealing: 'tool' }, 90)
await act({ type: 'item/open', id: cafe })
for (let by = 1; by <= 104; by++) must(await day.say(by, cafe, { type: 'join' }), 'join')
await act({ type: 'item/do', id: cafe, action: { type: 'start' } })
for (const [ti, t] of demo.cafe.tables.entries()) {
  const table = tables[ti]
  for (const [hi, h] of t.headings.entries()) for (const [col, list] of [h.visions, h.methods].entries()) for (const text of list)
    must(await day.say(ti + 1 + 4 * (1 + rnd(20)), cafe, { type: 'card', id: id(), round: 1, heading: table.headings[hi].id, column: col, text }), 'card')
  await act({ type: 'item/do', id: cafe, action: { type: 'core', table: table.id, text: w(t.coreMessage) } })
  await act({ type: 'item/do', id: cafe, action: { type: 'handover', table: table.id, points: t.handovers[0].map(w) } })
  for (const dm of t.demands) await act({ type: 'item/do', id: cafe, action: { type: 'demand', table: table.id, id: id(), title: w(dm.title), text: w(dm.text ?? ''), cards: [] } })
}
await act({ type: 'item/close', id: cafe })
const known = reportKnown(day.room)
const demands = gatherDemands(day.workshop(), (i) => known.resultOf(i)).slice(0, 12)
const rk = await add('ranking', 'Was soll die Region zuerst anpacken?', { ...emptyRanking, ballotsAnnounced: true, options: demands.map((dm) => ({ id: id(), text: dm.title, demand: { activity: cafe, id: dm.id } })) }, 15)
await act({ type: 'item/open', id: rk })
for (let by = 1; by <= 97; by++) { const o = [...opts(rk)].map((x: string, n: number) => [rnd(1000) + n * 60, x] as const).sort((a, b) => a[0] - b[0]).slice(0, 5).map((x) => [x[1]]); must(await day.say(by, rk, { type: 'rank', ranks: o }), 'rank') }
await act({ type: 'item/close', id: rk })
const fb = await add('feedback', 'Wie war der Tag?', { questions: [...demo.feedback.scales.map((s: any) => ({ id: id(), type: 'scale', words: w(s.text), from: 1, to: 5, low: w(s.low), high: w(s.high) })), ...demo.feedback.texts.map((s: string) => ({ id: id(), type: 'text', words: w(s), max: 400 }))] }, 5)
await act({ type: 'item/open', id: fb })
const qs = (day.workshop().items[fb]!.config as any).questions
const says = []
for (let by = 1; by <= 60; by++) says.push(day.say(by, fb, { type: 'feedback', values: Object.fromEntries(qs.flatMap((q: any, n: number) => q.type === 'scale' ? [[q.id, 2 + rnd(4)]] : demo.feedback.comments[n - 4]?.[by] ? [[q.id, demo.feedback.comments[n - 4][by]]] : [])) }))
await Promise.all(says)
await act({ type: 'item/close', id: fb })
const open = await add('poll', demo.multi.title, { type: 'pick', options: demo.multi.options.map(w), min: 1, max: 3, live: false }, 5)
await act({ type: 'item/open', id: open })
await day.say(3, open, { type: 'pick', picks: [opts(open)[0]] })
const made = fileIn(day.room, 'workshop', 'workshop.json', 'de', Date.now())
if (!made.ok) throw new Error('no')
for (const f of filesIn(day.room, 'workshop')) { const x = fileIn(day.room, 'workshop', f, 'de', Date.now()); if (x.ok) writeFileSync('/tmp/out-' + f, x.value.body) }
const house = openHouse(readConfig({ DATA_DIR: '/tmp/rep-var', PORT: '3561' }, []), pino({ level: 'warn' }), () => [])
const read = batchOf(JSON.parse(made.value.body))
if (!read.ok) throw new Error(JSON.stringify(read))
house.directory.putRoom({ id: 'publicday0001', type: 'workshop', title: 'Tag', lang: 'de', parent: null, code: 'ABCDEFG', token: 'a'.repeat(32), copy: 0, history: 'h1', created: 1, archived: null })
await house.store.commit('publicday0001', read.value.batch)
house.directory.putRoom({ id: 'copyday000001', type: 'workshop', title: 'Kopie', lang: 'de', parent: null, code: null, token: null, copy: 1, history: 'h2', created: 1, archived: null })
await house.store.commit('copyday000001', read.value.batch)
house.directory.putOrganiser({ id: 'organiser1', name: 'Ada', hash: '', created: 1 })
house.directory.putSession({ secret: hashOf('a'.repeat(32)), organiser: 'organiser1', grants: [], seen: 1 })
await house.close()
console.log('done', made.value.body.length)
process.exit(0)
