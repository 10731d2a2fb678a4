import { useEffect, useRef, useState } from 'react'
import type { ListRow, QuestionDeskRow } from '#shared/activities/parts/questionsView.ts'
import type { TextKey } from '#shared/words/words.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { Tabs } from '../../kit/Tabs.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { DeskCard } from './questionsCard.tsx'
import { OralForm } from './questionsOral.tsx'
import { useDeskQuestions, useList, useSteady } from './questionsRows.ts'
import styles from './questionsDesk.module.css'

type Pile = 'new' | 'approved' | 'answered' | 'hidden'
const PILES: readonly Pile[] = ['new', 'approved', 'answered', 'hidden']
const pileOf = (row: QuestionDeskRow): Pile | 'merged' =>
  row.status === 'approved' && row.answered ? 'answered' : row.status
const NONE: Record<Pile, TextKey> = {
  new: 'questions.noneNew',
  approved: 'questions.noneApproved',
  answered: 'questions.noneAnswered',
  hidden: 'questions.noneHidden',
}

/** The questions of the room in piles: to be read, to be answered, done. */
export function QuestionDesk({ id, item }: FaceProps) {
  const say = useSay()
  const list = useList(id)
  const all = useDeskQuestions(id)
  const [pile, show] = useState<Pile | null>(null)
  if (!list) return null
  const count = (one: Pile) => all.filter((row) => pileOf(row) === one).length
  const tabs = PILES.filter((one) => one !== 'hidden' || count(one) > 0 || pile === one)
  const shown = pile ?? (list.moderated ? 'new' : 'approved')
  return (
    <Panel title={say('questions.fromRoom')} note={all.length || undefined} level={3}>
      <Tabs
        label={say('questions.piles')}
        tabs={tabs.map((one) => ({ id: one, label: say(`questions.pile.${one}`), count: count(one) }))}
        value={shown}
        onChange={show}
      >
        <Cards key={shown} id={id} pile={shown} all={all} list={list} />
      </Tabs>
      <details className={styles.merged}>
        <summary>{say('questions.oralTitle')}</summary>
        <OralForm id={id} list={list} open={item.phase === 'open'} />
      </details>
    </Panel>
  )
}

type CardsProps = { id: string; pile: Pile; all: readonly QuestionDeskRow[]; list: ListRow }
/** A press that takes a card away must not hit the card that moves up: the list rests for a moment. */
const REST = 450

function Cards({ id, pile, all, list }: CardsProps) {
  const say = useSay()
  const rows = all.filter((row) => pileOf(row) === pile)
  const { lines, stale, sort } = useSteady(rows)
  const cards = lines.flatMap(({ row, late }) => (row ? [{ row, late }] : []))
  const element = useRef<HTMLUListElement>(null)
  const focused = useRef(-1)
  const resting = useRef(false)
  const before = useRef(cards.length)

  useEffect(() => {
    const fewer = cards.length < before.current
    before.current = cards.length
    if (!fewer) return
    // Whoever works with the keyboard goes on where the card was.
    const next = element.current?.children[Math.min(focused.current, cards.length - 1)]
    if (document.activeElement === document.body) next?.querySelector('button')?.focus({ preventScroll: true })
    resting.current = true
    const timer = setTimeout(() => {
      resting.current = false
    }, REST)
    return () => clearTimeout(timer)
  }, [cards.length])

  if (cards.length === 0) return <p className={styles.quiet}>{say(NONE[pile])}</p>
  const unsorted = stale && cards.some(({ row }, at) => row.id !== rows[at]?.id)
  return (
    <>
      {unsorted && (
        <div className={styles.buttons}>
          <Button variant="quiet" icon="swap" onClick={sort}>
            {say('questions.sort')}
          </Button>
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- notes where the focus is, and rests */}
      <ul
        ref={element}
        role="list"
        className={styles.list}
        onClickCapture={(event) => {
          if (resting.current) event.stopPropagation()
        }}
        onFocus={(event) => {
          focused.current = [...event.currentTarget.children].findIndex((one) => one.contains(event.target))
        }}
      >
        {cards.map(({ row, late }) => (
          <DeskCard key={row.id} id={id} row={row} all={all} speakers={list.speakers} late={late} />
        ))}
      </ul>
    </>
  )
}
