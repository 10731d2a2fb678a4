import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { QrCode } from '../../../kit/QrCode.tsx'
import styles from './Posters.module.css'
import { isLocal } from './wifi.ts'

type PhoneTestProps = { join: string; tested: boolean; address: string }

/** Turns green as soon as one phone has come in over the hall's network. */
export function PhoneTest({ join, tested, address }: PhoneTestProps) {
  const say = useSay()
  return (
    <>
      {tested ? (
        <Notice tone="good" live="status" title={say('org.posters.tested')}>
          {say('org.posters.testedText')}
        </Notice>
      ) : (
        <Notice tone="info" live="status" icon="qr">
          {say('org.posters.testText')}
        </Notice>
      )}
      {!isLocal(address) && (
        <div className={styles.testCode}>
          <QrCode text={join} label={say('org.posters.testCode')} />
        </div>
      )}
    </>
  )
}
