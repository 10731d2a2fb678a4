import { Fragment } from 'react'
import type { Block } from '#shared/figures/figure.ts'
import { figureText } from '../../activities/parts/figureText.ts'
import { FigureView } from '../../charts/FigureView.tsx'
import { cx } from '../../kit/cx.ts'
import { useLang, useSay } from '../../kit/language.tsx'
import { Board } from './Board.tsx'
import { RecordTable } from './RecordTable.tsx'
import styles from './Record.module.css'
import type { Part } from './sections.ts'

/** One piece of the record. `above` is the title of its section. */
export function RecordPart({ part, above }: { part: Part; above: string }) {
  if (part.type === 'numbers') return <Numbers numbers={part.numbers} />
  return <BlockView block={part.block} above={above} />
}

function Numbers({ numbers }: { numbers: { title: string; value: number }[] }) {
  const [lang] = useLang()
  const plain = new Intl.NumberFormat(lang)
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ title, value }) => (
        <div key={title} className={styles.number}>
          <dt>{title}</dt>
          <dd className="figures">{plain.format(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function BlockView({ block, above }: { block: Block; above: string }) {
  const say = useSay()
  const [lang] = useLang()
  switch (block.type) {
    case 'heading': {
      const Heading = block.level === 4 ? 'h4' : 'h3'
      return <Heading className={styles[Heading]}>{block.text}</Heading>
    }
    case 'text':
      return (
        <p className={cx(styles.text, block.quiet && styles.quiet)}>
          <Lines text={block.text} />
        </p>
      )
    case 'quote':
      return (
        <figure className={styles.quote}>
          <blockquote>
            <Lines text={block.text} />
          </blockquote>
          {block.by !== undefined && <figcaption>{say('record.by', { by: block.by })}</figcaption>}
        </figure>
      )
    case 'bullets':
      return (
        <ul className={styles.bullets}>
          {block.items.map((item, at) => (
            <li key={at}>
              <Lines text={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return block.board ? <Board {...block} /> : <RecordTable {...block} />
    case 'figure': {
      const { figure } = block
      return (
        <div className={styles.figure}>
          <FigureView
            figure={figure}
            size="desk"
            text={figureText(figure, say, lang)}
            hideTitle={figure.title === above}
          />
        </div>
      )
    }
  }
}
