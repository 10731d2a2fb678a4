import type { Figure } from '#shared/figures/figure.ts'
import { FigureView } from '../../charts/FigureView.tsx'
import { figurePages } from '../../charts/pages.ts'
import type { FigureSize } from '../../charts/text.ts'
import { useLang, useSay } from '../../kit/language.tsx'
import styles from './Figures.module.css'
import { figureText } from './figureText.ts'
import { useTurn } from './useTurn.ts'

export type FiguresProps = {
  /** The row `<id>/figures`; nothing is drawn while it is not there. */
  figures: readonly Figure[] | undefined
  size: FigureSize
  /** When the item's title already stands above: hides the first figure's title, and the same one on others. */
  hideTitle?: boolean | undefined
  hideSentence?: boolean | undefined
}

/** Every figure of a result, drawn, said in a sentence and given as a table. */
export function Figures({ figures, size, hideTitle, hideSentence }: FiguresProps) {
  const say = useSay()
  const [lang] = useLang()
  const pages = (figures ?? []).flatMap((figure, at) =>
    Array.from({ length: size === 'board' ? figurePages(figure) : 1 }, (_, page) => ({ figure, at, page })),
  )
  const turned = useTurn(size === 'board' ? pages.length : 1)
  if (pages.length === 0) return null
  const shown = size === 'board' ? pages.slice(turned, turned + 1) : pages
  return (
    <div className={styles.figures}>
      {shown.map(({ figure, at, page }) => (
        <FigureView
          key={at}
          text={figureText(figure, say, lang)}
          {...{ figure, size, page, hideSentence }}
          hideTitle={hideTitle && figure.title === figures?.[0]?.title}
        />
      ))}
      {size === 'board' && pages.length > 1 && (
        <p className={styles.page}>{say('figure.page', { page: turned + 1, n: pages.length })}</p>
      )}
    </div>
  )
}
