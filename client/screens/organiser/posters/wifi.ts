/** A network as it stands in a QR code that phones understand. Made here and nowhere else: never sent to the server. */
export type Wifi = { name: string; password: string }

const escaped = (text: string) => text.replace(/([\\;,:"])/g, '\\$1')

/** `WIFI:T:WPA;S:name;P:password;;`, or an open network when there is no password. Empty without a name. */
export function wifiCode({ name, password }: Wifi): string {
  if (name === '') return ''
  return password === ''
    ? `WIFI:T:nopass;S:${escaped(name)};;`
    : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`
}

/** Only this machine can open such an address: posters with it lead nowhere. */
export function isLocal(address: string): boolean {
  try {
    const { hostname } = new URL(address)
    return (
      hostname === 'localhost' || hostname.endsWith('.localhost') || hostname.startsWith('127.') || hostname === '[::1]'
    )
  } catch {
    return true
  }
}

/** As one types it into a browser: without the scheme. */
export const typed = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/+$/, '')

/** What somebody typed as the hall's address, as the server stores it; null when it cannot be one. */
export function readAddress(text: string): string | null {
  const trimmed = text.trim().replace(/\/+$/, '')
  if (trimmed === '') return ''
  const full = /^https?:\/\//.test(trimmed) ? trimmed : `http://${trimmed}`
  try {
    const { origin, host } = new URL(full)
    return host !== '' && full.toLowerCase() === origin ? origin : null
  } catch {
    return null
  }
}
