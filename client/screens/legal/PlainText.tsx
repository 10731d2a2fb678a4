import { Fragment, type ReactNode } from 'react'
import styles from './Legal.module.css'

/** Text as organisers type it: blank lines part paragraphs, `## ` makes a heading, `- ` a list, addresses become links. */
export function PlainText({ text }: { text: string }) {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
  return (
    <div className={styles.text}>
      {blocks.map((block, at) => (
        <Block key={`${at}-${block.slice(0, 12)}`} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: string }) {
  const lines = block.split('\n')
  const [first = '', ...rest] = lines
  if (first.startsWith('## ')) {
    return (
      <>
        <h2>{first.slice(3)}</h2>
        {rest.length > 0 && <Block block={rest.join('\n')} />}
      </>
    )
  }
  if (lines.every((line) => line.startsWith('- '))) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{linked(line.slice(2))}</li>
        ))}
      </ul>
    )
  }
  return (
    <p>
      {lines.map((line, at) => (
        <Fragment key={`${at}-${line}`}>
          {at > 0 && <br />}
          {linked(line)}
        </Fragment>
      ))}
    </p>
  )
}

/** Web and mail addresses; nothing else in the text is ever more than text. */
function linked(line: string): ReactNode[] {
  return line.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g).map((part, at) => {
    if (at % 2 === 0) return part
    const href = part.startsWith('http') ? part : `mailto:${part}`
    return (
      <a key={`${at}-${part}`} href={href} rel="noreferrer">
        {part}
      </a>
    )
  })
}
