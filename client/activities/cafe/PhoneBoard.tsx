import { useState } from 'react'
import type { CafePhase } from '#shared/activities/cafe/clock.ts'
import type { Column } from '#shared/activities/cafe/config.ts'
import { Button } from '../../kit/Button.tsx'
import { Chip, ChipRow } from '../../kit/Chip.tsx'
import { useSay } from '../../kit/language.tsx'
import { Tabs } from '../../kit/Tabs.tsx'
import { BegunChanges } from './BegunChanges.tsx'
import { Earlier } from './Earlier.tsx'
import { MyCard } from './MyCard.tsx'
import { NewHeading } from './NewHeading.tsx'
import { Paper } from './Paper.tsx'
import { Pending } from './Pending.tsx'
import styles from './Phone.module.css'
import { type CafeRow, type NowRow, type TableRow, useCards, useHeadings, useOwn } from './rows.ts'
import type { CardDraft } from './useCardDraft.ts'

type PhoneBoardProps = {
  id: string
  cafe: CafeRow
  now: NowRow
  phase: CafePhase
  open: boolean
  table: TableRow
  seat: number
  draft: CardDraft
  onWrite: () => void
}

/** The board of the table where one sits: headings as chips, the two columns as a switch, writing always in reach. */
export function PhoneBoard({ id, cafe, now, phase, open, table, seat, draft, onWrite }: PhoneBoardProps) {
  const say = useSay()
  const headings = useHeadings(id, table.id)
  const cards = useCards(id, table.id)
  const own = useOwn(id)
  const [chosen, choose] = useState<string | null>(null)
  const [column, setColumn] = useState<Column>(0)

  const heading = headings.some((one) => one.id === chosen) ? chosen : null
  const below = cards.filter((card) => heading === null || card.heading === heading)
  const shown = below.filter((card) => card.column === column)
  const here = shown.filter((card) => card.round >= now.round)
  const earlier = shown.filter((card) => card.round < now.round)
  // While people still walk, what they finish writing belongs to the table they come from.
  const mayChange = (round: number) => open && (round === now.round || (phase === 'walking' && round === now.round - 1))

  return (
    <section className={styles.board} aria-label={say('cafe.boardOf', { n: seat + 1 })}>
      <div className={styles.chips}>
        {open && <NewHeading id={id} round={now.round} />}
        <ChipRow label={say('cafe.headings')}>
          <Chip pressed={heading === null} onChange={() => choose(null)} count={cards.length}>
            {say('cafe.allHeadings')}
          </Chip>
          {headings.map((one) => (
            <Chip
              key={one.id}
              pressed={one.id === heading}
              onChange={(on) => choose(on ? one.id : null)}
              count={cards.filter((card) => card.heading === one.id).length}
            >
              {one.text}
            </Chip>
          ))}
        </ChipRow>
      </div>
      <Pending
        id={id}
        writing={draft.text.trim() !== ''}
        onTake={(answer) => {
          if (draft.take(answer)) onWrite()
        }}
      />
      <BegunChanges
        key={now.round}
        {...{ id, round: now.round }}
        writing={draft.text.trim() !== ''}
        onTake={(answer) => {
          if (draft.take(answer)) onWrite()
        }}
      />
      <Tabs
        label={say('cafe.columns')}
        value={String(column)}
        onChange={(value) => setColumn(value === '1' ? 1 : 0)}
        tabs={cafe.columns.map((label, at) => ({
          id: String(at),
          label,
          count: below.filter((card) => card.column === at).length,
        }))}
      >
        <div className={styles.cards}>
          {here.length === 0 && <p className={styles.quiet}>{say('cafe.noCardsYet')}</p>}
          <ul className={styles.list}>
            {here.map((card) =>
              own.cards[card.id] ? (
                <MyCard key={card.id} {...{ id, card, headings, cafe }} changeable={mayChange(card.round)} />
              ) : (
                <Paper key={card.id} card={card} heading={heading === null ? headingOf(card.heading) : null} />
              ),
            )}
          </ul>
          <Earlier {...{ id, headings, own, open }} cards={earlier} />
        </div>
      </Tabs>
      {open && (
        <div className={styles.stick}>
          <Button
            variant="primary"
            size="l"
            icon="pencil"
            wide
            onClick={() => {
              draft.begin(heading, column)
              onWrite()
            }}
          >
            {say(draft.text === '' ? 'cafe.write' : 'cafe.writeOn')}
          </Button>
        </div>
      )}
    </section>
  )

  function headingOf(key: string | null): string | null {
    return headings.find((one) => one.id === key)?.text ?? null
  }
}
