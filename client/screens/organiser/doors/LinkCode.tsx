import { useSay } from '../../../kit/language.tsx'
import { QrCode } from '../../../kit/QrCode.tsx'
import styles from './Doors.module.css'

/** The link as a QR code, to open it on a tablet without typing. */
export function LinkCode({ url, label }: { url: string; label: string }) {
  const say = useSay()
  return (
    <figure className={styles.qr}>
      <QrCode text={url} label={say('org.doors.qr', { label })} />
      <figcaption className={styles.quiet}>{say('org.doors.qrText')}</figcaption>
    </figure>
  )
}
