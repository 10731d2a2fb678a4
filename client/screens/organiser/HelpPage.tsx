import type { TextKey } from '#shared/words/words.ts'
import { Card } from '../../kit/Card.tsx'
import { Icon, type IconName } from '../../kit/Icon.tsx'
import { useSay } from '../../kit/language.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import styles from './Help.module.css'
import { PlainPage } from './shell/PlainPage.tsx'

type Step = { id: string; icon: IconName; title: TextKey; points: readonly TextKey[] }

const STEPS: readonly Step[] = [
  {
    id: 'before',
    icon: 'pencil',
    title: 'help.before',
    points: ['help.before.1', 'help.before.2', 'help.before.3', 'help.before.4', 'help.before.5'],
  },
  {
    id: 'evening',
    icon: 'print',
    title: 'help.evening',
    points: ['help.evening.1', 'help.evening.2', 'help.evening.3', 'help.evening.4'],
  },
  {
    id: 'morning',
    icon: 'sun',
    title: 'help.morning',
    points: ['help.morning.1', 'help.morning.2', 'help.morning.3'],
  },
  {
    id: 'day',
    icon: 'play',
    title: 'help.day',
    points: ['help.day.1', 'help.day.2', 'help.day.3', 'help.day.4', 'help.day.5'],
  },
  {
    id: 'cafe',
    icon: 'table',
    title: 'help.cafe',
    points: ['help.cafe.1', 'help.cafe.2', 'help.cafe.3', 'help.cafe.4'],
  },
  {
    id: 'ranking',
    icon: 'ranking',
    title: 'help.ranking',
    points: ['help.ranking.1', 'help.ranking.2', 'help.ranking.3'],
  },
  {
    id: 'after',
    icon: 'download',
    title: 'help.after',
    points: ['help.after.1', 'help.after.4', 'help.after.2', 'help.after.3'],
  },
  {
    id: 'backlog',
    icon: 'merge',
    title: 'help.backlog',
    points: ['help.backlog.1', 'help.backlog.2', 'help.backlog.3'],
  },
  {
    id: 'profiles',
    icon: 'flag',
    title: 'help.profiles',
    points: ['help.profiles.1', 'help.profiles.2', 'help.profiles.3', 'help.profiles.4', 'help.profiles.5'],
  },
  {
    id: 'scoring',
    icon: 'star',
    title: 'help.scoring',
    points: ['help.scoring.1', 'help.scoring.2', 'help.scoring.3', 'help.scoring.4'],
  },
  { id: 'region', icon: 'users', title: 'help.region', points: ['help.region.1', 'help.region.2', 'help.region.3'] },
  { id: 'share', icon: 'send', title: 'help.share', points: ['help.share.1', 'help.share.2'] },
  {
    id: 'trackers',
    icon: 'swap',
    title: 'help.trackers',
    points: ['help.trackers.1', 'help.trackers.2', 'help.trackers.3', 'help.trackers.4', 'help.trackers.5'],
  },
]
const TROUBLES: readonly [TextKey, TextKey][] = [
  ['help.trouble.code', 'help.trouble.codeText'],
  ['help.trouble.line', 'help.trouble.lineText'],
  ['help.trouble.press', 'help.trouble.pressText'],
  ['help.trouble.phone', 'help.trouble.phoneText'],
  ['help.trouble.server', 'help.trouble.serverText'],
]

/** How a day is run, step by step, for those who do it for the first time. */
export function HelpPage() {
  const say = useSay()
  return (
    <PlainPage title={say('help.title')} wide>
      <PageTitle title={say('help.title')} lead={say('help.lead')} line />
      <div className={styles.columns}>
        <nav className={styles.contents} aria-label={say('help.contents')}>
          <ol>
            {STEPS.map((step) => (
              <li key={step.id}>
                <a href={`#${step.id}`}>
                  <Icon name={step.icon} />
                  {say(step.title)}
                </a>
              </li>
            ))}
            <li>
              <a href="#trouble">
                <Icon name="warning" />
                {say('help.trouble')}
              </a>
            </li>
          </ol>
        </nav>
        <div className={styles.steps}>
          {STEPS.map((step) => (
            <Card key={step.id} as="section" label={say(step.title)}>
              <h2 id={step.id} className={styles.stepTitle}>
                <span className={styles.sign}>
                  <Icon name={step.icon} />
                </span>
                {say(step.title)}
              </h2>
              <ol className={styles.points}>
                {step.points.map((point) => (
                  <li key={point}>{say(point)}</li>
                ))}
              </ol>
            </Card>
          ))}
          <Card as="section" tone="quiet" label={say('help.trouble')}>
            <h2 id="trouble" className={styles.stepTitle}>
              {say('help.trouble')}
            </h2>
            <dl className={styles.troubles}>
              {TROUBLES.map(([what, then]) => (
                <div key={what}>
                  <dt>{say(what)}</dt>
                  <dd>{say(then)}</dd>
                </div>
              ))}
            </dl>
          </Card>
        </div>
      </div>
    </PlainPage>
  )
}
