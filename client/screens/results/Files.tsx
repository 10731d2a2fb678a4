import type { Lang } from '#shared/words/say.ts'
import type { Say } from '#shared/words/words.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useLang, useSay } from '../../kit/language.tsx'
import styles from './Contents.module.css'

const LABELS = {
  'record.pdf': 'results.file.pdf',
  'record.docx': 'results.file.docx',
  'record.xlsx': 'results.file.xlsx',
  'record.md': 'results.file.record',
  'record.json': 'results.file.json',
  'demands.csv': 'results.file.demands.csv',
  'demands.json': 'results.file.demands.json',
  'ranking.csv': 'results.file.ranking.csv',
  'ranking.json': 'results.file.ranking.json',
  'cards.csv': 'results.file.cards',
  'questions.csv': 'results.file.questions',
  'results.csv': 'results.file.results',
  'workshop.json': 'results.file.workshop',
} as const
const CHART = /^chart-(\d+)-(\d+)\.(svg|png)$/
const ORDER: readonly string[] = Object.keys(LABELS)

function labelOf(file: string, say: Say): string {
  const ballots = /^ballots-(\d+)(?:-(\d+))?\.json$/.exec(file)
  if (ballots) {
    const name = say('results.file.ballots', { n: String(ballots[1]) })
    return ballots[2] === undefined ? name : `${name} · ${say('item.run', { run: ballots[2] })}`
  }
  const chart = CHART.exec(file)
  if (chart) {
    const fill = { item: String(chart[1]), n: String(chart[2]), form: String(chart[3]).toUpperCase() }
    return say(chart[1] === '0' ? 'results.file.chart.glance' : 'results.file.chart', fill)
  }
  return Object.hasOwn(LABELS, file) ? say(LABELS[file as keyof typeof LABELS]) : file
}
const address = (room: string, file: string, lang: Lang) => `/api/rooms/${room}/export/${file}?lang=${lang}`

/** Everything that can be taken along, for those who may. */
export function Files({ room, files }: { room: string; files: readonly string[] }) {
  const say = useSay()
  const [lang] = useLang()
  const rank = (file: string) => (ORDER.includes(file) ? ORDER.indexOf(file) : ORDER.length)
  const charts = files.filter((file) => CHART.test(file))
  const list = (some: readonly string[]) => (
    <ul className="plain-list">
      {some.map((file) => (
        <li key={file}>
          <a href={address(room, file, lang)} download className={styles.link}>
            <Icon name="download" />
            {labelOf(file, say)}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <details className={styles.fold}>
      <summary>{say('results.download')}</summary>
      {list(files.filter((file) => !CHART.test(file)).toSorted((a, b) => rank(a) - rank(b)))}
      {charts.length > 0 && (
        <details className={styles.fold}>
          <summary>{say('results.charts')}</summary>
          {list(charts)}
        </details>
      )}
      <p className={styles.note}>{say('results.fileNote')}</p>
    </details>
  )
}
