import { useState } from 'react'
import { HEADING_MAX } from '#shared/activities/cafe/limits.ts'
import { Button, IconButton } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { freshId } from '../../net/device.ts'
import { useDraft } from '../../net/draft.ts'
import { say as send } from '../../net/net.ts'

/** A guest adds a heading to the board. */
export function NewHeading({ id, round }: { id: string; round: number }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [text, setText] = useDraft(`${id}/heading`)
  const ready = text.trim() !== ''

  function add() {
    if (!ready) return
    const heading = freshId()
    send(id, { type: 'heading', id: heading, round, text: text.trim() }, { slot: `heading/${heading}` })
    setText('')
    setOpen(false)
  }
  return (
    <>
      <IconButton icon="plus" variant="secondary" label={say('cafe.newHeading')} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={say('cafe.newHeading')}
        closeLabel={say('common.close')}
        actions={
          <Button variant="primary" size="l" wide disabled={!ready} onClick={add}>
            {say('cafe.addHeading')}
          </Button>
        }
      >
        <TextField
          label={say('cafe.heading')}
          hint={say('cafe.newHeadingHint')}
          value={text}
          onChange={setText}
          maxLength={HEADING_MAX}
        />
      </Dialog>
    </>
  )
}
