import { useState } from 'react'
import { INK, readable } from '#shared/reports/colour.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { useGet } from '../parts/useGet.ts'
import styles from './Brand.module.css'
import { BrandDialog } from './BrandDialog.tsx'

/** What the server tells of the organisation's look. `logo`: an address, `version`: changes with every save. */
export type Look = { name: string; colour: string; version: string; logo: string | null }

/** How the organisation looks, in small, and the way to change it. */
export function BrandPanel() {
  const say = useSay()
  const { data, refusal, again } = useGet<Look>('/api/brand')
  const [open, setOpen] = useState(false)
  const plain = data !== null && data.name === '' && data.colour === '' && data.logo === null
  return (
    <Panel title={say('brand.title')} sheet>
      <RefusalNotice refusal={refusal} />
      {plain && <p className={styles.quiet}>{say('brand.none')}</p>}
      {data && !plain && (
        <p className={styles.short}>
          {data.logo && <img src={data.logo} alt="" className={styles.shortLogo} />}
          <span className={styles.swatch} style={{ background: data.colour ? readable(data.colour).ink : INK }} />
          <span className={styles.shortName}>{data.name}</span>
        </p>
      )}
      <div>
        <Button icon="pencil" onClick={() => setOpen(true)}>
          {say('brand.edit')}
        </Button>
      </div>
      {open && data && (
        <BrandDialog
          saved={data}
          onClose={() => {
            setOpen(false)
            again()
          }}
        />
      )}
    </Panel>
  )
}
