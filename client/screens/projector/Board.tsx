import type { ReactNode } from 'react'
import { spacedCode } from '#shared/base/ids.ts'
import { isKind } from '#shared/activities/kinds.ts'
import { boards } from '../../activities/boards.ts'
import { BoardCorner, BoardShell, type BoardTheme } from '../../kit/BoardShell.tsx'
import { useSay } from '../../kit/language.tsx'
import { QrCode } from '../../kit/QrCode.tsx'
import { Timer } from '../../kit/Timer.tsx'
import type { ItemRow, JoinRow, TurnoutRow, WorkshopRow } from '../../net/rows.ts'
import { serverNow, useNet, useRow } from '../../net/store.ts'
import { OWN_CLOCK, VOTES } from '../parts/kinds.ts'
import styles from './Projector.module.css'

/** What the room sees. */
export function Board({ theme, workshop }: { theme: BoardTheme; workshop: WorkshopRow }) {
  const say = useSay()
  const join = useRow<JoinRow>('join')
  const here = useRow<number>('here') ?? 0
  const item = useRow<ItemRow>(`item/${workshop.current ?? ''}`)
  const address = join?.url ? new URL(join.url).host : ''
  const corner = join ? (
    <BoardCorner
      code={<QrCode text={join.url} label={say('projector.qr')} />}
      word={spacedCode(join.code)}
      address={address}
    />
  ) : undefined

  if (workshop.blank) return <BoardShell theme={theme} full />
  if (workshop.ended) {
    const results = workshop.results && join ? join.url.replace('/j#', '/results#') : null
    return (
      <BoardShell theme={theme} full eyebrow={workshop.title} title={say('projector.ended')} footer={<Ledge />}>
        {results && join && (
          <div className={styles.join}>
            <BoardCorner
              large
              code={<QrCode text={results} label={say('projector.resultsQr')} />}
              word={spacedCode(join.code)}
              address={address}
            />
            <p className={styles.scan}>{say('projector.results')}</p>
          </div>
        )}
      </BoardShell>
    )
  }
  if (!item || !workshop.current || workshop.qr) {
    return (
      <BoardShell
        theme={theme}
        full
        eyebrow={workshop.organiser || say('projector.welcome')}
        title={workshop.title}
        written
        footer={<Ledge>{say('projector.here', { n: here })}</Ledge>}
      >
        {join && (
          <div className={styles.join}>
            <BoardCorner
              large
              code={<QrCode text={join.url} label={say('projector.qr')} />}
              word={spacedCode(join.code)}
              address={address}
            />
            <p className={styles.scan}>{say('projector.scan')}</p>
          </div>
        )}
      </BoardShell>
    )
  }
  return <ItemBoard key={workshop.current} {...{ theme, item, corner, workshop }} id={workshop.current} />
}

type ItemBoardProps = { theme: BoardTheme; id: string; item: ItemRow; corner: ReactNode; workshop: WorkshopRow }

function ItemBoard({ theme, id, item, corner, workshop }: ItemBoardProps) {
  const say = useSay()
  const turnout = useRow<TurnoutRow>(`turnout/${id}`)
  const Face = isKind(item.kind) ? boards[item.kind] : null
  const counts = VOTES.has(item.kind) && turnout && item.phase !== 'draft'
  // Words are always seen; every other result once it is shown.
  const result = item.shown.projector || item.kind === 'words'
  const under = (turn: TurnoutRow) =>
    result
      ? say('integrity.line', { secrecy: say(`secrecy.short.${item.secrecy}`), ...turn })
      : say('turnout.voted', { ...turn })
  return (
    <BoardShell
      theme={theme}
      full
      eyebrow={[
        workshop.rehearsal ? say('projector.rehearsal') : workshop.title,
        ...(item.run > 1 ? [say('item.run', { run: item.run })] : []),
      ].join(' · ')}
      title={item.title}
      written
      corner={corner}
      time={
        item.phase === 'open' && item.endsAt !== null && !OWN_CLOCK.has(item.kind) ? (
          <Timer endsAt={item.endsAt} now={serverNow} label={say('projector.time')} size="l" />
        ) : undefined
      }
      footer={<Ledge>{counts ? under(turnout) : undefined}</Ledge>}
    >
      {Face && <Face id={id} item={item} />}
    </BoardShell>
  )
}

/** The line below: participation; or, when the line is dead, how old the picture is. Never a spinner over a result. */
function Ledge({ children }: { children?: ReactNode }) {
  const say = useSay()
  const line = useNet((net) => net.line)
  const freshAt = useNet((net) => net.freshAt)
  if ((line === 'lost' || line === 'portal') && freshAt > 0) {
    const time = new Date(freshAt).toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' })
    return <strong>{say('projector.stale', { time })}</strong>
  }
  return <span className="figures">{children}</span>
}
