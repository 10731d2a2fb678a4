import { type ReactNode, useState } from 'react'
import { Badge, PlaceBadge } from './Badge.tsx'
import { Button, IconButton, LinkButton } from './Button.tsx'
import { Card } from './Card.tsx'
import { Chip, ChipRow } from './Chip.tsx'
import { ConfirmDialog, Dialog } from './Dialog.tsx'
import { EmptyState } from './EmptyState.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { iconPaths } from './iconPaths.ts'
import { Mark } from './Mark.tsx'
import { Notice } from './Notice.tsx'
import { PageTitle } from './PageTitle.tsx'
import { Panel } from './Panel.tsx'
import styles from './Preview.module.css'
import { PreviewFields } from './PreviewFields.tsx'
import { ProgressBar, Steps } from './ProgressBar.tsx'
import { QrCode } from './QrCode.tsx'
import { Skeleton } from './Skeleton.tsx'
import { TableBadge } from './TableBadge.tsx'
import { Tabs } from './Tabs.tsx'
import { TimeRing, Timer } from './Timer.tsx'
import { useVoice } from './Toasts.tsx'

const start = Date.now()
const now = () => Date.now()
const icons = Object.keys(iconPaths) as IconName[]

/** Every part of the kit in its states, for the eye and for the accessibility check. Development only. */
export function KitPreview() {
  return (
    <div className={styles.page}>
      <PageTitle
        eyebrow={
          <span className={styles.row}>
            <Mark /> Tafelrunde
          </span>
        }
        title="Bausteine"
        lead="Alles, woraus die Bildschirme bestehen, in allen Zuständen."
        line
      />
      <div className={styles.grid}>
        <Buttons />
        <PreviewFields />
        <Messages />
        <Marks />
        <Time />
        <Places />
      </div>
      <Panel title="Zeichen" sheet>
        <div className={styles.icons}>
          {icons.map((name) => (
            <span key={name} className={styles.icon}>
              <Icon name={name} />
              {name}
            </span>
          ))}
        </div>
      </Panel>
    </div>
  )
}

function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}

function Buttons() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null)
  const { toast } = useVoice()
  const close = () => setOpen(null)
  return (
    <Panel title="Knöpfe" note="4 Arten" sheet actions={<IconButton icon="settings" label="Einstellungen" />}>
      <Row>
        <Button variant="primary" size="l" onClick={() => toast('Ihre Stimme ist gespeichert.', 'good')}>
          Abstimmen
        </Button>
        <Button variant="primary" busy>
          Wird gespeichert
        </Button>
      </Row>
      <Row>
        <Button icon="undo" onClick={() => setOpen('confirm')}>
          Rückgängig
        </Button>
        <Button variant="quiet" icon="eye" onClick={() => setOpen('dialog')}>
          Ansehen
        </Button>
        <Button variant="danger" icon="trash">
          Löschen
        </Button>
        <Button disabled>Gesperrt</Button>
        <LinkButton href="#mappe" icon="download">
          Mappe laden
        </LinkButton>
      </Row>
      <Row>
        <IconButton icon="up" label="Nach oben" variant="secondary" />
        <IconButton icon="heart" label="Gefällt mir" solid aria-pressed="true" />
        <IconButton icon="more" label="Mehr" />
      </Row>
      <Dialog open={open === 'dialog'} onClose={close} title="Karte ansehen" closeLabel="Schließen" light>
        <p>Glasfaser bis in jedes Dorf, und zwar bevor die Schule digital wird.</p>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        title="Runde 3 beenden?"
        text="Vier Gruppen mit 87 Teilnehmenden wechseln jetzt den Tisch. Angefangene Karten bleiben auf den Telefonen."
        confirmLabel="Runde beenden"
        cancelLabel="Abbrechen"
        danger
        onConfirm={close}
        onCancel={close}
      />
    </Panel>
  )
}

function Messages() {
  return (
    <Panel title="Hinweise" sheet>
      <Notice tone="good" title="Gespeichert.">
        Sie können Ihre Stimme bis 14:20 Uhr ändern.
      </Notice>
      <Notice tone="info">Als Nächstes: Rangfolge der Themen.</Notice>
      <Notice tone="warn" action={<Button>Noch einmal senden</Button>}>
        Noch nicht gesendet – wird nachgeholt.
      </Notice>
      <Notice tone="bad" title="Das ging nicht.">
        Die Abstimmung ist seit 14:03 Uhr geschlossen.
      </Notice>
      <Row>
        <Badge icon="play" tone="good">
          offen
        </Badge>
        <Badge icon="lock">geschlossen</Badge>
        <Badge tone="accent">Kopf an Kopf</Badge>
        <Badge tone="info">Entwurf</Badge>
        <Badge tone="warn">wartet</Badge>
        <Badge tone="bad">getrennt</Badge>
      </Row>
      <EmptyState title="Noch keine Fragen">Die erste Frage erscheint hier, sobald sie gestellt ist.</EmptyState>
      <Skeleton label="Wird geladen" />
    </Panel>
  )
}

function Marks() {
  const [heading, setHeading] = useState('Breitband')
  return (
    <Panel title="Tische" sheet>
      <div className={styles.tables}>
        {Array.from({ length: 8 }, (_, table) => (
          <TableBadge key={table} table={table + 1} size="l" label={`Tisch ${table + 1}`} />
        ))}
      </div>
      <Row>
        <TableBadge table={3} sign="B" size="s" /> Gruppe B
        <TableBadge table={11} label="Tisch 11" /> Tisch 11
      </Row>
      <Card tone="place">
        <Row>
          <TableBadge table={3} size="l" />
          <div>
            <strong className={styles.large}>Tisch 3</strong>
            <p>Frau Wagner wartet auf Sie.</p>
          </div>
        </Row>
      </Card>
      <ChipRow label="Überschriften">
        {['Breitband', 'Offene Schnittstellen', 'Ehrenamt'].map((each, at) => (
          <Chip key={each} pressed={heading === each} onChange={() => setHeading(each)} count={(at + 1) * 3}>
            {each}
          </Chip>
        ))}
      </ChipRow>
    </Panel>
  )
}

function Time() {
  return (
    <Panel title="Zeit und Weg" sheet>
      <Row>
        <Timer endsAt={start + 754_000} now={now} label="Restzeit" size="l" />
        <Timer endsAt={start + 48_000} now={now} label="Restzeit" size="l" />
        <Timer endsAt={start - 42_000} now={now} label="Restzeit" size="l" />
      </Row>
      <div className={styles.ring}>
        <TimeRing startsAt={start - 300_000} endsAt={start + 600_000} now={now}>
          <Timer endsAt={start + 600_000} now={now} label="Restzeit" size="l" />
        </TimeRing>
      </div>
      <Steps current={3} total={9} label="Programmpunkt 3 von 9" />
      <ProgressBar value={87} of={104} label="87 von 104 haben abgestimmt" showLabel />
      <div className={styles.qr}>
        <QrCode text="https://tafelrunde.example/w/K7PQ4MX" label="QR-Code zum Mitmachen" />
      </div>
    </Panel>
  )
}

function Places() {
  const [tab, setTab] = useState<'vision' | 'method'>('vision')
  return (
    <Panel title="Karten" sheet>
      <Tabs
        label="Spalten der Tafel"
        tabs={[
          { id: 'vision', label: 'Vision', count: 8 },
          { id: 'method', label: 'Methode', count: 7 },
        ]}
        value={tab}
        onChange={setTab}
      >
        <Card tight>
          <p>Jede Gemeinde hat einen Ort, an dem man digitale Hilfe bekommt.</p>
        </Card>
      </Tabs>
      <Card tone="quiet">
        <strong>Was vor uns gesagt wurde</strong>
        <p>Fünf Karten aus Runde 1 und 2.</p>
      </Card>
      <Card tone="accent" tight>
        <Row>
          <PlaceBadge place="1" size="l" />
          <span>Breitband</span>
          <PlaceBadge place="2" />
          <span>Ehrenamt</span>
        </Row>
      </Card>
    </Panel>
  )
}
