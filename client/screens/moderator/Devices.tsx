import { useEffect, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { ConfirmDialog, Dialog } from '../../kit/Dialog.tsx'
import { useLang, useSay } from '../../kit/language.tsx'
import { call } from '../../net/api.ts'
import styles from './Desk.module.css'

type Device = { device: string; since: number }
type DevicesProps = { room: string; open: boolean; onClose: () => void; press: (actions: unknown[]) => Promise<void> }

/** Who is connected: no names, only since when; a device that disturbs can be removed. */
export function Devices({ room, open, onClose, press }: DevicesProps) {
  const say = useSay()
  const [lang] = useLang()
  const [devices, setDevices] = useState<Device[]>([])
  const [removing, setRemoving] = useState<string | null>(null)
  useEffect(() => {
    if (!open) return
    void call<{ devices: Device[] }>('GET', `/api/rooms/${room}/devices`).then((reply) => {
      if (reply.ok) setDevices(reply.devices)
    })
  }, [open, room, removing])
  const time = (at: number) => new Date(at).toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' })
  return (
    <>
      <Dialog open={open} onClose={onClose} title={say('desk.devices')} closeLabel={say('common.close')} light>
        <p>{say('desk.here', { n: devices.length })}</p>
        <ul className={styles.devices}>
          {devices.map(({ device, since }, index) => (
            <li key={device}>
              <span>{say('desk.device', { n: index + 1, time: time(since) })}</span>
              <Button variant="quiet" onClick={() => setRemoving(device)}>
                {say('desk.removeDevice')}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
      <ConfirmDialog
        open={removing !== null}
        title={say('desk.removeDevice')}
        text={say('desk.removeText')}
        confirmLabel={say('desk.removeDevice')}
        cancelLabel={say('common.cancel')}
        danger
        onConfirm={() => {
          if (removing) void press([{ type: 'device/remove', device: removing }]).then(() => setRemoving(null))
        }}
        onCancel={() => setRemoving(null)}
      />
    </>
  )
}
