import type { Figure } from '../../shared/figures/figure.ts'
import { cx } from '../kit/cx.ts'
import { Bars } from './Bars.tsx'
import { BigNumber } from './BigNumber.tsx'
import { Cloud } from './Cloud.tsx'
import { DataTable } from './DataTable.tsx'
import styles from './FigureView.module.css'
import { ItemList } from './ItemList.tsx'
import { Places } from './Places.tsx'
import { figurePage } from './pages.ts'
import { Scale } from './Scale.tsx'
import { plainTable } from './table.ts'
import type { FigureSize, FigureText } from './text.ts'

export type FigureViewProps = {
  figure: Figure
  size: FigureSize
  text: FigureText
  /** On the board: which seven lines, counted from 0. See figurePages. */
  page?: number | undefined
  /** When the title already stands above as a heading. */
  hideTitle?: boolean | undefined
  hideSentence?: boolean | undefined
}

/** A figure drawn, said in one sentence, and given as a table. */
export function FigureView({ figure, size, text, page, hideTitle, hideSentence }: FigureViewProps) {
  const shown = size === 'board' ? figurePage(figure, page ?? 0) : figure
  const plain = plainTable(figure, text)
  // Heads of columns without a single row would announce what is not there.
  const none = [plain.head.map((_, column) => (column === 0 ? text.none : ''))]
  const table = (
    <DataTable table={{ ...plain, body: plain.body.length > 0 ? plain.body : none }} caption={figure.title} />
  )
  return (
    <figure className={cx(styles.figure, styles[size])}>
      <figcaption className={cx(styles.title, hideTitle && 'visually-hidden')}>{figure.title}</figcaption>
      <Drawing figure={shown} whole={figure} text={text} size={size} />
      <p className={cx(styles.sentence, 'figures', hideSentence && 'visually-hidden')}>{text.sentence}</p>
      {figure.type === 'matrix' ? null : size === 'board' ? (
        <div className="visually-hidden">{table}</div>
      ) : (
        <details className={styles.details}>
          <summary>{text.table}</summary>
          {table}
        </details>
      )}
    </figure>
  )
}

/** Whole is the figure of all pages: lengths must not change from page to page. */
function Drawing({ figure, whole, text, size }: { figure: Figure; whole: Figure; text: FigureText; size: FigureSize }) {
  switch (figure.type) {
    case 'bars':
      return (
        <Bars
          figure={figure}
          all={whole.type === 'bars' ? whole.bars : figure.bars}
          text={text}
          board={size === 'board'}
        />
      )
    case 'scale':
      return <Scale figure={figure} text={text} />
    case 'cloud':
      return <Cloud figure={figure} text={text} airy={size === 'board'} />
    case 'list':
      return <ItemList figure={figure} text={text} airy={size === 'board'} />
    case 'places':
      return <Places figure={figure} text={text} />
    case 'matrix':
      return <DataTable table={plainTable(figure, text)} caption={figure.title} />
    case 'number':
      return <BigNumber figure={figure} text={text} />
  }
}
