import type { ReactNode, SubmitEvent } from 'react'
import type { Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Card } from '../../../kit/Card.tsx'
import { PageTitle } from '../../../kit/PageTitle.tsx'
import { PlainPage } from '../shell/PlainPage.tsx'
import styles from './Entry.module.css'

export type EntryProps = {
  title: string
  lead: string
  children: ReactNode
  submit: string
  busy: boolean
  refusal: Refusal | null
  onSubmit: () => void
}

/** A form at the front door: one card, one press. */
export function Entry({ title, lead, children, submit, busy, refusal, onSubmit }: EntryProps) {
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!busy) onSubmit()
  }
  return (
    <PlainPage title={title}>
      <form className={styles.form} onSubmit={send} noValidate>
        <Card tone="place">
          <PageTitle title={title} lead={lead} line />
          {children}
          {refusal && <RefusalNotice refusal={refusal} />}
          <Button type="submit" variant="primary" size="l" wide busy={busy}>
            {submit}
          </Button>
        </Card>
      </form>
    </PlainPage>
  )
}
