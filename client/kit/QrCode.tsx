import { useMemo } from 'react'
import styles from './QrCode.module.css'
import { qrPath } from './qrPath.ts'

const QUIET = 4

/** A QR code that fills its box: always dark on light with its quiet zone, in every theme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, width } = useMemo(() => qrPath(text), [text])
  const box = width + 2 * QUIET
  return (
    <svg
      className={styles.code}
      viewBox={`${-QUIET} ${-QUIET} ${box} ${box}`}
      role="img"
      aria-label={label}
      focusable="false"
    >
      <rect x={-QUIET} y={-QUIET} width={box} height={box} rx="1.5" className={styles.light} />
      <path d={path} className={styles.dark} />
    </svg>
  )
}
