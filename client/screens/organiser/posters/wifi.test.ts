import { describe, expect, test } from 'vitest'
import { isLocal, readAddress, typed, wifiCode } from './wifi.ts'

describe('Wi-Fi codes', () => {
  test('special signs are escaped', () => {
    expect(wifiCode({ name: 'Saal; "links"', password: 'a:b,c\\d' })).toBe(
      'WIFI:T:WPA;S:Saal\\; \\"links\\";P:a\\:b\\,c\\\\d;;',
    )
  })
  test('an open network has no password, and no name means no code', () => {
    expect(wifiCode({ name: 'Gast', password: '' })).toBe('WIFI:T:nopass;S:Gast;;')
    expect(wifiCode({ name: '', password: 'x' })).toBe('')
  })
})

describe('addresses', () => {
  test('those of this machine alone are recognised', () => {
    for (const one of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000', 'nonsense'])
      expect(isLocal(one)).toBe(true)
    for (const one of ['http://192.168.1.20:3000', 'https://workshop.example.org']) expect(isLocal(one)).toBe(false)
  })
  test('what people type becomes an origin or is refused', () => {
    expect(readAddress('192.168.1.20:3000')).toBe('http://192.168.1.20:3000')
    expect(readAddress(' https://workshop.example.org/ ')).toBe('https://workshop.example.org')
    expect(readAddress('')).toBe('')
    expect(readAddress('http://example.org/path')).toBe(null)
    expect(readAddress('zwei worte')).toBe(null)
    expect(typed('https://workshop.example.org/')).toBe('workshop.example.org')
  })
})
