import { useLayoutEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { KIND_NAMES, type KindName } from '#shared/activities/kinds.ts'
import { type Audience, AUDIENCES } from '#shared/protocol/rows.ts'
import { faces } from '../../activities/faces.ts'
import { useSay } from '../../kit/language.tsx'
import { KitPreview } from '../../kit/Preview.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { emptyNet, setServerTime, useNet } from '../../net/store.ts'
import { Settings } from '../parts/Settings.tsx'
import styles from './Gallery.module.css'
import { type As, Screen } from './Screen.tsx'
import { stage, STAGE_TIME, STATES } from './stage.ts'

const AS: readonly As[] = ['participant', 'projector', 'moderator', 'host', 'minutes', 'editor']
const KINDS = ['kit', ...KIND_NAMES] as const

/** The one of a list that an address names, or the first. */
const among = <T extends string>(list: readonly T[], name: string | null, other: T): T =>
  list.find((one) => one === name) ?? other

/** Which faces a kind has besides the four that all have. */
const facesOf = (kind: KindName) =>
  AS.filter((one) => (one !== 'host' || faces[kind].Host) && (one !== 'minutes' || faces[kind].Minutes))

/**
 * Every kind's faces in every state, from the samples and by the rules of a room, without a room. Development only; its
 * own few words are therefore not translated.
 */
export function GalleryPage() {
  const say = useSay()
  const [query, setQuery] = useSearchParams()
  const kind = among(KINDS, query.get('kind'), 'poll')
  const offered = kind === 'kit' ? [] : facesOf(kind)
  const as = among(offered, query.get('as'), 'participant')
  const state = among(STATES, query.get('state'), 'open')
  const set = (key: string) => (value: string) => {
    // From the address itself: a second choice may come before the first is drawn.
    const next = new URLSearchParams(location.search)
    next.set(key, value)
    setQuery(next, { replace: true })
  }
  return (
    <>
      <header className={styles.bar}>
        <SelectField
          label="Art"
          value={kind}
          options={KINDS.map((one) => ({ value: one, label: one === 'kit' ? 'Bausteine' : say(faces[one].name) }))}
          onChange={set('kind')}
        />
        {kind !== 'kit' && (
          <>
            <SelectField
              label="Gesicht"
              value={as}
              options={offered.map((one) => ({ value: one, label: one }))}
              onChange={set('as')}
            />
            <SelectField
              label="Zustand"
              value={state}
              options={STATES.map((one) => ({ value: one, label: one }))}
              onChange={set('state')}
            />
          </>
        )}
        <Settings />
      </header>
      {kind === 'kit' ? (
        <KitPreview />
      ) : (
        <Staged key={`${kind}/${as}/${state}`} kind={kind} as={as} state={state} theme={query.get('theme')} />
      )}
    </>
  )
}

type StagedProps = { kind: KindName; as: As; state: (typeof STATES)[number]; theme: string | null }

/** Fills the store as the room would, before anything is drawn. */
function Staged({ kind, as, state, theme }: StagedProps) {
  const audience: Audience = AUDIENCES.find((one) => one === as) ?? 'moderator'
  const [shown] = useState(() => stage(kind, state, audience))
  const [ready, setReady] = useState(false)
  useLayoutEffect(() => {
    setServerTime(STAGE_TIME)
    const { rows, mine, sent } = shown
    useNet.setState({
      ...emptyNet,
      ...{ mine, sent, role: audience, line: 'live', freshAt: STAGE_TIME, room: 'sampleroom' },
      scope: as === 'host' ? 'table/cafetable1' : null,
      mirror: { epoch: 'gallery', rev: 1, rows },
    })
    setReady(true)
  }, [shown, audience, as])
  return ready ? <Screen id={shown.id} kind={kind} as={as} theme={theme} frozen={state !== 'draft'} /> : null
}
