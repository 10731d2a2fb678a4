import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Badge } from '../../../kit/Badge.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TextArea } from '../../../kit/TextArea.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useDraft } from '../../../net/draft.ts'
import { LEGAL_PAGES, type LegalPageName } from '../../legal/LegalFooter.tsx'
import { useGet } from '../parts/useGet.ts'
import { usePost } from '../parts/usePost.ts'
import styles from './Home.module.css'

const MAX = 20_000

/** The three texts behind the footer of every screen. */
export function LegalPanel() {
  const say = useSay()
  const { data, refusal, again } = useGet<{ pages: Record<LegalPageName, string> }>('/api/legal')
  const [page, setPage] = useState<LegalPageName | null>(null)
  return (
    <Panel title={say('org.legal')} sheet>
      <RefusalNotice refusal={refusal} />
      <ul className={styles.lines}>
        {LEGAL_PAGES.map((one) => (
          <li key={one}>
            <button type="button" className={styles.lineLink} onClick={() => setPage(one)}>
              <Icon name="pencil" />
              <span>{say(`legal.${one}`)}</span>
              {data && one === 'imprint' && !data.pages.imprint && (
                <Badge tone="warn">{say('org.legal.missing')}</Badge>
              )}
            </button>
          </li>
        ))}
      </ul>
      {page && data && (
        <Editor
          key={page}
          page={page}
          saved={data.pages[page]}
          onClose={() => {
            setPage(null)
            again()
          }}
        />
      )}
    </Panel>
  )
}

function Editor({ page, saved, onClose }: { page: LegalPageName; saved: string; onClose: () => void }) {
  const say = useSay()
  const { toast } = useVoice()
  const { post, busy, refusal } = usePost()
  const start = saved || (page === 'imprint' ? '' : say(`legal.${page}.text`))
  const [text, setText, saveText] = useDraft(`legal/${page}`, start)

  async function save(next: string) {
    const reply = await post('/api/legal', { page, text: next })
    if (!reply.ok) return
    toast(say('org.saved'), 'good')
    if (saveText(text) === null) onClose()
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say(`legal.${page}`)}
      closeLabel={say('common.close')}
      actions={
        <>
          {saved && (
            <Button variant="quiet" icon="undo" onClick={() => void save('')}>
              {say('org.legal.reset')}
            </Button>
          )}
          <Button variant="primary" busy={busy} onClick={() => void save(text.trim())}>
            {say('common.save')}
          </Button>
        </>
      }
    >
      <p>{say(`org.legal.${page}.hint`)}</p>
      <TextArea
        label={say('org.legal.text')}
        hint={say('org.legal.format')}
        rows={12}
        value={text}
        onChange={setText}
        maxLength={MAX}
        left={(n) => say('edit.left', { n })}
      />
      <RefusalNotice refusal={refusal} />
      <div>
        <LinkButton href={`/legal/${page}`} variant="quiet" icon="external" newTab>
          {say('org.legal.look')}
        </LinkButton>
      </div>
    </Dialog>
  )
}
