import type { WordsAnswer, WordsAsk } from '#shared/activities/words/config.ts'
import { WORD_LENGTH } from '#shared/activities/words/limits.ts'
import { wordsTexts } from '#shared/words/wordcloud.ts'
import { Button, IconButton } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { addTexts } from '../../kit/texts.ts'
import { useDraft } from '../../net/draft.ts'
import { say as send } from '../../net/net.ts'
import type { FaceProps } from '../../net/rows.ts'
import { useMine, useRow, useSent } from '../../net/store.ts'
import { Figures } from '../parts/Figures.tsx'
import { NameField, useName } from '../parts/named.tsx'
import { SentState } from '../parts/SentState.tsx'
import { useCloud } from './cloud.ts'
import styles from './Words.module.css'

addTexts(wordsTexts)

/** One's own words, and below them the cloud as it grows. */
export function WordsPhone({ id, item }: FaceProps) {
  const say = useSay()
  const ask = useRow<WordsAsk>(`${id}/ask`)
  const cloud = useCloud(id, say('words.soFar'))
  if (!ask) return null
  return (
    <div className={styles.stack}>
      {item.phase !== 'draft' && <Form key={item.run} {...{ id, item, ask }} />}
      {cloud.words.length > 0 && <Figures figures={[cloud]} size="phone" />}
    </div>
  )
}

/** Once the item is closed, the same form to read: what somebody had typed is not taken away in mid-sentence. */
function Form({ id, item, ask }: FaceProps & { ask: WordsAsk }) {
  const say = useSay()
  const name = useName(item)
  const sent = useSent(id)
  const stored = useMine<string[]>(`${id}/words`)
  const [draft, setDraft] = useDraft(`${id}/words/${item.run}`)
  const said = (sent.answer as WordsAnswer | undefined)?.words ?? stored ?? []
  const lines = linesOf(draft) ?? (said.length > 0 ? said : [''])
  const setLines = (next: string[]) => setDraft(JSON.stringify(next))

  const open = item.phase === 'open'
  const typed = lines.map((line) => line.trim()).filter(Boolean)
  const changed = sent.state === 'refused' || typed.join('\n') !== said.join('\n')
  const takesBack = typed.length === 0 && said.length > 0

  if (!open && typed.length === 0) return null
  const left = !open && sent.state !== 'refused' && changed

  function submit() {
    const answer: WordsAnswer = { type: 'words', words: typed }
    send(id, answer, name.options)
    setDraft('')
  }

  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (open && changed && (typed.length > 0 || takesBack) && name.ready) submit()
      }}
    >
      {open && (
        <>
          <p className={styles.hint}>
            {say('words.hint', { n: ask.max, length: WORD_LENGTH })}
            {ask.moderated && ` ${say('words.moderated')}`}
          </p>
          <NameField name={name} />
        </>
      )}
      {lines.slice(0, ask.max).map((line, at) => (
        <div key={at} className={styles.line}>
          <TextField
            label={ask.max === 1 ? say('words.word') : say('words.wordN', { n: at + 1 })}
            value={line}
            onChange={(text) => setLines(lines.map((one, i) => (i === at ? text : one)))}
            maxLength={WORD_LENGTH}
            readOnly={!open}
            autoComplete="off"
            enterKeyHint="send"
          />
          {open && lines.length > 1 && (
            <IconButton
              icon="close"
              label={say('words.drop', { n: at + 1 })}
              onClick={() => setLines(lines.filter((_, i) => i !== at))}
            />
          )}
        </div>
      ))}
      {open && lines.length < ask.max && (
        <Button icon="plus" wide onClick={() => setLines([...lines, ''])}>
          {say('words.more')}
        </Button>
      )}
      {open && (
        <Button
          type="submit"
          variant="primary"
          size="l"
          wide
          busy={sent.state === 'sending'}
          disabled={!changed || (typed.length === 0 && !takesBack) || !name.ready}
        >
          {say(said.length > 0 ? 'words.change' : 'words.send')}
        </Button>
      )}
      {left && <p className={styles.hint}>{say('phone.draftLeft')}</p>}
      <SentState activity={id} changeable={open} saved={said.length > 0} />
    </form>
  )
}

/** The lines of a draft; null when nothing is being typed. */
function linesOf(draft: string): string[] | null {
  if (draft === '') return null
  try {
    const lines: unknown = JSON.parse(draft)
    return Array.isArray(lines) && lines.length > 0 ? lines.map(String) : null
  } catch {
    return null
  }
}
