import { useState } from 'react'
import { HEADING_MAX } from '#shared/activities/cafe/limits.ts'
import { useSay } from '../../kit/language.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { freshId } from '../../net/device.ts'
import { DoDialog } from './DoDialog.tsx'
import type { HeadingRow, Keyed } from './rows.ts'
import { type Doing, words } from './useDo.ts'

type NameHeadingProps = { doing: Doing; table: string; heading?: Keyed<HeadingRow>; onClose: () => void }

/** A new heading, or another name for one. */
export function NameHeading({ doing, table, heading, onClose }: NameHeadingProps) {
  const say = useSay()
  const [text, setText] = useState(heading?.text ?? '')
  return (
    <DoDialog
      title={say(heading ? 'cafe.renameTitle' : 'cafe.newHeading')}
      confirm={say(heading ? 'common.save' : 'cafe.addHeading')}
      ready={text.trim() !== ''}
      doing={doing}
      action={() => ({ type: 'heading', table, id: heading?.id ?? freshId(), text: words(text) })}
      onClose={onClose}
    >
      <TextField label={say('cafe.heading')} value={text} onChange={setText} maxLength={HEADING_MAX} />
    </DoDialog>
  )
}
