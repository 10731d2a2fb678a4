import { type ReactNode, useRef } from 'react'
import styles from './BoardShell.module.css'
import { cx } from './cx.ts'
import { useWritten } from './language.tsx'
import { ChalkLine } from './PageTitle.tsx'
import { useFit } from './useFit.ts'

export type BoardTheme = 'dark' | 'light' | 'contrast'

export type BoardShellProps = {
  /** dark is the green board; light is for bright halls. */
  theme?: BoardTheme | undefined
  /** The question or the name of what is shown. */
  title?: ReactNode
  /** A short line above the title. */
  eyebrow?: ReactNode
  children?: ReactNode
  /** Upper right: the timer. */
  time?: ReactNode
  /** Lower right: QR and code, always in the same place. */
  corner?: ReactNode
  /** One line on the ledge: participation, the state of the line. */
  footer?: ReactNode
  /** Over everything along the frame: TimeRing shape="edge". */
  edge?: ReactNode
  /** The title is what people wrote. */
  written?: boolean | undefined
  /** full: the projector's own page. Otherwise a true picture of it in the box around it, without landmarks. */
  full?: boolean | undefined
}

/** The Tafel: a 16:9 frame whose text is measured in the height of the picture. */
export function BoardShell({
  theme = 'dark',
  title,
  eyebrow,
  children,
  time,
  corner,
  footer,
  edge,
  written,
  full,
}: BoardShellProps) {
  const language = useWritten()
  const box = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const long = typeof title === 'string' && title.length > 56
  useFit(box, content)
  const Main = full ? 'main' : 'div'
  const [Header, Corner, Footer] = full ? (['header', 'aside', 'footer'] as const) : (['div', 'div', 'div'] as const)
  const Title = full ? 'h1' : 'p'
  return (
    <div className={cx(styles.frame, full && styles.full)}>
      <div className={styles.board} data-surface="board" data-theme={theme}>
        <Header className={styles.top}>
          <div className={styles.heading}>
            {eyebrow !== undefined && <p className={styles.eyebrow}>{eyebrow}</p>}
            {title !== undefined && (
              <Title className={cx(styles.title, long && styles.long)} {...(written ? language : {})}>
                {title}
              </Title>
            )}
            {title !== undefined && <ChalkLine />}
          </div>
          {time !== undefined && <div className={styles.time}>{time}</div>}
        </Header>
        <Main ref={box} className={styles.main}>
          <div ref={content} className={styles.content}>
            {children}
          </div>
        </Main>
        {corner !== undefined && <Corner className={styles.corner}>{corner}</Corner>}
        <Footer className={styles.ledge}>{footer}</Footer>
        {edge}
      </div>
    </div>
  )
}

export type BoardCornerProps = {
  /** The QR code. */
  code: ReactNode
  /** The code to type, in groups that can be read aloud. */
  word: string
  /** Where to type it. */
  address?: string | undefined
  large?: boolean | undefined
}

/** QR and code for the corner of the board, or large in its middle. */
export function BoardCorner({ code, word, address, large }: BoardCornerProps) {
  return (
    <div className={cx(styles.join, large && styles.joinLarge)}>
      <div className={styles.qr}>{code}</div>
      <div className={styles.words}>
        {address && <span className={styles.address}>{address}</span>}
        <strong className={cx(styles.word, 'figures')}>{word}</strong>
      </div>
    </div>
  )
}
