import { useEffect, useState } from 'react'
import { call } from '../../net/api.ts'
import styles from './parts.module.css'

/** The logo of the organisation, where there is one; nothing waits for it, and nothing is said when it does not come. */
export function BrandLogo() {
  const [look, setLook] = useState<{ name: string; logo: string | null } | null>(null)
  useEffect(() => {
    let stale = false
    void call<{ name: string; logo: string | null }>('GET', '/api/brand').then((reply) => {
      if (!stale && reply.ok) setLook(reply)
    })
    return () => {
      stale = true
    }
  }, [])
  return look?.logo ? <img src={look.logo} alt={look.name} className={styles.logo} /> : null
}
