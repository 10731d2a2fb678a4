import { useState } from 'react'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { LOGO, NAME_MAX } from '#shared/reports/brandLimits.ts'
import { isColour } from '#shared/reports/colour.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { FileField } from '../../../kit/FileField.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useGet } from '../parts/useGet.ts'
import { usePost } from '../parts/usePost.ts'
import styles from './Brand.module.css'
import type { Look } from './BrandPanel.tsx'
import { BrandPreview } from './BrandPreview.tsx'
import { ColourField } from './ColourField.tsx'

const KINDS = ['image/png', 'image/jpeg']

/** A file as an address that holds all of it: it is shown before it is sent. */
const addressOf = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => fail(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })

/** Name, logo and colour, with a picture of what comes of it. Nothing is kept before it is saved. */
export function BrandDialog({ saved, onClose }: { saved: Look; onClose: () => void }) {
  const say = useSay()
  const { toast } = useVoice()
  const { post, busy, refusal, clear } = usePost()
  const legal = useGet<{ pages: { imprint: string } }>('/api/legal')
  const [name, setName] = useState(saved.name)
  const [colour, setColour] = useState(saved.colour)
  const [logo, setLogo] = useState(saved.logo)
  const [wrong, setWrong] = useState<Refusal | null>(null)

  async function choose(file: File | null) {
    if (!file) return
    clear()
    if (!KINDS.includes(file.type)) return setWrong(refuse('brand.kind'))
    if (file.size > LOGO.bytes) return setWrong(refuse('brand.bytes', { mb: LOGO.bytes / 1_048_576 }))
    try {
      setLogo(await addressOf(file))
      setWrong(null)
    } catch {
      setWrong(refuse('brand.unreadable'))
    }
  }
  const badColour = colour !== '' && !isColour(colour)
  async function save() {
    if (badColour) return
    if (logo && name.trim() === '') return setWrong(refuse('brand.name'))
    setWrong(null)
    const picture = logo?.startsWith('data:') ? { logo: logo.slice(logo.indexOf(',') + 1) } : {}
    const reply = await post('/api/brand', {
      ...{ was: saved.version, name: name.trim(), colour },
      ...(logo === null ? { logo: null } : picture),
    })
    if (!reply.ok) return
    toast(say('org.saved'), 'good')
    onClose()
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say('brand.title')}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={() => void save()}>
            {say('common.save')}
          </Button>
        </>
      }
    >
      <p>{say('brand.lead')}</p>
      <div className={styles.columns}>
        <div className={styles.form}>
          <TextField
            label={say('brand.name')}
            hint={say('brand.nameHint')}
            value={name}
            onChange={setName}
            maxLength={NAME_MAX}
            autoComplete="organization"
          />
          <ColourField colour={colour} onChange={setColour} bad={badColour} />
          <FileField
            label={say('brand.logo')}
            hint={say('brand.logoHint', { mb: LOGO.bytes / 1_048_576 })}
            accept={KINDS.join()}
            onFile={(file) => void choose(file)}
          >
            <RefusalNotice refusal={wrong ?? refusal} />
          </FileField>
          {logo && (
            <div>
              <Button variant="quiet" icon="trash" onClick={() => setLogo(null)}>
                {say('brand.removeLogo')}
              </Button>
            </div>
          )}
          {legal.data && (
            <Notice tone={legal.data.pages.imprint ? 'info' : 'warn'}>
              {say(legal.data.pages.imprint ? 'brand.imprint' : 'brand.noImprint')}
            </Notice>
          )}
        </div>
        <BrandPreview name={name.trim()} colour={badColour ? '' : colour} logo={logo} />
      </div>
    </Dialog>
  )
}
