import { useState } from 'react'
import { useNavigate } from 'react-router'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { FileField } from '../../../kit/FileField.tsx'
import { useSay } from '../../../kit/language.tsx'
import { usePost } from '../parts/usePost.ts'

/** Reads an exported workshop as a closed copy. What cannot be read is refused with the place in the file. */
export function ImportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { post, busy, refusal, clear } = usePost()
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const [file, setFile] = useState<File | null>(null)

  function choose(next: File | null) {
    setFile(next)
    setWrong(null)
    clear()
  }
  async function read() {
    if (!file) return setWrong(refuse('org.noFile'))
    let content: unknown
    try {
      content = JSON.parse(await file.text())
    } catch (error) {
      return setWrong(refuse('org.notJson', { reason: error instanceof Error ? error.message : '' }))
    }
    const reply = await post<{ id: string }>('/api/import', content)
    if (reply.ok) void navigate(`/o/${reply.id}`)
  }
  const close = () => {
    choose(null)
    onClose()
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title={say('org.import.title')}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={close}>{say('common.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={() => void read()}>
            {say('org.import.go')}
          </Button>
        </>
      }
    >
      <p>{say('org.import.text')}</p>
      <FileField label={say('org.import.file')} accept="application/json,.json" onFile={choose}>
        <RefusalNotice refusal={wrong ?? refusal} />
      </FileField>
    </Dialog>
  )
}
